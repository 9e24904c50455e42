package vn.motcua.launcher.bench;

import java.util.Arrays;

/** Measured durations of one kind of request, in order of length. */
final class Latencies {

    private static final double NANOS_PER_MS = 1_000_000.0;

    private final long[] nanos;

    private Latencies(long[] nanos) {
        this.nanos = nanos;
    }

    static Latencies of(long[] nanos, int count) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int count() {
        return nanos.length;
    }

    /** The duration that {@code percent} of the requests stayed within, nearest rank, in milliseconds. */
    double ms(double percent) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100.0 * nanos.length);
        return nanos[Math.clamp(rank - 1L, 0, nanos.length - 1)] / NANOS_PER_MS;
    }
}
