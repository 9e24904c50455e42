package vn.motcua.server.factor;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** RFC 4648, section 6, without padding: the form in which authenticators take a key, for instance {@code MZXW6YTBOI}. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_EACH = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : bytes) {
            bits = bits << Byte.SIZE | (next & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS_EACH) {
                held -= BITS_EACH;
                text.append(ALPHABET.charAt(bits >>> held & 31));
            }
            bits &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt(bits << (BITS_EACH - held) & 31));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException for a character that is none of the 32 */
    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char c : text.replace(" ", "").toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException("'%s' is no character of Base32".formatted(c));
            }
            bits = bits << BITS_EACH | value;
            held += BITS_EACH;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(bits >>> held);
                bits &= (1 << held) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
