package vn.motcua.sim.escpos;

/**
 * How many bytes follow the two that name a command (ESC/POS, Epson reference, the section of each command; the
 * commands of Custom, NPI and the clones from hardware manuals named where they stand).
 */
final class Commands {

    /** There is no such command. */
    static final int UNKNOWN = -1;

    private Commands() {}

    /** The two bytes that name a command, as one number. */
    static int code(int first, int second) {
        return first << 8 | second;
    }

    /**
     * How many bytes the command has after its name, as far as the bytes held so far tell.
     *
     * @param count how many bytes are held
     * @return at most {@code count} if it is whole, more if it goes on, or {@link #UNKNOWN}
     */
    static int length(int code, byte[] held, int count) {
        return switch (code >> 8) {
            case 0x1B -> afterEsc(code & 0xFF, held, count);
            case 0x1D -> afterGs(code & 0xFF, held, count);
            case 0x1C -> afterFs(code & 0xFF, held, count);
            case 0x10 -> afterDle(code & 0xFF, held, count);
            case 0x12 -> code == 0x1223 ? 1 : code == 0x1254 ? 0 : UNKNOWN; // DC2 # n density, DC2 T self-test: clones
            default -> UNKNOWN;
        };
    }

    private static int afterEsc(int second, byte[] held, int count) {
        return switch (second) {
            case '@', '2', '<', 'L', 'S', 'i', 'm', 'v', 0x0C -> 0;
            case '!', '%', '-', '3', '=', '?', 'A', 'E', 'G', 'J', 'K', 'M', 'R', 'T', 'U', 'V' -> 1;
            case 'a', 'd', 'e', 'r', 's', 't', 'u', '{', 0x20 -> 1;
            case '$', '\\', 'B', 'c' -> 2;
            case 'p', '7' -> 3; // ESC 7 n1 n2 n3: heating, clones
            case 'W' -> 8;
            case '(' -> count < 3 ? 3 : 3 + word(held, 1);
            case '*' -> count < 3 ? 3 : 3 + word(held, 1) * ((held[0] & 0xFF) >= 32 ? 3 : 1);
            case '&' -> userCharacters(held, count);
            case 'D' -> untilNul(0, held, count);
            default -> UNKNOWN;
        };
    }

    private static int afterGs(int second, byte[] held, int count) {
        return switch (second) {
            case 'c', ':' -> 0;
            case '!', '/', 'B', 'E', 'H', 'I', 'T', 'a', 'b', 'f', 'h', 'r', 'w' -> 1;
            case '$', 'L', 'P', 'W', '\\' -> 2;
            case '^', 'z' -> 3;
            case 'g' -> 4;
            case '(' -> count < 3 ? 3 : 3 + word(held, 1); // function letter, length, data
            case '8' -> count < 5 ? 5 : held[0] == 'L' ? atMost(5 + longWord(held)) : UNKNOWN;
            case '*' -> count < 2 ? 2 : 2 + (held[0] & 0xFF) * (held[1] & 0xFF) * 8;
            case 'v', 'Q' -> count < 6 ? 6 : atMost(6 + (long) word(held, 2) * word(held, 4)); // 0 m xL xH yL yH, rows
            case 'V' -> count < 1 ? 1 : (held[0] & 0xFF) >= 0x41 ? 2 : 1;
            case 'k' -> barcode(held, count);
            case 'C' -> count < 1 ? 1 : held[0] == '1' || held[0] == 1 ? 7 : 3;
            case 'G' -> count < 1 ? 1 : held[0] == 0x31 ? 5 : 1; // NPI, D-F0446: job id
            case 'e' -> count < 1 ? 1 : held[0] == 3 ? 2 : held[0] == 0x20 ? 3 : 1; // Custom: presenter
            default -> UNKNOWN;
        };
    }

    private static int afterFs(int second, byte[] held, int count) {
        return switch (second) {
            case '&', '.' -> 0;
            case '!', '-', 'C', 'W' -> 1;
            case 'S', 'p', '?' -> 2;
            case 'P' -> 4; // Custom VKP80III: length, blinking, 'E' or 'R', time
            case '2' -> 74;
            case '(' -> count < 3 ? 3 : 3 + word(held, 1);
            case 'q' -> storedImages(held, count);
            default -> UNKNOWN;
        };
    }

    private static int afterDle(int second, byte[] held, int count) {
        return switch (second) {
            case 0x04 -> count < 1 ? 1 : held[0] == 7 || held[0] == 8 ? 2 : 1;
            case 0x05 -> 1;
            case 0x14 -> count < 1 ? 1 : afterDc4(held[0]);
            default -> UNKNOWN;
        };
    }

    private static int afterDc4(int function) {
        return switch (function) {
            case 1, 2 -> 3;
            case 3 -> 7;
            case 7 -> 2;
            case 8 -> 8;
            default -> 1;
        };
    }

    private static int barcode(byte[] held, int count) {
        if (count < 1) {
            return 1;
        }
        return (held[0] & 0xFF) <= 6 ? untilNul(1, held, count) : count < 2 ? 2 : 2 + (held[1] & 0xFF);
    }

    private static int untilNul(int from, byte[] held, int count) {
        return count > from && held[count - 1] == 0 ? count : count + 1;
    }

    /** ESC & y c1 c2, then x and x·y bytes for each character. */
    private static int userCharacters(byte[] held, int count) {
        int end = 3;
        for (int left = count < 3 ? 0 : (held[2] & 0xFF) - (held[1] & 0xFF) + 1; left > 0; left--) {
            if (count <= end) {
                return end + 1;
            }
            end += 1 + (held[end] & 0xFF) * (held[0] & 0xFF);
        }
        return end;
    }

    /** FS q n, then for each picture its size in bytes and its columns. */
    private static int storedImages(byte[] held, int count) {
        int end = 1;
        for (int left = count < 1 ? 0 : held[0] & 0xFF; left > 0; left--) {
            if (count < end + 4L) {
                return atMost(end + 4L);
            }
            end = atMost(end + 4 + 8L * word(held, end) * word(held, end + 2));
        }
        return end;
    }

    /** A length that no array has is as good as the longest. */
    private static int atMost(long length) {
        return (int) Math.min(Integer.MAX_VALUE, length);
    }

    /** Two bytes, the lower first. */
    static int word(byte[] held, int at) {
        return (held[at] & 0xFF) | (held[at + 1] & 0xFF) << 8;
    }

    private static long longWord(byte[] held) {
        return word(held, 1) | (long) word(held, 3) << 16;
    }
}
