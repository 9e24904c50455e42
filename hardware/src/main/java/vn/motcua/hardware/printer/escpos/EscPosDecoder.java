package vn.motcua.hardware.printer.escpos;

import java.util.Arrays;

/**
 * Reads an ESC/POS stream byte by byte, as a printer would, and says what happens to the paper.
 *
 * <p>It knows what {@link RasterEncoder} sends, steps over the other commands by their length, ignores text, and finds
 * its feet again after nonsense. How the bytes are cut into reads does not matter. One thread.
 */
public final class EscPosDecoder {

    /** What the stream asks for, in order. */
    public interface Paper {

        /** The paper is cut; the dots printed since the cut before, {@code null}-free and maybe without ink. */
        void cut(Dots slip);

        /** GS r: answer now that everything before it is done. */
        void queuedStatusAsked();
    }

    private sealed interface State {
        /** Between commands. */
        record Ground() implements State {}

        /** After ESC, GS, FS or DLE. */
        record Prefix(int first) implements State {}

        /** Collecting the {@code length} parameters of a command. */
        record Parameters(int first, int second, int length) implements State {}

        /** Inside a picture. */
        record Raster(int columns, int length) implements State {}

        /** Stepping over data nobody needs. */
        record Skip(int left) implements State {}
    }

    private static final State GROUND = new State.Ground();
    private static final int LONGEST_SLIP_ROWS = 8000; // a metre of paper: more is a runaway stream

    private final int width;
    private final Paper paper;
    private State state = GROUND;
    private byte[] held = new byte[64];
    private int count;
    private byte[] roll = new byte[0];
    private int rows;

    /** @param width of the paper in dots; what is printed beyond it is lost */
    public EscPosDecoder(int width, Paper paper) {
        this.width = width;
        this.paper = paper;
    }

    /** Takes the next byte, 0 to 255. */
    public void feed(int octet) {
        state = switch (state) {
            case State.Ground ground ->
                switch (octet) {
                    case 0x1B, 0x1D, 0x1C, 0x10 -> new State.Prefix(octet);
                    case 0x0A -> feedPaper(30); // one line of the default spacing
                    default -> ground;
                };
            case State.Prefix prefix -> command(prefix.first, octet);
            case State.Parameters parameters -> {
                hold(octet);
                yield count < parameters.length ? parameters : execute(parameters);
            }
            case State.Raster raster -> {
                hold(octet);
                yield count < raster.length ? raster : print(raster.columns);
            }
            case State.Skip skip -> skip.left > 1 ? new State.Skip(skip.left - 1) : GROUND;
        };
    }

    /** Takes a stretch of bytes. */
    public void feed(byte[] bytes) {
        for (byte octet : bytes) {
            feed(octet & 0xFF);
        }
    }

    /** Forgets a half-read command; what is on the paper stays there. */
    public void reset() {
        state = GROUND;
        count = 0;
    }

    private State command(int first, int second) {
        count = 0;
        int length = Commands.parameters(first, second);
        return length == 0 ? GROUND : new State.Parameters(first, second, length);
    }

    private State execute(State.Parameters command) {
        switch (command.first << 8 | command.second) {
            case 0x1B4A -> feedPaper(held[0] & 0xFF);
            case 0x1B64 -> feedPaper(30 * (held[0] & 0xFF));
            case 0x1D72 -> paper.queuedStatusAsked();
            case 0x1D56 -> {
                if ((held[0] & 0xFF) >= 0x41 && count == 1) {
                    return new State.Parameters(command.first, command.second, 2); // GS V A/B n
                }
                cut();
            }
            case 0x1D76 -> {
                int columns = word(2);
                int length = columns * word(4);
                count = 0;
                return length == 0 ? GROUND : new State.Raster(columns, length);
            }
            case 0x1D28, 0x1C28 -> {
                return word(1) == 0 ? GROUND : new State.Skip(word(1));
            }
            default -> {
                return GROUND;
            }
        }
        return GROUND;
    }

    private int word(int at) {
        return (held[at] & 0xFF) | (held[at + 1] & 0xFF) << 8;
    }

    private void hold(int octet) {
        if (count == held.length) {
            held = Arrays.copyOf(held, count * 2);
        }
        held[count++] = (byte) octet;
    }

    private State print(int columns) {
        int start = rows;
        int more = count / columns;
        feedPaper(more);
        int taken = Math.min(columns, width / 8);
        for (int y = 0; y < more && start + y < rows; y++) {
            System.arraycopy(held, y * columns, roll, (start + y) * (width / 8), taken);
        }
        return GROUND;
    }

    private State feedPaper(int dots) {
        rows = Math.min(rows + dots, LONGEST_SLIP_ROWS);
        if (roll.length < rows * (width / 8)) {
            roll = Arrays.copyOf(roll, Math.max(rows * (width / 8), roll.length * 2));
        }
        return GROUND;
    }

    private void cut() {
        Dots slip = new Dots(width, Arrays.copyOf(roll, rows * (width / 8)));
        roll = new byte[0];
        rows = 0;
        paper.cut(slip);
    }
}
