package vn.motcua.sim.printer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;

/** The return channel of a simulated printer: it may be late, garbled or lost. Any thread. */
final class Answers {

    private static final class Answer {
        final long dueNanos;
        final byte[] bytes;

        Answer(long dueNanos, byte[] bytes) {
            this.dueNanos = dueNanos;
            this.bytes = bytes;
        }
    }

    private final LongSupplier nanos;
    private final Random random;
    private final Deque<Answer> waiting = new ArrayDeque<>();
    private boolean mute;
    private int drop;
    private double garble;
    private long delayNanos;
    private boolean twice;
    private boolean late;
    private byte[] heldBack = {};
    private boolean woken;

    Answers(long seed, LongSupplier nanos) {
        this.random = new Random(seed);
        this.nanos = nanos;
    }

    synchronized void mute(boolean on) {
        mute = on;
    }

    synchronized void dropNext(int answers) {
        drop = answers;
    }

    synchronized void garble(double probability) {
        garble = probability;
    }

    synchronized void delay(Duration time) {
        delayNanos = time.toNanos();
    }

    /** Says everything twice. */
    synchronized void twice(boolean on) {
        twice = on;
    }

    /** Holds each answer back until there is another. */
    synchronized void late(boolean on) {
        late = on;
        heldBack = new byte[0];
    }

    /** Brings bytes that nobody asked for: a sensor's, the line's. Nothing holds them back. */
    synchronized void bring(byte... bytes) {
        waiting.add(new Answer(nanos.getAsLong(), bytes.clone()));
        notifyAll();
    }

    /** Says one thing; it is lost as a whole or not at all. */
    synchronized void say(byte... bytes) {
        if (mute) {
            return;
        }
        if (drop > 0) {
            drop--;
            return;
        }
        byte[] said = bytes.clone();
        for (int i = 0; i < said.length; i++) {
            if (garble > 0 && random.nextDouble() < garble) {
                said[i] ^= (byte) (1 << random.nextInt(8));
            }
        }
        if (late) {
            byte[] before = heldBack;
            heldBack = said;
            said = before;
        }
        for (int times = twice ? 2 : 1; times > 0 && said.length > 0; times--) {
            waiting.add(new Answer(nanos.getAsLong() + delayNanos, said));
        }
        notifyAll();
    }

    /** Forgets what nobody has heard yet. */
    synchronized void forget() {
        waiting.clear();
        heldBack = new byte[0];
    }

    /** The next answer that is due; empty if none is. */
    synchronized Optional<byte[]> poll() {
        Answer next = waiting.peek();
        if (next == null || next.dueNanos - nanos.getAsLong() > 0) {
            return Optional.empty();
        }
        waiting.remove();
        return Optional.of(next.bytes);
    }

    /** Puts back what was taken in part, in front. */
    synchronized void putBack(byte[] rest) {
        waiting.addFirst(new Answer(nanos.getAsLong(), rest));
    }

    /** Waits until an answer is due, or for that long, whichever is first. */
    synchronized void await(long atMostNanos) throws InterruptedException {
        long until = System.nanoTime() + atMostNanos;
        for (long left = left(until); left > 0 && !woken; left = left(until)) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        woken = false;
    }

    private long left(long until) {
        Answer next = waiting.peek();
        long left = until - System.nanoTime();
        return next == null ? left : Math.min(left, next.dueNanos - nanos.getAsLong());
    }

    /** Ends a wait, or the next one. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }
}
