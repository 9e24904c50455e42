package vn.motcua.hardware.printer.roll;

import java.io.IOException;
import java.time.Duration;
import vn.motcua.hardware.link.ByteLink;

/** A line on which somebody meddles with what is written. */
final class MeddledLink implements ByteLink {

    /** Writes what is to be written, or something else; may do other things meanwhile. */
    interface Meddler {
        void write(ByteLink line, byte[] bytes, Duration deadline) throws IOException;
    }

    private final ByteLink line;
    private final Meddler meddler;

    MeddledLink(ByteLink line, Meddler meddler) {
        this.line = line;
        this.meddler = meddler;
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
        meddler.write(line, bytes, deadline);
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
