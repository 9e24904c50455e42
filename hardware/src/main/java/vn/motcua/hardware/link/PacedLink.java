package vn.motcua.hardware.link;

import java.io.IOException;
import java.time.Duration;

/**
 * A network link to a converter with a slow serial line behind it. A network takes a whole picture in an instant; what is
 * sent next, a question for the status, would then wait behind the picture in the converter, and its answer would look like
 * silence. So no more is handed on than the line behind can carry.
 */
public final class PacedLink implements ByteLink {

    private static final int BITS_A_BYTE =
            11; // 8E1, or a short gap after each of 8N1: rather behind the line than ahead of it
    private static final long AHEAD_NANOS = 50_000_000; // so that the line behind never runs dry

    private final ByteLink link;
    private final int bytesPerSecond;
    private long idle = System.nanoTime(); // when the line behind will have carried everything

    /** @param baud of the line behind, 300 to 921600 */
    public PacedLink(ByteLink link, int baud) {
        if (baud < 300 || baud > 921_600) {
            throw new IllegalArgumentException("'%s': no serial line has %s baud".formatted(link.name(), baud));
        }
        this.link = link;
        this.bytesPerSecond = baud / BITS_A_BYTE;
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void open() throws IOException {
        link.open();
    }

    @Override
    public boolean isOpen() {
        return link.isOpen();
    }

    @Override
    public int bytesPerSecond() {
        return bytesPerSecond;
    }

    /** Returns when the line behind has carried nearly all; the deadline is for the network alone. */
    @Override
    public void write(byte[] bytes, Duration deadline) throws IOException {
        link.write(bytes, deadline);
        long now = System.nanoTime();
        idle = (now - idle > 0 ? now : idle) + bytes.length * 1_000_000_000L / bytesPerSecond;
        long wait = idle - now - AHEAD_NANOS;
        if (wait > 0) {
            try {
                Thread.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the caller's next call ends on it
            }
        }
    }

    @Override
    public int read(byte[] into, Duration deadline) throws IOException {
        return link.read(into, deadline);
    }

    @Override
    public void close() {
        link.close();
    }
}
