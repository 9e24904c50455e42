package vn.motcua.hardware.printer.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import vn.motcua.hardware.printer.drawing.PageWriter;
import vn.motcua.hardware.printer.drawing.Surface;
import vn.motcua.hardware.printer.drawing.Typeface;

/** Records what a {@link PageWriter} writes, and breaks it into pages. One thread. */
final class SheetPages implements Surface {

    /** Something on the page, and the rows it takes. */
    sealed interface Mark {

        double top();

        double bottom();

        /** A filled box. */
        record Box(int left, int row, int width, int height, boolean ink) implements Mark {

            @Override
            public double top() {
                return row;
            }

            @Override
            public double bottom() {
                return row + height;
            }
        }

        /** A line of text. */
        record Words(Typeface face, String text, double x, double baseline, double em, double tracking, boolean ink)
                implements Mark {

            @Override
            public double top() {
                return baseline - em * Typeface.ASCENT;
            }

            @Override
            public double bottom() {
                return baseline + em * Typeface.DESCENT;
            }
        }

        /** Nothing to see: what stands in these rows belongs together. */
        record Together(double top, double bottom) implements Mark {}
    }

    /**
     * One page.
     *
     * @param top the row at its top
     */
    record Page(double top, List<Mark> marks) {}

    private final List<Mark> marks = new ArrayList<>();

    @Override
    public void fillBox(int left, int top, int boxWidth, int boxHeight, boolean ink) {
        marks.add(new Mark.Box(left, top, boxWidth, boxHeight, ink));
    }

    @Override
    public void write(
            Typeface face, String text, double x, double baseline, double emDots, double tracking, boolean ink) {
        marks.add(new Mark.Words(face, text, x, baseline, emDots, tracking, ink));
    }

    @Override
    public void together(int top, int bottom) {
        marks.add(new Mark.Together(top, bottom));
    }

    /**
     * What was written, on as few pages as will do; a paragraph, a code and a box with its words stay on one.
     *
     * @param rows that a page has; a single thing that is longer goes on beyond its end
     */
    List<Page> split(double rows) {
        List<Page> pages = new ArrayList<>();
        List<Mark> page = new ArrayList<>();
        double top = 0;
        for (List<Mark> block : blocks()) {
            double bottom = block.stream().mapToDouble(Mark::bottom).max().orElse(top);
            if (bottom - top > rows && !page.isEmpty()) {
                pages.add(new Page(top, List.copyOf(page)));
                page.clear();
                top = block.stream().mapToDouble(Mark::top).min().orElse(top);
            }
            page.addAll(block);
        }
        pages.add(new Page(top, List.copyOf(page)));
        return pages;
    }

    /** Runs of marks without an empty row between them, downwards; within a run in the order of drawing. */
    private Collection<List<Mark>> blocks() {
        TreeMap<Double, List<Mark>> blocks = new TreeMap<>(); // by the row each begins at
        double reached = Double.NEGATIVE_INFINITY;
        for (Mark mark :
                marks.stream().sorted(Comparator.comparingDouble(Mark::top)).toList()) {
            if (mark.top() >= reached) {
                blocks.put(mark.top(), new ArrayList<>());
            }
            reached = Math.max(reached, mark.bottom());
        }
        for (Mark mark : marks) {
            Objects.requireNonNull(blocks.floorEntry(mark.top())).getValue().add(mark);
        }
        return blocks.values();
    }
}
