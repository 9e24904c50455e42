package vn.motcua.sim.escpos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Puts characters and pictures side by side into a line, and lines onto the roll. One thread. */
final class Composer {

    private record Stamp(int x, Bits bits) {}

    private final PaperBuffer roll;
    private final int defaultSpacing;
    private final IntConsumer moved;
    private final List<Stamp> line = new ArrayList<>();
    private int pen;
    int lineSpacing;
    int leftMargin;
    int areaWidth;
    int justification; // 0 left, 1 centre, 2 right
    boolean upsideDown;

    /** @param moved hears of every row that passes the head */
    Composer(PaperBuffer roll, int dpi, IntConsumer moved) {
        this.roll = roll;
        this.defaultSpacing = Math.round(dpi / 6f); // Epson reference, "ESC 2": a sixth of an inch
        this.moved = moved;
        begin();
    }

    /** ESC @: what is composed is dropped. */
    void begin() {
        dropLine();
        lineSpacing = defaultSpacing;
        leftMargin = 0;
        areaWidth = roll.width();
        justification = 0;
        upsideDown = false;
    }

    void defaultSpacing() {
        lineSpacing = defaultSpacing;
    }

    void dropLine() {
        line.clear();
        pen = 0;
    }

    boolean empty() {
        return line.isEmpty();
    }

    int pen() {
        return pen;
    }

    void movePen(int to) {
        if (to >= 0 && to <= area()) {
            pen = to;
        }
    }

    /** The printable width, never beyond the paper. */
    int area() {
        return Math.clamp(areaWidth, 0, Math.max(0, roll.width() - leftMargin));
    }

    /** Puts a picture behind what is there, or into the next line if there is no room. */
    void put(Bits bits) {
        if (pen + bits.width > area() && pen > 0) {
            feedLine();
        }
        line.add(new Stamp(pen, bits));
        pen += bits.width;
    }

    /** LF. */
    void feedLine() {
        print(lineSpacing);
    }

    /** Prints what is composed and moves the paper at least that far, and past the line. */
    void print(int dots) {
        int height = line.stream().mapToInt(stamp -> stamp.bits.height).max().orElse(0);
        int top = roll.rows();
        feed(Math.max(dots, height));
        int left = leftMargin + offset(pen);
        for (Stamp stamp : line) {
            burn(stamp.bits, left + stamp.x, top + height - stamp.bits.height, top, height);
        }
        dropLine();
    }

    /** Prints a picture by itself, where the justification wants it. */
    void printAlone(Bits bits) {
        if (!empty()) {
            feedLine();
        }
        int top = roll.rows();
        feed(bits.height);
        burn(bits, leftMargin + offset(bits.width), top, top, bits.height);
    }

    /** GS v 0: packed rows go to the paper as they are. */
    void printRows(byte[] data, int from, int columns, int rows) {
        if (!empty()) {
            feedLine();
        }
        int offset = leftMargin + offset(columns * 8);
        if (offset == 0 && !upsideDown) {
            int top = roll.rows();
            feed(rows);
            roll.burnRows(data, from, columns, top, rows);
        } else {
            printAlone(Bits.ofRows(data, from, columns * 8, rows));
        }
    }

    private void burn(Bits bits, int left, int top, int lineTop, int lineHeight) {
        for (int y = 0; y < bits.height; y++) {
            for (int x = 0; x < bits.width; x++) {
                if (bits.get(x, y)) {
                    int across = left + x;
                    int down = top + y;
                    roll.burn(
                            upsideDown ? 2 * leftMargin + area() - 1 - across : across,
                            upsideDown ? 2 * lineTop + lineHeight - 1 - down : down);
                }
            }
        }
    }

    private int offset(int width) {
        return switch (justification) {
            case 1 -> Math.max(0, area() - width) / 2;
            case 2 -> Math.max(0, area() - width);
            default -> 0;
        };
    }

    private void feed(int dots) {
        roll.feed(dots);
        moved.accept(dots);
    }
}
