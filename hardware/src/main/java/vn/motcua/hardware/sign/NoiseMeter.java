package vn.motcua.hardware.sign;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts invalid bytes over the last minute. One thread. */
final class NoiseMeter {

    /** More than this a minute is no accident: a wrong speed, swapped wires, a missing terminator. */
    static final int MOST = 10;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private record Seen(long at, int bytes) {}

    private final Deque<Seen> seen = new ArrayDeque<>();
    private long bytes;

    void add(int count, long now) {
        if (seen.size() < 1_000) { // enough to know; a broken line must not fill the memory
            seen.add(new Seen(now, count));
            bytes += count;
        }
    }

    boolean isLoud(long now) {
        for (Seen oldest = seen.peek(); oldest != null && now - oldest.at() > WINDOW.toNanos(); oldest = seen.peek()) {
            bytes -= oldest.bytes();
            seen.remove();
        }
        return bytes > MOST;
    }
}
