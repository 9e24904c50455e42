package vn.motcua.hardware.printer.drawing;

import java.util.List;
import vn.motcua.hardware.printer.Code128;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.Slip.Size;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Lays a slip out in dots: who, what, the number as large as the paper takes, where to go, and a QR code.
 *
 * <p>No ink comes nearer than 8 dots (1 mm) to an edge; what is too wide shrinks by a tenth at most, then wraps, and
 * a word wider than the paper is broken. The smallest letters are 1.5 mm high (capitals, 203 dpi). Any thread.
 */
public final class SlipRaster {

    private static final double NUMBER_TRACKING = 0.03; // ems; keeps the characters apart, for eyes and SlipReader

    private static final int LEAST_NUMBER = 60; // what would be smaller is no number; it is broken like any text
    private static final int MOST_LINES_BOXED = 2;

    private final PageWriter pen;

    /** @param widthDots printable width, a multiple of 8; 576 on 80 mm paper, 384 on 58 mm */
    public SlipRaster(int widthDots) {
        this(new PageWriter(widthDots));
    }

    public SlipRaster(PageWriter pen) {
        this.pen = pen;
    }

    public Typeface face() {
        return pen.text;
    }

    /** Draws the slip. */
    public Dots draw(Slip slip) {
        Canvas canvas = new Canvas(pen.width());
        canvas.reach(layOut(canvas, slip));
        return canvas.toDots();
    }

    /** @return how long the paper must be */
    public int layOut(Surface surface, Slip slip) {
        int marked = pen.marks(surface, slip.reprint(), slip.demonstration(), 8);
        int y = desk(
                surface,
                slip,
                slip.logo().map(logo -> pen.picture(surface, logo, marked)).orElse(marked));
        y = number(surface, slip.number(), y + pen.dots(28));
        y = lines(surface, slip.lines(), y + pen.dots(18));
        if (!slip.qrText().isEmpty()) {
            y = pen.qr(surface, slip.qrText(), slip.qrCaption(), y + pen.dots(14));
        }
        if (!slip.barcode().isEmpty()) {
            y = bars(surface, new Code128(slip.barcode()), y);
        }
        y = smallPrint(surface, slip.lines(), y);
        return y + 8 + pen.dots(5); // the dots below ệ reach a little beyond their line
    }

    /** Marks, desk and service: what stands above the number. */
    public int head(Surface surface, Slip slip, int top) {
        return desk(surface, slip, pen.marks(surface, slip.reprint(), slip.demonstration(), top));
    }

    private int desk(Surface surface, Slip slip, int top) {
        int y = pen.paragraph(surface, pen.text, slip.desk(), 27, top);
        y = pen.rule(surface, y + 8);
        return service(surface, slip.service(), y);
    }

    private int service(Surface surface, List<String> service, int top) {
        int y = top;
        for (int i = 0; i < service.size(); i++) {
            y = i == 0
                    ? pen.paragraph(surface, pen.heavy, service.get(i), 38, y)
                    : pen.paragraph(surface, pen.text, service.get(i), 27, y);
        }
        return y;
    }

    private int number(Surface surface, String number, int top) {
        String label = pen.heavy.clean(number);
        double unit = pen.heavy.width(label, 1, NUMBER_TRACKING);
        double em = Math.min(pen.dots(230), (pen.width() - 2.0 * PageWriter.MARGIN) / unit);
        if (em < pen.dots(LEAST_NUMBER)) {
            return pen.paragraph(surface, pen.heavy, number, LEAST_NUMBER, top);
        }
        double x = (pen.width() - unit * em) / 2;
        double overshoot = 0.02; // round digits reach a little over the capitals, and below the line
        double baseline = top + em * (Typeface.CAP + overshoot);
        surface.write(pen.heavy, label, x, baseline, em, NUMBER_TRACKING * em, true);
        return (int) Math.ceil(baseline + em * 0.2 * (label.contains("Q") ? 1 : 0) + em * overshoot);
    }

    /** Nothing where the paper is too narrow for a scanner to read it. */
    private int bars(Surface surface, Code128 code, int top) {
        int module = code.fitting(pen.width());
        return module == 0 ? top : pen.barcode(surface, code, module, top + pen.dots(14));
    }

    public int lines(Surface surface, List<Line> lines, int top) {
        int y = top;
        for (Line line : lines) {
            y = switch (line.size()) {
                case LARGE -> pen.paragraph(surface, pen.heavy, line.text(), 52, y);
                case NORMAL -> pen.paragraph(surface, pen.text, line.text(), 30, y);
                case BOXED -> pen.boxed(surface, line.text(), 27, y + pen.dots(4), MOST_LINES_BOXED);
                case SMALL -> y;
            };
        }
        return y;
    }

    public int smallPrint(Surface surface, List<Line> lines, int top) {
        if (lines.stream().noneMatch(line -> line.size() == Size.SMALL)) {
            return top;
        }
        int y = pen.rule(surface, top + pen.dots(12));
        for (Line line : lines) {
            if (line.size() == Size.SMALL) {
                y = pen.paragraph(surface, pen.text, line.text(), 24, y);
            }
        }
        return y;
    }
}
