package vn.motcua.server.traffic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what is under way by key and in all, and lets more wait for their turn. Safe for many threads. */
final class Turns {

    private final int perKey;
    private final int inAll;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Turns(int perKey, int inAll) {
        this.perKey = perKey;
        this.inAll = inAll;
    }

    /** Whether one more may go on, at the latest after waiting so long; then {@link #end} must follow. */
    boolean begin(String key, Duration wait) {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (all >= inAll || taken.getOrDefault(key, 0) >= perKey) {
                if (left <= 0) {
                    return false;
                }
                left = freed.awaitNanos(left);
            }
            taken.merge(key, 1, Integer::sum);
            all++;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void end(String key) {
        lock.lock();
        try {
            taken.computeIfPresent(key, (name, count) -> count == 1 ? null : count - 1);
            all--;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
