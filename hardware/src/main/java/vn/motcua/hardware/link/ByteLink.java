package vn.motcua.hardware.link;

import java.io.IOException;
import java.time.Duration;

/**
 * Carries bytes to one device and back; never parses them.
 *
 * <p>One platform thread opens, writes and reads (never a virtual one: a blocked serial read pins its carrier).
 * {@link #close()} may come from any thread and ends a blocked call. Every message names the port and the cause.
 */
public interface ByteLink extends AutoCloseable {

    /** The port, for messages: {@code tcp 10.0.0.7:9100}, {@code serial /dev/serial/by-id/…}. */
    String name();

    /** Opens, or opens again after a close; does nothing when open. */
    void open() throws IOException;

    boolean isOpen();

    /** How many bytes a second the line can carry at most; far above any printer's need where it is not known. */
    default int bytesPerSecond() {
        return 1_000_000;
    }

    /**
     * Hands every byte on, or fails; after a failure nobody knows how many have gone, and the link is closed.
     *
     * <p>Returning does not mean that the device has seen them.
     */
    void write(byte[] bytes, Duration deadline) throws IOException;

    /**
     * Reads what has come, at least one byte unless the deadline passes.
     *
     * @return how many bytes, 0 if none came in time
     * @throws IOException if the link is closed or breaks; it is closed then
     */
    int read(byte[] into, Duration deadline) throws IOException;

    @Override
    void close();
}
