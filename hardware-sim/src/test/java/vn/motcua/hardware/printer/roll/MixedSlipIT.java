package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.Oracles;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.sim.escpos.CellFont;
import vn.motcua.sim.escpos.EscPosDecoder;
import vn.motcua.sim.escpos.PrintHead;

/** Slips for slow lines: short enough, and nothing that the paper must say is lost. */
class MixedSlipIT {

    private static final double BYTES_A_SECOND = 9600 / 10.0; // 8N1
    private static final double CUT_SECONDS = 0.4;

    @Test
    void a_slip_is_on_paper_in_three_and_a_half_seconds_at_9600_baud() {
        byte[] bytes = encoder("epson-tm-t82").bytes(slip());

        assertThat(bytes.length / BYTES_A_SECOND + CUT_SECONDS).isLessThan(3.5);
    }

    @Test
    void a_line_of_plain_letters_goes_as_text_and_one_with_diacritics_as_a_picture() {
        String sent = new String(encoder("epson-tm-t82").bytes(slip()), StandardCharsets.ISO_8859_1);

        assertThat(sent).contains("A 042\n", "07:42 23/11/2026\n").doesNotContain("Quầy", "trước");
    }

    /** The TM-T88III has no codes of its own, so that the QR code has to be drawn. */
    @ParameterizedTest
    @ValueSource(strings = {"epson-tm-t82", "epson-tm-t88iii"})
    void the_code_and_the_words_are_read_from_the_paper(String profile) throws Exception {
        Path picture = Files.createDirectories(Path.of("target/oracles/slips")).resolve("mixed-" + profile + ".png");
        Files.write(picture, printed(profile, slip()).toPng());

        assertThat(Oracles.zbar(picture).lines()).containsExactly("QR-Code:" + slip().qrText());
        assertThat(Oracles.tesseract(picture, "vie"))
                .contains(
                        "phường Xuân Hòa",
                        "Bộ phận một cửa",
                        "Đăng ký",
                        "chờ trước: 3",
                        "Lấy số lúc",
                        "07:42",
                        "23/11/2026")
                .doesNotContain("http"); // the text of a command that the printer has not
    }

    /** Read on its own: one scanner reads one kind of code at a time. */
    @ParameterizedTest
    @ValueSource(strings = {"epson-tm-t82", "epson-tm-t88iii"})
    void bars_are_read_from_the_paper(String profile) throws Exception {
        Path picture =
                Files.createDirectories(Path.of("target/oracles/slips")).resolve("mixed-bars-" + profile + ".png");
        Files.write(
                picture, printed(profile, slip().withBarcode("20261123-A-42")).toPng());

        assertThat(Oracles.zbar(picture).lines())
                .containsExactlyInAnyOrder("QR-Code:" + slip().qrText(), "CODE-128:20261123-A-42");
    }

    private static SlipEncoder encoder(String profile) {
        return new SlipEncoder(PrinterSettings.of(PrinterProfiles.get(profile)).withMixed(true));
    }

    /** The slip as such a printer prints it; one without codes of its own does not understand GS ( k. */
    private static Dots printed(String id, Slip slip) {
        PrinterProfile profile = PrinterProfiles.get(id);
        Set<Integer> missing = profile.nativeCodes() ? Set.of() : Set.of(0x1D286B, 0x1D6B); // GS ( k, GS k
        List<Dots> slips = new ArrayList<>();
        PrintHead head = new PrintHead(profile.widthDots(), profile.dpi(), profile.dpi(), missing);
        new EscPosDecoder(head, new CellFont(), new EscPosDecoder.Paper() {
                    @Override
                    public void cut(Dots slip) {
                        slips.add(slip);
                    }

                    @Override
                    public void queuedStatusAsked(int n) {}
                })
                .feed(encoder(id).bytes(slip));
        return slips.getFirst();
    }

    private static Slip slip() {
        return new Slip(
                "UBND phường Xuân Hòa\nBộ phận một cửa",
                List.of("Đăng ký hộ tịch"),
                "A 042",
                List.of(
                        Line.large("Quầy: 8"),
                        Line.normal("Số người chờ trước: 3"),
                        Line.normal("Lấy số lúc 07:42 23/11/2026"),
                        Line.small("Số được gọi tối đa 3 lần. Vắng mặt khi được gọi, xin báo nhân viên.")),
                "http://192.168.1.10:8080/t/20261123-A-42",
                "Quét mã để theo dõi lượt",
                false,
                false);
    }
}
