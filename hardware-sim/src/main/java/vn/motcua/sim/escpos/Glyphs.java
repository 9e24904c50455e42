package vn.motcua.sim.escpos;

/** The characters a printer has built in. Any thread. */
public interface Glyphs {

    /** A printer without characters: text takes its place and leaves no ink. */
    Glyphs NONE = (codePoint, font) -> new int[font.height];

    /** The built-in fonts (Epson reference, "ESC M"). */
    enum Font {
        /** 12 by 24 dots. */
        A(12, 24),
        /** 9 by 17 dots. */
        B(9, 17),
        /** 24 by 24 dots, for characters of two bytes. */
        WIDE(24, 24);

        public final int width;
        public final int height;

        Font(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** The rows of a character's cell, top first; the lowest bit of a row is its rightmost dot. */
    int[] cell(int codePoint, Font font);
}
