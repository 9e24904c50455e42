package vn.motcua.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.RasterEncoder;

/**
 * A slip for slow lines: the printer draws the number and the QR code itself, and the words go as a picture of half the
 * resolution that it doubles. A quarter of the words' dots, and almost nothing for the rest; the words are coarser.
 */
final class MixedSlip {

    private static final double SCALE = 0.52; // of half the paper: a little larger than halved, to stay readable
    private static final int CELL_DOTS = 12; // width of a character of font A
    private static final int CELL_ROWS = 24;
    private static final int LARGEST = 8;
    private static final int QR_MODULE = 6;
    private static final int QR_ROWS = 33 * QR_MODULE; // of the usual version 4
    private static final int GAP = 14;

    /**
     * What goes to the printer.
     *
     * @param rows how long it is, in rows of dots
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
    record Page(byte[] bytes, int rows, int longestBand) {}

    private final int half;
    private final SlipRaster words;

    /** @param widthDots of the whole paper */
    MixedSlip(int widthDots) {
        this.half = widthDots / 2 / 8 * 8;
        this.words = new SlipRaster(new Pen(half, SCALE));
    }

    Page encode(Slip slip, RasterEncoder encoder) {
        Canvas head = new Canvas(half);
        head.reach(words.head(head, slip, 4));
        Canvas lines = new Canvas(half);
        lines.reach(words.lines(lines, slip.lines(), 2));
        Canvas small = new Canvas(half);
        small.reach(words.smallPrint(small, slip.lines(), 2) + 4);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(encoder.encodeDoubled(head.toDots()));
        int times = Math.clamp(half * 2 / CELL_DOTS / slip.number().length(), 1, LARGEST);
        out.writeBytes(EscPos.align(1));
        out.writeBytes(EscPos.characterSize(times));
        out.writeBytes((slip.number() + "\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(EscPos.characterSize(1));
        out.writeBytes(EscPos.align(0));
        out.writeBytes(encoder.encodeDoubled(lines.toDots()));
        int rows = 2
                        * (head.toDots().height()
                                + lines.toDots().height()
                                + small.toDots().height())
                + times * CELL_ROWS;
        if (!slip.qrText().isEmpty()) {
            out.writeBytes(encoder.feed(GAP));
            out.writeBytes(EscPos.align(1));
            out.writeBytes(EscPos.qr(slip.qrText(), QR_MODULE));
            out.writeBytes(EscPos.align(0));
            out.writeBytes(encoder.feed(GAP));
            rows += QR_ROWS + 2 * GAP;
        }
        out.writeBytes(encoder.encodeDoubled(small.toDots()));
        return new Page(
                out.toByteArray(),
                rows,
                Math.max(longest(encoder, head), Math.max(longest(encoder, lines), longest(encoder, small))));
    }

    private static int longest(RasterEncoder encoder, Canvas part) {
        Dots dots = part.toDots();
        return encoder.longestBand(dots);
    }
}
