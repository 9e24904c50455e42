package vn.motcua.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.Oracles;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Documents written by encoders nobody here wrote print on our simulated printer: receiptline and
 * receipt-printer-encoder. The pictures stay in target/oracles for people to look at.
 */
class ForeignDocumentsIT {

    static final String QR = "https://motcua.example/s/20261123-A-42";
    static final int SIDE = 96; // of the picture in foreign.js

    final Path folder = Path.of("target/oracles/documents");
    final SimulatedPrinter printer =
            SimulatedPrinter.inMemory(PrinterSetup.of(PrinterModel.getModel("epson-tm-t82")), Clock.systemUTC());

    @BeforeEach
    void write_documents() throws Exception {
        Oracles.node("foreign.js", folder.toString());
    }

    @Test
    void receipt_printer_encoder_in_raster_mode() throws Exception {
        Path picture = print("point-of-sale-raster");

        readsVietnamese(picture);
        assertThat(Oracles.zbar(picture)).contains("QR-Code:" + QR, "EAN-13:4006381333931");
        assertThat(Oracles.zxing(picture)).contains(QR);
        assertThat(findPicture()).isTrue();
        assertThat(printer.notUnderstood()).isEmpty();
    }

    @Test
    void receipt_printer_encoder_in_column_mode() throws Exception {
        Path picture = print("point-of-sale-column");

        readsVietnamese(picture);
        assertThat(Oracles.zbar(picture)).contains("QR-Code:" + QR);
        assertThat(findPicture()).isTrue();
        assertThat(printer.notUnderstood()).isEmpty();
    }

    @Test
    void receiptline() throws Exception {
        Path picture = print("receiptline");

        assertThat(Oracles.tesseract(picture)).contains("Service", "Civil status", "Fee", "8.000", "Birth", "Death");
        assertThat(Oracles.zbar(picture)).contains("QR-Code:" + QR, "CODE-128:MOTCUA042");
        assertThat(findPicture()).isTrue();
        assertThat(printer.notUnderstood()).isEmpty();
    }

    private Path print(String document) throws IOException {
        ByteLink line = printer.link();
        line.open();
        line.write(Files.readAllBytes(folder.resolve(document + ".bin")), Duration.ofSeconds(2));
        printer.tearOff();
        Path picture = folder.resolve(document + ".png");
        Files.write(picture, slip().png());
        return picture;
    }

    private PrintedSlip slip() {
        return printer.slips().getFirst();
    }

    private static void readsVietnamese(Path picture) throws Exception {
        assertThat(Oracles.tesseract(picture))
                .contains("A 042", "Phiếu số thứ tự", "Ủy ban nhân dân xã", "Hộ tịch", "Lệ phí", "8.000", "05 ngày")
                .contains("Mang theo căn cước");
    }

    /** Whether the picture of foreign.js stands somewhere on the slip, dot for dot. */
    private boolean findPicture() {
        Dots dots = slip().dots();
        for (int top = 0; top + SIDE <= dots.height(); top++) {
            for (int left = 0; left + SIDE <= dots.width(); left++) {
                if (pictureAt(dots, left, top)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean pictureAt(Dots dots, int left, int top) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                boolean black = y > x && !(x >= 16 && x < 32 && y >= 56 && y < 72);
                if (dots.ink(left + x, top + y) != black) {
                    return false;
                }
            }
        }
        return true;
    }
}
