package vn.motcua.sim.escpos;

import java.util.Arrays;
import java.util.Set;

/**
 * Cuts an ESC/POS stream into commands and text, byte by byte; how the bytes are cut into reads does not matter. One
 * thread.
 */
public final class CommandReader {

    /** What the stream consists of, in order. */
    public interface Sink {

        /** A byte of text, 20h to FFh. */
        void text(int octet);

        /** A control character such as LF or HT. */
        void control(int octet);

        /**
         * A whole command.
         *
         * @param code the two bytes that name it, {@code first << 8 | second}
         * @param parameters what follows them; belongs to the receiver
         */
        void command(int code, byte[] parameters);

        /** Two bytes that name no command; what follows is read afresh. */
        void unknown(int code);
    }

    private static final int DLE = 0x10;
    private static final int LONGEST = 1 << 22; // more would be a runaway stream: it is stepped over

    private final Set<Integer> missing;
    private final Sink sink;
    private int first = -1;
    private int code = -1;
    private byte[] held = new byte[64];
    private int count;
    private int need;
    private long skip;

    /**
     * @param missing commands this printer has not, by {@code first << 8 | second}, or with a third byte for the families
     *     {@code GS (} and {@code GS 8}
     */
    public CommandReader(Set<Integer> missing, Sink sink) {
        this.missing = Set.copyOf(missing);
        this.sink = sink;
    }

    /** Whether a command has begun and is not whole yet; a lone DLE does not count, nobody knows what it will be. */
    public boolean inside() {
        return (first >= 0 && first != DLE) || code >= 0 || skip > 0;
    }

    /** Forgets a command that has begun. */
    public void reset() {
        first = -1;
        code = -1;
        count = 0;
        skip = 0;
    }

    /** Takes the next byte, 0 to 255. */
    public void feed(int octet) {
        if (skip > 0) {
            skip--;
        } else if (code >= 0) {
            parameter(octet);
        } else if (first >= 0) {
            begin(Commands.code(first, octet));
        } else if (octet == 0x1B || octet == 0x1D || octet == 0x1C || octet == DLE || octet == 0x12) {
            first = octet;
        } else if (octet < 0x20) {
            sink.control(octet);
        } else {
            sink.text(octet);
        }
    }

    private void begin(int named) {
        first = -1;
        count = 0;
        need = missing.contains(named) ? Commands.UNKNOWN : Commands.length(named, held, 0);
        code = named;
        proceed();
    }

    private void parameter(int octet) {
        if (count == held.length) {
            held = Arrays.copyOf(held, count * 2);
        }
        held[count++] = (byte) octet;
        if (count < need) {
            return;
        }
        boolean absent = count == 1 && missing.contains(code << 8 | octet);
        need = absent ? Commands.UNKNOWN : Commands.length(code, held, count);
        proceed();
    }

    private void proceed() {
        if (need == Commands.UNKNOWN) {
            int named = code;
            boolean another = count == 0 && (named & 0xFF) < 0x20;
            reset();
            sink.unknown(named);
            if (another) {
                feed(named & 0xFF); // ESC ESC @: the second begins afresh
            }
        } else if (need > LONGEST) {
            int named = code;
            int left = need - count;
            reset();
            skip = left;
            sink.unknown(named);
        } else if (count >= need) {
            int named = code;
            byte[] parameters = Arrays.copyOf(held, count);
            reset();
            sink.command(named, parameters);
        }
    }
}
