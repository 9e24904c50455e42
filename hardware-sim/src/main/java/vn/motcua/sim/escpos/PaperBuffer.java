package vn.motcua.sim.escpos;

import java.util.Arrays;
import vn.motcua.hardware.printer.escpos.Dots;

/** The paper that has passed the head since the last cut. One thread. */
final class PaperBuffer {

    private static final int LONGEST_ROWS = 8000; // a metre of paper: more is a runaway stream

    private final int width;
    private byte[] bits = new byte[0];
    private int rows;
    private int inkEnd;

    PaperBuffer(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    int rows() {
        return rows;
    }

    /** Rows without ink at the end. */
    int blankRows() {
        return rows - inkEnd;
    }

    boolean inked() {
        return inkEnd > 0;
    }

    void feed(int dots) {
        rows = Math.clamp((long) rows + dots, 0, LONGEST_ROWS);
        if (bits.length < rows * (width / 8)) {
            bits = Arrays.copyOf(bits, Math.max(rows * (width / 8), bits.length * 2));
        }
    }

    /** Burns a dot; what lies beside the paper is lost. The row must have been fed. */
    void burn(int x, int y) {
        if (x >= 0 && x < width && y >= 0 && y < rows) {
            bits[y * (width / 8) + x / 8] |= (byte) (0x80 >> (x % 8));
            inkEnd = Math.max(inkEnd, y + 1);
        }
    }

    /** Burns packed rows of whole bytes from the left edge on. */
    void burnRows(byte[] data, int from, int columns, int top, int height) {
        int taken = Math.min(columns, width / 8);
        for (int y = 0; y < height && top + y < rows; y++) {
            for (int i = 0; i < taken; i++) {
                byte octet = data[from + y * columns + i];
                if (octet != 0) {
                    bits[(top + y) * (width / 8) + i] |= octet;
                    inkEnd = Math.max(inkEnd, top + y + 1);
                }
            }
        }
    }

    Dots picture() {
        return new Dots(width, Arrays.copyOf(bits, rows * (width / 8)));
    }

    /** Takes the paper off. */
    Dots take() {
        Dots slip = picture();
        bits = new byte[0];
        rows = 0;
        inkEnd = 0;
        return slip;
    }
}
