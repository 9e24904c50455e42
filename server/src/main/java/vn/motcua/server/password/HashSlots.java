package vn.motcua.server.password;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many passwords are checked at once: a check costs a quarter of a second of one processor, on purpose, and must not
 * take the hall's. Computers in which somebody has signed in before have a slot of their own, so strangers' tries do not
 * keep them waiting. Safe for many threads.
 */
public final class HashSlots {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int WAITING_IN_ALL = 40;
    private static final int WAITING_OF_ONE = 10;
    private static final int KNOWN_WAITING = 60;

    private final Semaphore strangers = new Semaphore(1, true);
    private final Semaphore known = new Semaphore(1, true);
    private final Map<String, Integer> waiting = new HashMap<>();
    private int strangersInAll;
    private int knownInAll;

    /** Whose check it is. */
    public enum Side {
        STRANGER,
        KNOWN
    }

    /**
     * Does the work when its turn comes, on the caller's thread.
     *
     * @param from the network address, which waits with at most ten others of its own
     * @return empty if too many wait already, or the turn did not come within ten seconds
     */
    public <T> Optional<T> run(Side side, String from, Supplier<T> work) {
        if (!enter(side, from)) {
            return Optional.empty();
        }
        Semaphore slots = side == Side.KNOWN ? known : strangers;
        try {
            if (!slots.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                slots.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            leave(side, from);
        }
    }

    private synchronized boolean enter(Side side, String from) {
        if (side == Side.KNOWN) {
            return knownInAll < KNOWN_WAITING && ++knownInAll > 0;
        }
        int own = waiting.getOrDefault(from, 0);
        if (own >= WAITING_OF_ONE || strangersInAll >= WAITING_IN_ALL) {
            return false;
        }
        waiting.put(from, own + 1);
        strangersInAll++;
        return true;
    }

    private synchronized void leave(Side side, String from) {
        if (side == Side.KNOWN) {
            knownInAll--;
            return;
        }
        strangersInAll--;
        waiting.computeIfPresent(from, (name, own) -> own > 1 ? own - 1 : null);
    }
}
