package vn.motcua.hardware.scanner;

import java.util.Arrays;
import vn.motcua.hardware.scanner.ScannerSettings.Prefix;
import vn.motcua.hardware.scanner.ScannerSettings.Suffix;

/**
 * Cuts the bytes of a scanner into codes. Fed byte by byte, in whatever pieces a line delivers them; one thread.
 *
 * <p>{@code 02 33 34 0D 0A} is one code, {@code 34}. CR, LF and CRLF end a code alike, and an empty line is none. Its
 * buffer is overwritten with zeros as soon as a code has been handed on.
 */
final class ScanFramer {

    /** Bytes of one code, at most; an identity card has about 150. */
    static final int LONGEST = 1024;

    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int LF = 0x0A;
    private static final int CR = 0x0D;
    private static final int AIM_LENGTH = 3;

    /** Where codes go; called from {@link #feed} and {@link #silence}. */
    interface Codes {

        /** @param code belongs to the receiver */
        void whole(byte[] code);

        /** @param code what had come, overwritten afterwards; look at it and keep nothing */
        void torn(byte[] code);

        /** Called once when a code grows too long, not at its end. */
        void tooLong();
    }

    private enum State {
        /** Between two codes. */
        IDLE,
        /** In the middle of one. */
        INSIDE,
        /** In the middle of one that is too long; waiting for its end. */
        DROPPING
    }

    private final Prefix prefix;
    private final Suffix suffix;
    private final Codes codes;
    private final byte[] buffer = new byte[LONGEST];
    private int length;
    private State state = State.IDLE;

    ScanFramer(ScannerSettings settings, Codes codes) {
        this.prefix = settings.prefix();
        this.suffix = settings.suffix();
        this.codes = codes;
    }

    /** @param octet 0 to 255 */
    void feed(int octet) {
        if (isEnd(octet)) {
            end();
        } else if (state == State.IDLE && octet == STX) {
            state = State.INSIDE;
        } else if (state == State.IDLE && (prefix == Prefix.STX || isLineEnd(octet))) {
            return; // noise between two codes, or the line end behind an ETX
        } else if (state != State.DROPPING) {
            keep(octet);
        }
    }

    private void keep(int octet) {
        state = State.INSIDE;
        if (length == LONGEST) {
            wipe();
            state = State.DROPPING;
            codes.tooLong();
        } else {
            buffer[length++] = (byte) octet;
        }
    }

    /** Nothing came for as long as one code may pause: what has begun will not be finished. */
    void silence() {
        if (suffix == Suffix.NONE) {
            end();
            return;
        }
        byte[] lost = Arrays.copyOf(buffer, length);
        boolean torn = state == State.INSIDE;
        reset();
        if (torn) {
            codes.torn(lost);
            Arrays.fill(lost, (byte) 0);
        }
    }

    /** Forgets what has begun: the line was cut. */
    void reset() {
        wipe();
        state = State.IDLE;
    }

    private boolean isEnd(int octet) {
        return switch (suffix) {
            case LINE -> isLineEnd(octet);
            case ETX -> octet == ETX;
            case NONE -> false;
        };
    }

    private static boolean isLineEnd(int octet) {
        return octet == CR || octet == LF;
    }

    private void end() {
        int from = prefix == Prefix.AIM && startsWithAim() ? AIM_LENGTH : 0;
        byte[] code = Arrays.copyOfRange(buffer, from, length);
        reset();
        if (code.length > 0) {
            codes.whole(code);
        }
    }

    private boolean startsWithAim() {
        return length >= AIM_LENGTH && buffer[0] == ']';
    }

    private void wipe() {
        Arrays.fill(buffer, 0, length, (byte) 0);
        length = 0;
    }
}
