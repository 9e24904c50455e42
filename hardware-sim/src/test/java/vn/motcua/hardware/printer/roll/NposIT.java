package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.Oracles;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.profile.PrinterProfiles;

/** What we send to a printer, read by a decoder nobody here wrote (npm npos), is our picture dot for dot. */
class NposIT {

    final Path folder = Path.of("target/oracles/slips");

    @BeforeEach
    void make_room() throws Exception {
        Files.createDirectories(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "generic-58", "epson-tm-t82", "hprt-80"})
    void npos_sees_our_slip_dot_for_dot(String profile) throws Exception {
        SlipEncoder encoder = new SlipEncoder(PrinterSettings.of(PrinterProfiles.get(profile)));
        Slip slip = Samples.slip("A 042");

        assertThat(seenByNpos(profile, encoder.bytes(slip), encoder.draw(slip).width()))
                .isEqualTo(encoder.draw(slip));
    }

    @Test
    void zbar_and_zxing_read_the_qr_code_to_the_letter() throws Exception {
        SlipEncoder encoder = new SlipEncoder(PrinterSettings.of(PrinterProfiles.get("generic-80")));
        Slip slip = Samples.slip("A 042");
        Path picture = folder.resolve("seen.png");
        Files.write(picture, seenByNpos("codes", encoder.bytes(slip), 576).toPng());

        assertThat(Oracles.zbar(picture).lines()).containsExactly("QR-Code:" + slip.qrText());
        assertThat(Oracles.zxing(picture)).contains("\"" + slip.qrText() + "\"");
    }

    private Dots seenByNpos(String name, byte[] job, int width) throws Exception {
        Path bytes = folder.resolve("slip-%s.bin".formatted(name));
        Path seen = folder.resolve("slip-%s.pbm".formatted(name));
        Files.write(bytes, job);
        Oracles.node("npos-picture.js", bytes.toString(), seen.toString(), Integer.toString(width));
        return bitmap(Files.readAllLines(seen, StandardCharsets.US_ASCII));
    }

    /** A PBM file in its plain form: P1, width and height, then a row to a line. */
    private static Dots bitmap(List<String> lines) {
        int width = Integer.parseInt(lines.get(1).split(" ", -1)[0]);
        byte[] rows = new byte[width / 8 * (lines.size() - 2)];
        for (int y = 0; y < lines.size() - 2; y++) {
            String line = lines.get(y + 2);
            for (int x = 0; x < width; x++) {
                if (line.charAt(2 * x) == '1') {
                    rows[y * (width / 8) + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return new Dots(width, rows);
    }
}
