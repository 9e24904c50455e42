package vn.motcua.hardware.printer.drawing;

import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Lays a checklist out in dots: what it is for, papers with boxes to tick, and a QR code. No ink comes nearer than 8
 * dots (1 mm) to an edge. Any thread.
 */
public final class ChecklistRaster {

    private static final int MOST_LINES = 12; // of one paper: some names are whole paragraphs

    private final PageWriter pen;

    /** @param widthDots printable width, a multiple of 8; 576 on 80 mm paper, 384 on 58 mm */
    public ChecklistRaster(int widthDots) {
        this(new PageWriter(widthDots));
    }

    public ChecklistRaster(PageWriter pen) {
        this.pen = pen;
    }

    /** Draws the checklist. */
    public Dots draw(Checklist list) {
        Canvas canvas = new Canvas(pen.width());
        canvas.reach(layOut(canvas, list));
        return canvas.toDots();
    }

    /** @return how long the paper must be */
    public int layOut(Surface surface, Checklist list) {
        int y = pen.marks(surface, false, list.demonstration(), 8);
        y = pen.paragraph(surface, pen.text, list.desk(), 27, y);
        y = pen.rule(surface, y + 8);
        y = pen.paragraph(surface, pen.text, list.heading(), 27, y);
        y = pen.paragraph(surface, pen.heavy, list.title(), 40, y + pen.dots(4));
        for (String line : list.lines()) {
            y = pen.paragraph(surface, pen.text, line, 27, y + pen.dots(4));
        }
        for (Checklist.Section section : list.sections()) {
            y = section(surface, section, y + pen.dots(14));
        }
        if (!list.qrText().isEmpty()) {
            y = pen.qr(surface, list.qrText(), list.qrCaption(), y + pen.dots(14));
        }
        y = footer(surface, list, y);
        return y + 8 + pen.dots(5); // the dots below ệ reach a little beyond their line
    }

    private int section(Surface surface, Checklist.Section section, int top) {
        int y = pen.flush(surface, pen.heavy, section.title(), 30, PageWriter.MARGIN, top, 2);
        for (int i = 0; i < section.items().size(); i++) {
            y = pen.boxed(surface, section.items().get(i), 28, y + pen.dots(6), MOST_LINES);
            if (i == 0) {
                surface.together(top, y); // no heading at the foot of a sheet
            }
        }
        return y;
    }

    private int footer(Surface surface, Checklist list, int top) {
        if (list.footer().isEmpty()) {
            return top;
        }
        int y = pen.rule(surface, top + pen.dots(12));
        for (String line : list.footer()) {
            y = pen.paragraph(surface, pen.text, line, 24, y);
        }
        return y;
    }
}
