package vn.motcua.hardware.printer.roll;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.hardware.printer.Code128;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.Slip.Size;
import vn.motcua.hardware.printer.drawing.Canvas;
import vn.motcua.hardware.printer.drawing.PageWriter;
import vn.motcua.hardware.printer.drawing.SlipRaster;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.RasterEncoder;
import vn.motcua.hardware.printer.profile.PrinterProfile;

/**
 * A slip for slow lines: the printer draws the number, lines of plain ASCII and the QR code itself (if
 * it can; without a caption), and the other words go as a picture of half the resolution that it doubles. A quarter of the words' dots, and almost nothing for the rest; the words are coarser.
 */
final class MixedSlip {

    private static final double SCALE = 0.52; // of half the paper: a little larger than halved, to stay readable
    private static final int CELL_DOTS = 12; // width of a character of font A
    private static final int CELL_ROWS = 24;
    private static final int LINE_ROWS = 34; // a sixth of an inch, what LF moves at least
    private static final Pattern PLAIN = Pattern.compile("[ -~]+");
    private static final Pattern TIMED = Pattern.compile("(.*\\S) ([0-9][0-9:/. -]{10,})");
    private static final int LARGEST = 8;
    private static final int QR_MODULE = 6;
    private static final int QR_ROWS = 33 * QR_MODULE; // of the usual version 4
    private static final int GAP = 14;
    private static final int ABOVE_LINE = 8;

    /**
     * What goes to the printer.
     *
     * @param rows how long it is, in rows of dots
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
    record Page(byte[] bytes, int rows, int longestBand) {}

    private final int half;
    private final PageWriter pen;
    private final SlipRaster words;
    private final boolean nativeCodes;

    MixedSlip(PrinterProfile profile) {
        this.half = profile.widthDots() / 2 / 8 * 8;
        this.pen = new PageWriter(half, SCALE);
        this.words = new SlipRaster(pen);
        this.nativeCodes = profile.nativeCodes();
    }

    Page encode(Slip slip, RasterEncoder encoder) {
        Canvas head = new Canvas(half);
        head.reach(words.head(head, slip, 4));
        Canvas small = new Canvas(half);
        small.reach(words.smallPrint(small, slip.lines(), 2) + 4);

        Strip strip = new Strip(encoder);
        strip.picture(head);
        strip.text(
                slip.number(), Math.clamp(half * 2 / CELL_DOTS / slip.number().length(), 1, LARGEST));
        lines(strip, slip.lines());
        if (!slip.qrText().isEmpty()) {
            code(strip, slip.qrText());
        }
        if (!slip.barcode().isEmpty()) {
            bars(strip, new Code128(slip.barcode()));
        }
        strip.picture(small);
        return new Page(strip.out.toByteArray(), strip.rows, strip.longestBand);
    }

    /**
     * What the printer's own letters can say goes as text, twenty bytes instead of three hundred: lines without
     * diacritics, and the time behind words that have some, on a line of its own.
     */
    private void lines(Strip strip, List<Line> lines) {
        List<Line> drawn = new ArrayList<>();
        for (Line line : lines) {
            Matcher timed = TIMED.matcher(line.text());
            if (line.size() != Size.NORMAL) {
                drawn.add(line);
            } else if (PLAIN.matcher(line.text()).matches() && fits(line.text())) {
                text(strip, drawn, line.text());
            } else if (timed.matches() && fits(timed.group(2))) {
                drawn.add(Line.normal(timed.group(1)));
                text(strip, drawn, timed.group(2));
            } else {
                drawn.add(line);
            }
        }
        draw(strip, drawn);
    }

    private void text(Strip strip, List<Line> before, String ascii) {
        draw(strip, before);
        strip.feed(ABOVE_LINE);
        strip.text(ascii, 1);
    }

    private void code(Strip strip, String text) {
        strip.feed(GAP);
        if (nativeCodes) {
            strip.qr(text);
        } else {
            Canvas canvas = new Canvas(half);
            canvas.reach(pen.qr(canvas, text, QR_MODULE / 2, 0));
            strip.picture(canvas);
        }
        strip.feed(GAP);
    }

    private void bars(Strip strip, Code128 code) {
        int module = code.fitting(2 * half);
        if (module == 0) {
            return;
        }
        strip.feed(GAP);
        if (nativeCodes) {
            strip.bars(code, module);
        } else {
            Canvas canvas = new Canvas(half);
            canvas.reach(pen.barcode(canvas, code, module / 2, 0));
            strip.picture(canvas);
        }
        strip.feed(GAP);
    }

    private boolean fits(String text) {
        return text.length() <= half * 2 / CELL_DOTS;
    }

    private void draw(Strip strip, List<Line> lines) {
        if (!lines.isEmpty()) {
            Canvas canvas = new Canvas(half);
            canvas.reach(words.lines(canvas, lines, 2));
            strip.picture(canvas);
            lines.clear();
        }
    }

    /** The commands, in the order of the paper. */
    private static final class Strip {

        private final RasterEncoder encoder;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int rows;
        private int longestBand;

        Strip(RasterEncoder encoder) {
            this.encoder = encoder;
        }

        /** A picture of half the width, doubled by the printer. */
        void picture(Canvas half) {
            Dots dots = half.toDots();
            out.writeBytes(encoder.encodeDoubled(dots));
            rows += 2 * dots.height();
            longestBand = Math.max(longestBand, encoder.longestBand(dots));
        }

        /** A centred line of the printer's own letters. */
        void text(String ascii, int times) {
            out.writeBytes(EscPos.align(1));
            if (times > 1) {
                out.writeBytes(EscPos.characterSize(times));
            }
            out.writeBytes((ascii + "\n").getBytes(StandardCharsets.US_ASCII));
            if (times > 1) {
                out.writeBytes(EscPos.characterSize(1));
            }
            out.writeBytes(EscPos.align(0));
            rows += Math.max(times * CELL_ROWS, LINE_ROWS);
        }

        void feed(int dots) {
            out.writeBytes(encoder.feed(dots));
            rows += dots;
        }

        void bars(Code128 code, int module) {
            out.writeBytes(EscPos.align(1));
            out.writeBytes(code.command(module, PageWriter.BARCODE_ROWS));
            out.writeBytes(EscPos.align(0));
            rows += PageWriter.BARCODE_ROWS + LINE_ROWS;
        }

        void qr(String text) {
            out.writeBytes(EscPos.align(1));
            out.writeBytes(EscPos.qr(text, QR_MODULE));
            out.writeBytes(EscPos.align(0));
            rows += QR_ROWS;
        }
    }
}
