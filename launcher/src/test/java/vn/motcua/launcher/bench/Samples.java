package vn.motcua.launcher.bench;

import java.util.Arrays;

/** A growing list of durations. For one thread. */
final class Samples {

    private long[] nanos = new long[4_096];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    void addAll(Samples other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    Latencies sorted() {
        return Latencies.of(nanos, count);
    }
}
