package vn.motcua.hardware.printer.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.Oracles;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.hardware.printer.pdf.SlipPdf;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.hardware.printer.roll.PrinterSettings;
import vn.motcua.hardware.printer.roll.SlipEncoder;

/** The code of bars as a scanner that nobody here wrote reads it, beside the QR code. */
class BarcodeIT {

    private static final String TICKET = "20261123-A-42";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "generic-58"})
    void it_is_read_from_a_slip(String profile) throws Exception {
        SlipEncoder encoder = new SlipEncoder(PrinterSettings.of(PrinterProfiles.get(profile)));
        Path picture = folder.resolve("slip.png");
        Files.write(picture, encoder.draw(slip()).toPng());

        assertThat(Oracles.zbar(picture).lines())
                .containsExactlyInAnyOrder("QR-Code:" + slip().qrText(), "CODE-128:" + TICKET);
    }

    @Test
    void it_is_read_from_a_sheet_and_can_be_typed_from_it() throws Exception {
        Path sheet = folder.resolve("slip.pdf");
        Files.write(sheet, new SlipPdf(SheetSize.A4).encode(slip()));

        assertThat(Oracles.zbar(Oracles.pdfPicture(sheet)).lines())
                .containsExactlyInAnyOrder("QR-Code:" + slip().qrText(), "CODE-128:" + TICKET);
        assertThat(Oracles.pdfText(sheet).lines().map(String::strip)).contains(TICKET);
    }

    @Test
    void one_too_wide_for_the_paper_is_left_out_and_the_slip_comes_without_it() throws Exception {
        SlipEncoder narrow = new SlipEncoder(PrinterSettings.of(PrinterProfiles.get("generic-58")));
        Slip wide = slip().withBarcode("a text of more than twenty characters");

        assertThat(narrow.bytes(wide)).isEqualTo(narrow.bytes(slip().withBarcode("")));
    }

    private static Slip slip() {
        return Samples.slip("A 042").withBarcode(TICKET);
    }
}
