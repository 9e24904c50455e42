package vn.motcua.hardware.sign.frame;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a frame writes a number: {@code byte}, {@code be16}, {@code le16}, {@code bcd2} (two bytes, four digits),
 * {@code 02d} and {@code 3d} (decimal digits of ASCII, with zeros or blanks), {@code 02x} (hexadecimal digits).
 */
record NumberForm(Kind kind, int length) {

    static final NumberForm BYTE = new NumberForm(Kind.BYTE, 1);
    static final String FORMS = "byte, be16, le16, bcd1 to bcd4, 02d (zeros), 3d (blanks), 02x";

    private static final Pattern BCD = Pattern.compile("bcd([1-4])");
    private static final Pattern DIGITS = Pattern.compile("(0?)([1-8])([dx])");

    enum Kind {
        BYTE,
        BE16,
        LE16,
        BCD,
        ZEROS,
        BLANKS,
        HEX
    }

    static Optional<NumberForm> parse(String text) {
        Matcher bcd = BCD.matcher(text);
        Matcher digits = DIGITS.matcher(text);
        if (bcd.matches()) {
            return Optional.of(new NumberForm(Kind.BCD, Integer.parseInt(bcd.group(1))));
        }
        if (digits.matches()) {
            int length = Integer.parseInt(digits.group(2));
            Kind padded = digits.group(1).isEmpty() ? Kind.BLANKS : Kind.ZEROS;
            return Optional.of(new NumberForm(digits.group(3).equals("x") ? Kind.HEX : padded, length));
        }
        return switch (text) {
            case "", "byte" -> Optional.of(BYTE);
            case "be16" -> Optional.of(new NumberForm(Kind.BE16, 2));
            case "le16" -> Optional.of(new NumberForm(Kind.LE16, 2));
            default -> Optional.empty();
        };
    }

    /** The greatest number that fits. */
    long most() {
        return switch (kind) {
            case BYTE -> 0xFF;
            case BE16, LE16 -> 0xFFFF;
            case BCD -> (long) Math.pow(10, 2.0 * length) - 1;
            case ZEROS, BLANKS -> (long) Math.pow(10, length) - 1;
            case HEX -> (1L << (4 * length)) - 1;
        };
    }

    /** Writes the number; one that is too great loses its front, as a sign with too few cells does. */
    byte[] encode(int number) {
        boolean decimal = kind == Kind.BCD || kind == Kind.ZEROS || kind == Kind.BLANKS;
        int value = (int) (decimal ? number % (most() + 1) : number & most());
        return switch (kind) {
            case BYTE -> new byte[] {(byte) value};
            case BE16 -> new byte[] {(byte) (value >> 8), (byte) value};
            case LE16 -> new byte[] {(byte) value, (byte) (value >> 8)};
            case BCD -> {
                byte[] bytes = new byte[length];
                for (int i = length - 1, rest = value; i >= 0; i--, rest /= 100) {
                    bytes[i] = (byte) ((rest / 10 % 10) << 4 | rest % 10);
                }
                yield bytes;
            }
            case ZEROS -> ascii("%0" + length + "d", value);
            case BLANKS -> ascii("%" + length + "d", value);
            case HEX -> ascii("%0" + length + "X", value);
        };
    }

    private static byte[] ascii(String format, int value) {
        return format.formatted(value).getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads the number; empty if the bytes are none. */
    OptionalInt decode(byte[] bytes, int at) {
        return switch (kind) {
            case BYTE -> OptionalInt.of(bytes[at] & 0xFF);
            case BE16 -> OptionalInt.of((bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF));
            case LE16 -> OptionalInt.of((bytes[at + 1] & 0xFF) << 8 | (bytes[at] & 0xFF));
            case BCD -> bcd(bytes, at);
            case ZEROS, BLANKS -> digits(bytes, at, 10);
            case HEX -> digits(bytes, at, 16);
        };
    }

    private OptionalInt bcd(byte[] bytes, int at) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            int high = (bytes[at + i] & 0xF0) >> 4;
            int low = bytes[at + i] & 0x0F;
            if (high > 9 || low > 9) {
                return OptionalInt.empty();
            }
            value = value * 100 + high * 10 + low;
        }
        return OptionalInt.of(value);
    }

    private OptionalInt digits(byte[] bytes, int at, int radix) {
        long value = 0;
        boolean begun = false;
        for (int i = 0; i < length; i++) {
            int octet = bytes[at + i];
            int digit = octet < 0 ? -1 : Character.digit((char) octet, radix);
            if (digit < 0 && (begun || octet != ' ' || kind != Kind.BLANKS)) {
                return OptionalInt.empty();
            }
            begun |= digit >= 0;
            value = digit < 0 ? value : value * radix + digit;
        }
        return begun && value <= Integer.MAX_VALUE ? OptionalInt.of((int) value) : OptionalInt.empty();
    }
}
