package vn.motcua.sim.escpos;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures and codes that are sent first and printed by a second command: GS ( L, GS 8 L and GS ( k (Epson reference,
 * sections of these names). One thread.
 */
final class StoredPictures {

    private final Map<Integer, Bits> pictures = new HashMap<>(); // by key code; 0 is the print buffer
    private byte[] qr = {};
    private int qrModule = 3;
    private int qrLevel = 48;
    private byte[] pdf417 = {};
    private int pdfModule = 3;
    private int pdfRow = 3;

    /** What a command stores or prints. */
    sealed interface Outcome {
        /** Stored, set or forgotten; nothing to print. */
        record Done() implements Outcome {}

        /** To be printed now. */
        record Print(Bits bits) implements Outcome {}

        /** No such function, or nothing to print. */
        record NotUnderstood() implements Outcome {}
    }

    private static final Outcome DONE = new Outcome.Done();
    private static final Outcome NOT_UNDERSTOOD = new Outcome.NotUnderstood();

    /** Functions of GS ( L and GS 8 L; {@code at} is where m stands. */
    Outcome graphics(byte[] data, int at) {
        if (data.length < at + 2) {
            return NOT_UNDERSTOOD;
        }
        return switch (data[at + 1] & 0xFF) {
            case 112, 113 -> store(0, data, at + 2, data[at + 1] == 113);
            case 2, 50 -> printed(pictures.remove(0), 1, 1);
            case 67, 83, 68, 84 -> data.length < at + 13 ? NOT_UNDERSTOOD : keyed(data, at);
            case 69, 85 ->
                data.length < at + 6
                        ? NOT_UNDERSTOOD
                        : printed(pictures.get(key(data, at + 2)), data[at + 4], data[at + 5]);
            case 0, 48, 1, 49, 51, 52, 64, 65, 66, 80, 81, 82 -> DONE; // sizes, resolutions, forgetting
            default -> NOT_UNDERSTOOD;
        };
    }

    private static int key(byte[] data, int at) {
        return (data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF);
    }

    /** m fn a kc1 kc2 b xL xH yL yH c d…: b is the number of colours, nothing between y and data but c. */
    private Outcome keyed(byte[] data, int at) {
        byte[] plain = new byte[data.length - at];
        System.arraycopy(data, at, plain, 0, plain.length);
        int width = Commands.word(plain, 6);
        int height = Commands.word(plain, 8);
        return keep(key(plain, 3), plain, 11, width, height, data[at + 1] == 68 || data[at + 1] == 84);
    }

    /** a bx by c xL xH yL yH d… */
    private Outcome store(int key, byte[] data, int at, boolean columns) {
        if (data.length < at + 8) {
            return NOT_UNDERSTOOD;
        }
        int bx = Math.clamp(data[at + 1], 1, 2);
        int by = Math.clamp(data[at + 2], 1, 2);
        Outcome outcome = keep(key, data, at + 8, Commands.word(data, at + 4), Commands.word(data, at + 6), columns);
        pictures.computeIfPresent(key, (k, bits) -> bits.scaled(bx, by));
        return outcome;
    }

    private Outcome keep(int key, byte[] data, int from, int width, int height, boolean columns) {
        long wanted = columns ? (long) width * ((height + 7) / 8) : (long) (width + 7) / 8 * height;
        if (width == 0 || height == 0 || data.length - from < wanted) {
            return NOT_UNDERSTOOD;
        }
        pictures.put(
                key,
                columns ? Bits.ofColumns(data, from, width, (height + 7) / 8) : Bits.ofRows(data, from, width, height));
        return DONE;
    }

    private static Outcome printed(@org.jspecify.annotations.Nullable Bits bits, int x, int y) {
        return bits == null ? NOT_UNDERSTOOD : new Outcome.Print(bits.scaled(Math.clamp(x, 1, 2), Math.clamp(y, 1, 2)));
    }

    /** GS ( k pL pH cn fn …, from pL on. */
    Outcome symbol(byte[] data) {
        if (data.length < 5) {
            return NOT_UNDERSTOOD;
        }
        int kind = data[3] & 0xFF;
        int function = data[4] & 0xFF;
        return switch (kind << 8 | function) {
            case 49 << 8 | 65 -> DONE; // the model: 2 is the only one drawn here
            case 49 << 8 | 67 -> {
                qrModule = Math.clamp(data.length > 5 ? data[5] : 3, 1, 16);
                yield DONE;
            }
            case 49 << 8 | 69 -> {
                qrLevel = data.length > 5 ? data[5] : 48;
                yield DONE;
            }
            case 49 << 8 | 80 -> {
                qr = rest(data);
                yield DONE;
            }
            case 49 << 8 | 81 -> printed(Symbols.qr(qr, qrLevel, qrModule));
            case 48 << 8 | 67 -> {
                pdfModule = Math.clamp(data.length > 5 ? data[5] : 3, 1, 8);
                yield DONE;
            }
            case 48 << 8 | 68 -> {
                pdfRow = Math.clamp(data.length > 5 ? data[5] : 3, 2, 8);
                yield DONE;
            }
            case 48 << 8 | 65, 48 << 8 | 66, 48 << 8 | 69, 48 << 8 | 70 -> DONE; // columns, rows, correction: by size
            case 48 << 8 | 80 -> {
                pdf417 = rest(data);
                yield DONE;
            }
            case 48 << 8 | 81 -> printed(Symbols.pdf417(pdf417, pdfModule, pdfRow));
            default -> NOT_UNDERSTOOD;
        };
    }

    /** What stands behind cn fn m. */
    private static byte[] rest(byte[] data) {
        return data.length <= 6 ? new byte[0] : Arrays.copyOfRange(data, 6, data.length);
    }

    private static Outcome printed(Optional<Bits> bits) {
        return bits.<Outcome>map(Outcome.Print::new).orElse(NOT_UNDERSTOOD);
    }
}
