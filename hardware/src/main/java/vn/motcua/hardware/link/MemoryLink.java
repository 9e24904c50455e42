package vn.motcua.hardware.link;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/**
 * A link in memory: whoever stands at its far end takes what was written and answers. It paces by baud, holds flow
 * control, cuts and joins reads, flips bits, and breaks after so many bytes, all from one seed.
 *
 * <p>Any thread may call; the far end runs on the writer's thread.
 */
public final class MemoryLink implements ByteLink {

    /** Whoever is at the other end of the line. */
    public interface Far {

        /** Takes what came over the line; what it answers goes back through {@link MemoryLink#answer}. */
        void receive(byte[] bytes);

        /** The line was opened; false if nobody is there. */
        default boolean opened() {
            return true;
        }
    }

    /**
     * What the line does to what it carries.
     *
     * @param bytesPerSecond pace in both directions, 0 for none
     * @param flip chance of one flipped bit in a byte on its way back, 0 to 1
     * @param fragment whether reads come in pieces of any length
     */
    public record Manner(int bytesPerSecond, double flip, boolean fragment) {

        /** A perfect line. */
        public static final Manner PLAIN = new Manner(0, 0, false);
    }

    private final String name;
    private final Far far;
    private final Manner manner;
    private final Random random;
    private final Deque<Byte> back = new ArrayDeque<>(); // guarded by this
    private boolean open;
    private boolean held;
    private boolean absent;
    private long breakAfter = -1;
    private long carried;

    /** @param seed of every chance in it */
    public MemoryLink(String name, Far far, Manner manner, long seed) {
        this.name = name;
        this.far = far;
        this.manner = manner;
        this.random = new Random(seed);
    }

    @Override
    public String name() {
        return "memory " + name;
    }

    @Override
    public int bytesPerSecond() {
        return manner.bytesPerSecond > 0 ? manner.bytesPerSecond : ByteLink.super.bytesPerSecond();
    }

    @Override
    public synchronized void open() throws IOException {
        if (open) {
            return;
        }
        back.clear();
        if (absent || !far.opened()) {
            throw new IOException("cannot open '%s': not plugged in".formatted(name()));
        }
        open = true;
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    /** Lets the far end say something. */
    public synchronized void answer(byte[] bytes) {
        if (!open) {
            return;
        }
        for (byte octet : bytes) {
            boolean flipped = manner.flip > 0 && random.nextDouble() < manner.flip;
            back.add(flipped ? (byte) (octet ^ 1 << random.nextInt(8)) : octet);
        }
        notifyAll();
    }

    /** Holds flow control, or lets go of it: nothing more is taken from writers. */
    public synchronized void hold(boolean holding) {
        held = holding;
        notifyAll();
    }

    /** Pulls the cable out, or plugs it in again. */
    public synchronized void unplug(boolean out) {
        absent = out;
        if (out) {
            close();
        }
    }

    /** Breaks the line when that many more bytes have passed; they are delivered, what follows is not. */
    public synchronized void breakAfter(long bytes) {
        breakAfter = carried + bytes;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws IOException {
        long until = System.nanoTime() + deadline.toNanos();
        byte[] passed;
        boolean broken = false;
        synchronized (this) {
            awaitFlow(until, bytes.length);
            long room = breakAfter < 0 ? bytes.length : Math.min(bytes.length, breakAfter - carried);
            passed = java.util.Arrays.copyOf(bytes, (int) Math.max(0, room));
            carried += passed.length;
            if (passed.length < bytes.length) {
                broken = true;
                breakAfter = -1;
            }
        }
        pace(passed.length);
        far.receive(passed);
        if (broken) {
            close();
            throw new IOException("cannot write to '%s': broken".formatted(name()));
        }
    }

    private synchronized void awaitFlow(long until, int count) throws IOException {
        while (held && open) {
            long leftMs = (until - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                close();
                throw new IOException("cannot write to '%s': %s bytes not taken in time".formatted(name(), count));
            }
            await(leftMs);
        }
        if (!open) {
            throw new IOException("'%s' is not open".formatted(name()));
        }
    }

    @Override
    public synchronized int read(byte[] into, Duration deadline) throws IOException {
        long until = System.nanoTime() + deadline.toNanos();
        while (open && back.isEmpty()) {
            long leftMs = (until - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                return 0;
            }
            await(leftMs);
        }
        if (!open) {
            throw new IOException("cannot read from '%s': unplugged or closed".formatted(name()));
        }
        int most = manner.fragment ? 1 + random.nextInt(into.length) : into.length;
        int count = 0;
        while (count < most && !back.isEmpty()) {
            into[count++] = back.remove();
        }
        return count;
    }

    private void pace(int count) throws IOException {
        if (manner.bytesPerSecond > 0 && count > 0) {
            try {
                Thread.sleep(Duration.ofNanos(count * 1_000_000_000L / manner.bytesPerSecond));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    @SuppressWarnings("WaitNotInLoop") // both callers loop
    private synchronized void await(long milliseconds) throws IOException {
        try {
            wait(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public synchronized void close() {
        open = false;
        back.clear();
        notifyAll();
    }
}
