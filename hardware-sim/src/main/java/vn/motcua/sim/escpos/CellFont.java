package vn.motcua.sim.escpos;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.hardware.printer.drawing.Canvas;
import vn.motcua.hardware.printer.drawing.Typeface;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * The built-in fonts of a simulated printer: each character of Be Vietnam Pro squeezed into its cell, as the designers of
 * such fonts do it; lines and blocks are drawn so that they meet. Any thread.
 */
public final class CellFont implements Glyphs {

    private record Key(int codePoint, Font font) {}

    private static final double LEAST_INK = 0.12; // of the cell, left free between characters

    private final Typeface face = Typeface.semiBold();
    private final Map<Key, int[]> cells = new HashMap<>();

    @Override
    public synchronized int[] cell(int codePoint, Font font) {
        return cells.computeIfAbsent(new Key(codePoint, font), CellFont.this::draw)
                .clone();
    }

    private int[] draw(Key key) {
        int character = key.codePoint;
        Font font = key.font;
        if (character == ' ' || character == 0xA0 || character == 0x3000) {
            return new int[font.height];
        }
        if (LineCells.has(character)) {
            return LineCells.draw(character, font);
        }
        return face.has(character) ? outline(character, font) : box(font);
    }

    /** Fits the outline into the cell: narrow letters stand in the middle, high ones are pressed down. */
    private int[] outline(int character, Font font) {
        double em = font.height * 0.92;
        double baseline = Math.round(font.height * 0.78);
        GeneralPath shape = face.outline(character);
        shape.transform(AffineTransform.getScaleInstance(em * 0.82, -em));
        Rectangle2D bounds = shape.getBounds2D();
        double room = font.width * (1 - LEAST_INK);
        double narrow = Math.min(1, room / Math.max(1, bounds.getWidth()));
        double up = Math.min(1, baseline / Math.max(1, -bounds.getMinY()));
        double below = font.height - baseline;
        double fall = Math.min(1, below / Math.max(1, bounds.getMaxY()));
        double press = Math.min(up, fall);
        double x = (font.width - 1 - bounds.getWidth() * narrow) / 2 - bounds.getMinX() * narrow;
        AffineTransform place =
                new AffineTransform(narrow, 0, 0, press, Math.max(x, -bounds.getMinX() * narrow), baseline);
        Canvas canvas = new Canvas((font.width + 7) / 8 * 8);
        canvas.fill(shape.createTransformedShape(place), true);
        canvas.reach(font.height);
        return rows(canvas.toDots(), font);
    }

    private static int[] rows(Dots dots, Font font) {
        int[] rows = new int[font.height];
        for (int y = 0; y < font.height; y++) {
            for (int x = 0; x < font.width; x++) {
                rows[y] = rows[y] << 1 | (dots.ink(x, y) ? 1 : 0);
            }
        }
        return rows;
    }

    /** What a printer shows for a character it has not. */
    private static int[] box(Font font) {
        int[] rows = new int[font.height];
        int full = (1 << (font.width - 2)) - 2;
        for (int y = 3; y < font.height - 3; y++) {
            rows[y] = y == 3 || y == font.height - 4 ? full : 1 << (font.width - 3) | 2;
        }
        return rows;
    }
}
