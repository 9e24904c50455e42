package vn.motcua.hardware.printer.escpos;

import java.util.Arrays;

/** A picture of black dots on white paper; unchangeable. Rows are packed, first dot in the highest bit, as GS v 0 wants. */
public final class Dots {

    private final int width;
    private final int height;
    private final byte[] rows;

    /**
     * Takes a copy of packed rows.
     *
     * @param width in dots, a multiple of 8
     * @param rows whole rows of {@code width / 8} bytes, set bit = black
     */
    public Dots(int width, byte[] rows) {
        if (width <= 0 || width % 8 != 0 || rows.length % (width / 8) != 0) {
            throw new IllegalArgumentException("%s bytes are no rows of %s dots".formatted(rows.length, width));
        }
        this.width = width;
        this.height = rows.length / (width / 8);
        this.rows = rows.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Whether the dot is black; white outside the picture. */
    public boolean ink(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && (rows[y * (width / 8) + x / 8] & (0x80 >> (x % 8))) != 0;
    }

    /** Whether the row has no black dot. */
    public boolean blank(int y) {
        for (int i = 0; i < width / 8; i++) {
            if (packed(i, y) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The eight dots from {@code 8 * column} on, 0 to 255. */
    int packed(int column, int y) {
        return rows[y * (width / 8) + column] & 0xFF;
    }

    /** The rows, packed. */
    public byte[] toBytes() {
        return rows.clone();
    }

    /**
     * Reads what {@link #toPng} wrote.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Dots ofPng(byte[] png) {
        return PngFile.decode(png);
    }

    /** As a PNG file, one bit a dot. */
    public byte[] toPng() {
        return PngFile.encode(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dots dots && dots.width == width && Arrays.equals(dots.rows, rows);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return "%s x %s dots".formatted(width, height);
    }
}
