package vn.motcua.hardware.printer;

import java.io.IOException;
import java.time.Duration;
import vn.motcua.hardware.link.ByteLink;

/** A line on which, once, bytes arrive that nobody has sent. */
final class GarblingLink implements ByteLink {

    private final ByteLink line;
    private final byte[] strange;
    private long left;

    /** @param after how many bytes of ours they come */
    GarblingLink(ByteLink line, long after, byte... strange) {
        this.line = line;
        this.left = after;
        this.strange = strange;
    }

    @Override
    public String name() {
        return line.name();
    }

    @Override
    public void open() throws IOException {
        line.open();
    }

    @Override
    public boolean isOpen() {
        return line.isOpen();
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws IOException {
        line.write(bytes, deadline);
        boolean before = left > 0;
        left -= bytes.length;
        if (before && left <= 0) {
            line.write(strange, deadline);
        }
    }

    @Override
    public int read(byte[] into, Duration deadline) throws IOException {
        return line.read(into, deadline);
    }

    @Override
    public void close() {
        line.close();
    }
}
