package vn.motcua.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst;
import com.github.anastaciocintra.escpos.PrintModeStyle;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import com.github.anastaciocintra.escpos.image.BitImageWrapper;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.GraphicsImageWrapper;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.Oracles;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Documents written by encoders nobody here wrote print on our simulated printer: receiptline,
 * receipt-printer-encoder and escpos-coffee. The pictures stay in target/oracles for people to look at.
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

        readsVietnamese();
        assertThat(longLines())
                .as("the rule, and above and below the box two each")
                .isEqualTo(1 * 2 + 4);
        assertThat(Oracles.zbar(picture)).contains("QR-Code:" + QR, "EAN-13:4006381333931");
        assertThat(Oracles.zxing(picture)).contains(QR);
        assertThat(findPicture()).isTrue();
        assertThat(printer.notUnderstood()).isEmpty();
    }

    @Test
    void receipt_printer_encoder_in_column_mode() throws Exception {
        Path picture = print("point-of-sale-column");

        readsVietnamese();
        assertThat(Oracles.zbar(picture)).contains("QR-Code:" + QR);
        assertThat(findPicture()).isTrue();
        assertThat(printer.notUnderstood()).isEmpty();
    }

    @Test
    void receiptline() throws Exception {
        Path picture = print("receiptline");

        assertThat(read("eng")).contains("A 042", "Service", "Household", "Fee", "8.000", "Paper", "Amount", "Birth");
        assertThat(longLines())
                .as("a rule, and three lines of the table, two dots each")
                .isEqualTo(4 * 2);
        assertThat(Oracles.zbar(picture)).contains("QR-Code:" + QR, "CODE-128:MOTCUA042");
        assertThat(findPicture()).isTrue();
        assertThat(printer.notUnderstood()).isEmpty();
    }

    @Test
    void escpos_coffee() throws Exception {
        Files.write(folder.resolve("escpos-coffee.bin"), coffee());

        Path picture = print("escpos-coffee");

        assertThat(read("eng")).contains("A 042", "Service", "Household", "Fee", "8.000");
        assertThat(Oracles.zbar(picture)).contains("QR-Code:" + QR, "CODE-128:MOTCUA042", "EAN-13:4006381333931");
        assertThat(Oracles.zxing(picture)).contains(QR);
        assertThat(findPicture()).isTrue();
        assertThat(printer.drawerPulses()).isEqualTo(1);
        assertThat(printer.notUnderstood()).isEmpty();
    }

    /** A slip in every command of the library that a slip can use. */
    private static byte[] coffee() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var large = new Style()
                .setFontSize(Style.FontSize._3, Style.FontSize._3)
                .setBold(true)
                .setJustification(EscPosConst.Justification.Center);
        var right = new Style().setJustification(EscPosConst.Justification.Right);
        var underlined = new Style().setUnderline(Style.Underline.OneDotThick);
        var inverted = new Style().setColorMode(Style.ColorMode.WhiteOnBlack);
        var small = new Style().setFontName(Style.FontName.Font_B).setLineSpacing(40);
        try (var slip = new EscPos(bytes)) {
            slip.initializePrinter();
            slip.setCharacterCodeTable(EscPos.CharacterCodeTable.CP437_USA_Standard_Europe);
            slip.writeLF(large, "A 042").feed(1);
            slip.writeLF(underlined, "Service");
            slip.writeLF(inverted, " Household ");
            slip.writeLF(right, "Fee 8.000");
            slip.writeLF(small, "small words stand closer");
            slip.writeLF(new PrintModeStyle().setBold(true), "by the mode of printing");
            slip.write(
                    new QRCode()
                            .setModel(QRCode.QRModel._2)
                            .setSize(6)
                            .setErrorCorrectionLevel(QRCode.QRErrorCorrectionLevel.QR_ECLEVEL_M_Default)
                            .setJustification(EscPosConst.Justification.Center),
                    QR);
            slip.feed(1);
            slip.write(
                    new BarCode()
                            .setSystem(BarCode.BarCodeSystem.CODE128)
                            .setBarCodeSize(2, 80)
                            .setHRIPosition(BarCode.BarCodeHRIPosition.BelowBarCode),
                    "{BMOTCUA042");
            slip.feed(1);
            slip.write(
                    new BarCode()
                            .setSystem(BarCode.BarCodeSystem.JAN13_B)
                            .setBarCodeSize(3, 80)
                            .setHRIFont(BarCode.BarCodeHRIFont.Font_B),
                    "4006381333931");
            slip.feed(1);
            var image = new EscPosImage(new CoffeeImageImpl(picture()), new BitonalThreshold());
            slip.write(new RasterBitImageWrapper(), image);
            slip.write(new BitImageWrapper().setMode(BitImageWrapper.BitImageMode._24DotDoubleDensity_Default), image);
            slip.write(new GraphicsImageWrapper(), image);
            slip.feed(new Style(), 4)
                    .pulsePin(EscPos.PinConnector.Pin_2, 50, 75)
                    .cut(EscPos.CutMode.PART);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage picture() {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, isBlack(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return image;
    }

    private static boolean isBlack(int x, int y) {
        return y > x && !(x >= 16 && x < 32 && y >= 56 && y < 72);
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

    private void readsVietnamese() throws Exception {
        assertThat(read("vie"))
                .contains(
                        "Phiếu số thứ tự",
                        "Ủy ban nhân dân xã",
                        "Hộ tịch",
                        "Lệ phí",
                        "8.000",
                        "Thời hạn",
                        "05 ngày",
                        "Mang theo căn cước");
    }

    /** Twice as large, for tesseract is at home with scans of 400 dots an inch. */
    private String read(String language) throws Exception {
        Dots dots = slip().dots();
        int columns = dots.width() / 4;
        byte[] rows = new byte[columns * dots.height() * 2];
        for (int y = 0; y < dots.height() * 2; y++) {
            for (int x = 0; x < dots.width() * 2; x++) {
                if (dots.ink(x / 2, y / 2)) {
                    rows[y * columns + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        Path large = folder.resolve("large.png");
        Files.write(large, new Dots(dots.width() * 2, rows).toPng());
        return Oracles.tesseract(large, language);
    }

    /** Rows of dots that are black nearly from edge to edge. */
    private long longLines() {
        Dots dots = slip().dots();
        return IntStream.range(0, dots.height())
                .filter(y -> IntStream.range(0, dots.width())
                                .filter(x -> dots.ink(x, y))
                                .count()
                        > dots.width() - 20)
                .count();
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
                if (dots.ink(left + x, top + y) != isBlack(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
