package vn.motcua.hardware.sim;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.hardware.printer.SlipReader;
import vn.motcua.hardware.printer.escpos.Dots;

/** A slip that came out of a simulated printer, or the fragment of one. */
public final class PrintedSlip {

    private final long id;
    private final Instant received;
    private final byte[] raw;
    private final Dots dots;

    PrintedSlip(long id, Instant received, byte[] raw, Dots dots) {
        this.id = id;
        this.received = received;
        this.raw = raw.clone();
        this.dots = dots;
    }

    /** 1 for the first slip since the start, then 2, 3, … */
    public long id() {
        return id;
    }

    /** When it was cut. */
    public Instant received() {
        return received;
    }

    /** The bytes that made it, without the real-time commands among them. */
    public byte[] raw() {
        return raw.clone();
    }

    public Dots dots() {
        return dots;
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        return dots.toPng();
    }

    /** The number label on it, such as {@code A 042}, read from the picture; empty if it cannot be read. */
    public Optional<String> number() {
        return new SlipReader().readNumber(dots);
    }

    /** What its QR code says; empty if there is none that can be read. */
    public Optional<String> qr() {
        return new SlipReader().readQr(dots);
    }
}
