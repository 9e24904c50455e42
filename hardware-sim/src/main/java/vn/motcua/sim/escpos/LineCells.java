package vn.motcua.sim.escpos;

import vn.motcua.sim.escpos.Glyphs.Font;

/** Box-drawing characters (U+2500 to 257F, the straight ones) and blocks, reaching from edge to edge of their cells. */
final class LineCells {

    private static final int NONE = 0;
    private static final int SINGLE = 1;
    private static final int DOUBLE = 2;

    /** Each character with its arms: up, right, down, left; 1 is a single line, 2 a double one. */
    private static final String ARMS = "─0101│1010┌0110┐0011└1100┘1001├1110┤1011┬0111┴1101┼1111"
            + "═0202║2020╔0220╗0022╚2200╝2002╠2220╣2022╦0222╩2202╬2222"
            + "╒0210╓0120╕0012╖0021╘1200╙2100╛1002╜2001╞1210╟2120╡1012╢2021╤0212╥0121╧1202╨2101╪1212╫2121"
            + "╭0110╮0011╯1001╰1100╴0001╵1000╶0100╷0010━0101┃1010";

    private static final String EIGHTHS_UP = "▁▂▃▄▅▆▇█";
    private static final String EIGHTHS_LEFT = "▏▎▍▌▋▊▉█";

    private LineCells() {}

    static boolean has(int character) {
        return character >= 0x2500
                && character <= 0x259F
                && (ARMS.indexOf(character) >= 0
                        || EIGHTHS_UP.indexOf(character) >= 0
                        || EIGHTHS_LEFT.indexOf(character) >= 0
                        || "▀▐░▒▓▔▕".indexOf(character) >= 0);
    }

    static int[] draw(int character, Font font) {
        int[] rows = new int[font.height];
        int at = ARMS.indexOf(character);
        if (at >= 0) {
            arms(rows, font, ARMS.substring(at + 1, at + 5));
            return rows;
        }
        int up = EIGHTHS_UP.indexOf(character) + 1;
        int left = EIGHTHS_LEFT.indexOf(character) + 1;
        for (int y = 0; y < font.height; y++) {
            for (int x = 0; x < font.width; x++) {
                boolean ink = up > 0
                        ? y >= font.height - font.height * up / 8
                        : left > 0 ? x < Math.max(1, font.width * left / 8) : other(character, x, y, font);
                rows[y] = rows[y] << 1 | (ink ? 1 : 0);
            }
        }
        return rows;
    }

    private static boolean other(int character, int x, int y, Font font) {
        return switch (character) {
            case '▀' -> y < font.height / 2;
            case '▐' -> x >= font.width / 2;
            case '░' -> y % 2 == 0 && (x + y) % 4 == 0;
            case '▒' -> (x + y) % 2 == 0;
            case '▓' -> y % 2 != 0 || (x + y) % 4 != 0;
            case '▔' -> y < font.height / 8;
            case '▕' -> x >= font.width - Math.max(1, font.width / 8);
            default -> false;
        };
    }

    private static void arms(int[] rows, Font font, String arms) {
        int middleX = font.width / 2;
        int middleY = font.height / 2;
        int up = arms.charAt(0) - '0';
        int right = arms.charAt(1) - '0';
        int down = arms.charAt(2) - '0';
        int left = arms.charAt(3) - '0';
        int acrossReach = Math.max(up, down) == DOUBLE ? 2 : 1;
        int downReach = Math.max(left, right) == DOUBLE ? 2 : 1;
        for (int y = 0; y < font.height; y++) {
            for (int x = 0; x < font.width; x++) {
                boolean ink = on(x, middleX, y < middleY + downReach ? up : NONE)
                        || on(x, middleX, y > middleY - downReach ? down : NONE)
                        || on(y, middleY, x < middleX + acrossReach ? left : NONE)
                        || on(y, middleY, x > middleX - acrossReach ? right : NONE);
                rows[y] = rows[y] << 1 | (ink ? 1 : 0);
            }
        }
    }

    /** A single line is two dots thick, a double one two lines of one dot with two between. */
    private static boolean on(int at, int middle, int kind) {
        return switch (kind) {
            case SINGLE -> at == middle || at == middle - 1;
            case DOUBLE -> at == middle + 1 || at == middle - 2;
            default -> false;
        };
    }
}
