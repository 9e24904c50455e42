package vn.motcua.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import vn.motcua.hardware.link.ByteLink;

/**
 * Asks what hangs at a link whether it is an ESC/POS printer and which model: {@code DLE EOT 1}, then
 * {@code GS I 67} (Epson reference, "DLE EOT", "GS I"). Prints nothing. A printer that prints nothing back on GS I, as
 * many clones do, is still a printer.
 */
public final class PrinterGreeting {

    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final int LONGEST_NAME = 80;

    private PrinterGreeting() {}

    /**
     * @param link open; stays open
     * @return the model as the printer names it, empty text if it does not; empty if no printer answers
     * @throws IOException if the link fails
     */
    public static Optional<String> askModel(ByteLink link) throws IOException {
        link.write(new byte[] {0x10, 0x04, 0x01}, PATIENCE);
        if (!isStatus(read(link, 1))) {
            return Optional.empty();
        }
        link.write(new byte[] {0x1D, 0x49, 67}, PATIENCE);
        return Optional.of(parseModel(read(link, LONGEST_NAME)));
    }

    /** A reply to DLE EOT is {@code 0xx1xx10}; anything else on the line is somebody else's. */
    static boolean isStatus(byte[] reply) {
        return reply.length > 0 && (reply[0] & 0x93) == 0x12;
    }

    /** {@code 5F 54 4D 2D 54 38 32 00} is TM-T82. */
    static String parseModel(byte[] reply) {
        int start = 0;
        while (start < reply.length && reply[start] != 0x5F) {
            start++;
        }
        int end = start;
        while (end < reply.length && reply[end] != 0) {
            end++;
        }
        String name = end <= start + 1 ? "" : new String(reply, start + 1, end - start - 1, StandardCharsets.US_ASCII);
        return name.chars().allMatch(c -> c >= 0x20 && c < 0x7F) ? name.strip() : "";
    }

    /** Reads until so many bytes are there, a NUL ends them, or nothing more comes. */
    private static byte[] read(ByteLink link, int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[most];
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (all.size() < most && System.nanoTime() < until) {
            int count = link.read(buffer, Duration.ofMillis(100));
            all.write(buffer, 0, Math.min(count, most - all.size()));
            if (count > 0 && buffer[count - 1] == 0) {
                break;
            }
        }
        return all.toByteArray();
    }
}
