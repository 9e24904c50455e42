package vn.motcua.server.intake.text;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text with two bytes for a character (UTF-16, what Excel calls "Unicode Text"), handed on as UTF-8. With a byte order
 * mark, or without one if every other byte of the beginning is zero, as in text with Latin letters. Half a character
 * becomes bytes that are no UTF-8, so that the line with it is told as broken.
 */
final class WideText extends FilterInputStream {

    private static final int LOOKED_AT = 64;

    private final boolean big;
    private byte[] pending = new byte[0];
    private int at;

    private WideText(InputStream in, boolean big) {
        super(in);
        this.big = big;
    }

    /** The stream itself if it is no UTF-16. */
    static InputStream asUtf8(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] head = in.readNBytes(LOOKED_AT);
        in.reset();
        int mark = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            in.skipNBytes(2);
            return new WideText(in, mark == 0xFEFF);
        }
        int evenZeros = 0;
        int oddZeros = 0;
        for (int place = 0; place < head.length; place++) {
            if (head[place] == 0) {
                evenZeros += place % 2 == 0 ? 1 : 0;
                oddZeros += place % 2;
            }
        }
        int many = head.length / 4;
        if (head.length >= 4 && Math.max(evenZeros, oddZeros) >= many && Math.min(evenZeros, oddZeros) == 0) {
            return new WideText(in, evenZeros > oddZeros);
        }
        return in;
    }

    private int unit() throws IOException {
        int first = in.read();
        int second = in.read();
        if (first < 0) {
            return -1;
        }
        if (second < 0) {
            return 0xDC00; // half a unit: no character
        }
        return big ? (first << 8) | second : (second << 8) | first;
    }

    private boolean fill() throws IOException {
        int unit = unit();
        if (unit < 0) {
            return false;
        }
        at = 0;
        if (!Character.isSurrogate((char) unit)) {
            pending = Character.toString(unit).getBytes(StandardCharsets.UTF_8);
            return true;
        }
        in.mark(2);
        int low = Character.isHighSurrogate((char) unit) ? unit() : -1;
        if (low >= 0 && Character.isLowSurrogate((char) low)) {
            pending = Character.toString(Character.toCodePoint((char) unit, (char) low))
                    .getBytes(StandardCharsets.UTF_8);
        } else {
            in.reset();
            pending = new byte[] {(byte) 0xED, (byte) (0x80 | ((unit >> 6) & 0x3F)), (byte) (0x80 | (unit & 0x3F))};
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return at == pending.length && !fill() ? -1 : pending[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            into[offset + count++] = (byte) next;
        }
        return count;
    }
}
