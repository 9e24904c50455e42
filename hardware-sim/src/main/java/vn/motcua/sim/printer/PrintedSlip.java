package vn.motcua.sim.printer;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.sim.reading.SlipReader;

/** A slip that came out of a simulated printer, or the fragment of one. */
public final class PrintedSlip {

    /** How it came off the roll. */
    public enum Separation {
        /** The blade cut it. */
        CUT,
        /** Pulled off at the tear bar. */
        TORN
    }

    /** Where it is now. */
    public enum Place {
        /** In the presenter, or sticking out of it. */
        PRESENTER,
        /** In the tray of a printer without presenter, or in somebody's hand. */
        OUT,
        /** Drawn back into the bin. */
        RETRACTED
    }

    private final long id;
    private final Instant received;
    private final byte[] raw;
    private final Dots dots;
    private final Separation separation;
    private final boolean complete;
    private volatile Place place = Place.OUT;

    PrintedSlip(long id, Instant received, byte[] raw, Dots dots, Separation separation, boolean complete) {
        this.id = id;
        this.received = received;
        this.raw = raw;
        this.dots = dots;
        this.separation = separation;
        this.complete = complete;
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

    public Separation separation() {
        return separation;
    }

    /** Whether there is ink on it and nothing that was to come on it has been lost on the way. */
    public boolean complete() {
        return complete;
    }

    public Place place() {
        return place;
    }

    void place(Place now) {
        place = now;
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
