package vn.motcua.hardware.printer.escpos;

/** How many bytes follow the two that name a command (ESC/POS, Epson reference; only fixed lengths and length words). */
final class Commands {

    private Commands() {}

    static int parameters(int first, int second) {
        return switch (first) {
            case 0x1B -> afterEsc(second);
            case 0x1D -> afterGs(second);
            case 0x1C -> second == 0x28 ? 3 : second == 0x21 || second == 0x2D || second == 0x43 ? 1 : 0;
            case 0x10 -> second == 0x04 || second == 0x05 ? 1 : second == 0x14 ? 3 : 0;
            default -> 0;
        };
    }

    private static int afterEsc(int second) {
        return switch (second) {
            case '!', '-', '3', 'E', 'G', 'J', 'K', 'M', 'R', 'T', 'V', 'a', 'd', 'e', 't', '{', 0x20 -> 1;
            case '$', '\\', 'c', 'B' -> 2;
            case 'p' -> 3;
            default -> 0;
        };
    }

    private static int afterGs(int second) {
        return switch (second) {
            case '!', 'B', 'H', 'I', 'V', 'a', 'f', 'h', 'r', 'w' -> 1;
            case 'L', 'P', 'W' -> 2;
            case '(' -> 3; // function letter and the length of what follows
            case 'v' -> 6; // 0 m xL xH yL yH
            default -> 0;
        };
    }
}
