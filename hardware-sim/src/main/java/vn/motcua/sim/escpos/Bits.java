package vn.motcua.sim.escpos;

import java.util.BitSet;

/** A small picture to be put on paper. One thread. */
final class Bits {

    final int width;
    final int height;
    private final BitSet ink = new BitSet();

    Bits(int width, int height) {
        this.width = width;
        this.height = height;
    }

    boolean get(int x, int y) {
        return ink.get(y * width + x);
    }

    void set(int x, int y) {
        ink.set(y * width + x);
    }

    void flip(int x, int y) {
        ink.flip(y * width + x);
    }

    /** Sets a box, as far as it lies inside. */
    void fill(int left, int top, int boxWidth, int boxHeight) {
        for (int y = Math.max(0, top); y < Math.min(height, top + boxHeight); y++) {
            ink.set(y * width + Math.max(0, left), y * width + Math.clamp(left + boxWidth, 0, width));
        }
    }

    /** Each dot as a block of dots. */
    Bits scaled(int horizontally, int vertically) {
        if (horizontally == 1 && vertically == 1) {
            return this;
        }
        Bits large = new Bits(width * horizontally, height * vertically);
        for (int i = ink.nextSetBit(0); i >= 0; i = ink.nextSetBit(i + 1)) {
            large.fill(i % width * horizontally, i / width * vertically, horizontally, vertically);
        }
        return large;
    }

    /** A quarter turn clockwise. */
    Bits turned() {
        Bits turned = new Bits(/* width= */ height, /* height= */ width);
        for (int i = ink.nextSetBit(0); i >= 0; i = ink.nextSetBit(i + 1)) {
            turned.set(height - 1 - i / width, i % width);
        }
        return turned;
    }

    /** Packed rows of whole bytes, the highest bit first. */
    static Bits ofRows(byte[] data, int from, int width, int height) {
        Bits bits = new Bits(width, height);
        int columns = (width + 7) / 8;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((data[from + y * columns + x / 8] & (0x80 >> (x % 8))) != 0) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }

    /** Packed columns of {@code bytes} bytes each, top first, the highest bit first. */
    static Bits ofColumns(byte[] data, int from, int width, int bytes) {
        Bits bits = new Bits(width, bytes * 8);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < bytes * 8; y++) {
                if ((data[from + x * bytes + y / 8] & (0x80 >> (y % 8))) != 0) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }
}
