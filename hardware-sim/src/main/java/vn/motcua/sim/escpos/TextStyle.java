package vn.motcua.sim.escpos;

import vn.motcua.sim.escpos.Glyphs.Font;

/** How the next character looks (Epson reference, "ESC !", "GS !", "ESC M" and their like). One thread. */
final class TextStyle {

    Font font = Font.A;
    int wide = 1;
    int high = 1;
    boolean bold;
    int underline; // dots
    boolean inverted;
    boolean turned;
    int spacing; // dots to the right of a character of single width

    /** ESC ! n. */
    void mode(int n) {
        font = (n & 0x01) != 0 ? Font.B : Font.A;
        bold = (n & 0x08) != 0;
        high = (n & 0x10) != 0 ? 2 : 1;
        wide = (n & 0x20) != 0 ? 2 : 1;
        underline = (n & 0x80) != 0 ? 1 : 0;
    }

    /** GS ! n: widths in the upper half, heights in the lower. */
    void size(int n) {
        wide = (n >> 4 & 7) + 1;
        high = (n & 7) + 1;
    }

    /** A character as it is put on paper, spacing included. */
    Bits draw(Glyphs glyphs, int codePoint, Font cell) {
        int[] rows = glyphs.cell(codePoint, cell);
        Bits plain = new Bits(cell.width + spacing, cell.height);
        for (int y = 0; y < cell.height; y++) {
            for (int x = 0; x < cell.width; x++) {
                if ((rows[y] >> (cell.width - 1 - x) & 1) != 0) {
                    plain.set(x, y);
                    if (bold && x + 1 < plain.width) {
                        plain.set(x + 1, y);
                    }
                }
            }
        }
        Bits large = plain.scaled(wide, high);
        if (underline > 0 && !turned) {
            large.fill(0, large.height - underline, large.width, underline);
        }
        if (inverted) {
            for (int y = 0; y < large.height; y++) {
                for (int x = 0; x < large.width; x++) {
                    large.flip(x, y);
                }
            }
        }
        return turned ? large.turned() : large;
    }
}
