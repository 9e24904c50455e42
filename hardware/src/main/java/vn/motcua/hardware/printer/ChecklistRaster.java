package vn.motcua.hardware.printer;

import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Lays a checklist out in dots: what it is for, papers with boxes to tick, and a QR code. No ink comes nearer than 8
 * dots (1 mm) to an edge. Any thread.
 */
public final class ChecklistRaster {

    private static final int MOST_LINES = 12; // of one paper: some names are whole paragraphs

    private final Pen pen;

    /** @param widthDots printable width, a multiple of 8; 576 on 80 mm paper, 384 on 58 mm */
    public ChecklistRaster(int widthDots) {
        this.pen = new Pen(widthDots);
    }

    /** Draws the checklist. */
    public Dots draw(Checklist list) {
        Canvas canvas = new Canvas(pen.width());
        int y = pen.marks(canvas, false, list.demonstration(), 8);
        y = pen.paragraph(canvas, pen.text, list.desk(), 27, y);
        y = pen.rule(canvas, y + 8);
        y = pen.paragraph(canvas, pen.text, list.heading(), 27, y);
        y = pen.paragraph(canvas, pen.heavy, list.title(), 40, y + pen.dots(4));
        for (String line : list.lines()) {
            y = pen.paragraph(canvas, pen.text, line, 27, y + pen.dots(4));
        }
        for (Checklist.Section section : list.sections()) {
            y = section(canvas, section, y + pen.dots(14));
        }
        if (!list.qrText().isEmpty()) {
            y = pen.qr(canvas, list.qrText(), list.qrCaption(), y + pen.dots(14));
        }
        y = footer(canvas, list, y);
        canvas.reach(y + 8 + pen.dots(5)); // the dots below ệ reach a little beyond their line
        return canvas.toDots();
    }

    private int section(Canvas canvas, Checklist.Section section, int top) {
        int y = pen.flush(canvas, pen.heavy, section.title(), 30, Pen.MARGIN, top, 2);
        for (String item : section.items()) {
            y = pen.boxed(canvas, item, 28, y + pen.dots(6), MOST_LINES);
        }
        return y;
    }

    private int footer(Canvas canvas, Checklist list, int top) {
        if (list.footer().isEmpty()) {
            return top;
        }
        int y = pen.rule(canvas, top + pen.dots(12));
        for (String line : list.footer()) {
            y = pen.paragraph(canvas, pen.text, line, 24, y);
        }
        return y;
    }
}
