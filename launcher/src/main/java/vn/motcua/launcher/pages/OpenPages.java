package vn.motcua.launcher.pages;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The sessions and pages in memory, by whom they are counted. A session that never answered gives way to a new one of the
 * same address, so that whoever opens them by the thousand does not shut a neighbour out. Safe for many threads.
 */
final class OpenPages {

    private static final long GIVES_WAY_NANOS = Duration.ofSeconds(3).toNanos();
    private static final int REMEMBERED = 2_000;
    private static final double NANOS = 1e9;
    private static final int BURST_S = 60;

    private final PageProperties limits;
    private final LongSupplier nanos;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Pace> paces = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pace> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param nanos a clock that only goes forward */
    OpenPages(PageProperties limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /**
     * Whom a session or page is counted for.
     *
     * @param known a device or person that is let in
     */
    record Owner(String key, boolean known) {}

    private static final class Session {
        private Owner owner;
        private final long begun;
        private int pages;
        private boolean used;

        private Session(Owner owner, long begun) {
            this.owner = owner;
            this.begun = begun;
        }
    }

    private record Pace(double left, long at) {}

    /** What becomes of the wish for one more session. */
    sealed interface Answer {

        record Welcome() implements Answer {}

        /** Welcome, when this session has ended, which nobody uses. */
        record InsteadOf(String session) implements Answer {}

        record Full() implements Answer {}
    }

    synchronized Answer askForSession(Owner owner) {
        if (owner.known()) {
            return count(owner) < 2L * limits.perVisitor() ? new Answer.Welcome() : new Answer.Full();
        }
        if (!isInPace(owner.key())) {
            return new Answer.Full();
        }
        boolean own = count(owner) >= limits.strangersPerAddress();
        boolean all = strangers() >= limits.strangersInAll();
        if (!own && !all) {
            return new Answer.Welcome();
        }
        return findUnused(owner)
                .<Answer>map(session -> {
                    sessions.remove(session);
                    return new Answer.InsteadOf(session);
                })
                .orElse(new Answer.Full());
    }

    private long count(Owner owner) {
        return sessions.values().stream()
                .filter(session -> session.owner.equals(owner))
                .count();
    }

    private long strangers() {
        return sessions.values().stream()
                .filter(session -> !session.owner.known())
                .count();
    }

    private Optional<String> findUnused(Owner owner) {
        long now = nanos.getAsLong();
        return sessions.entrySet().stream()
                .filter(entry -> entry.getValue().owner.equals(owner) && !entry.getValue().used)
                .filter(entry -> now - entry.getValue().begun > GIVES_WAY_NANOS)
                .min(Comparator.comparingLong(entry -> entry.getValue().begun))
                .map(Map.Entry::getKey);
    }

    private boolean isInPace(String key) {
        long now = nanos.getAsLong();
        double most = (double) BURST_S * limits.strangersPerSecond();
        Pace before = paces.getOrDefault(key, new Pace(most, now));
        double left = Math.min(most, before.left() + (now - before.at()) / NANOS * limits.strangersPerSecond());
        boolean fits = left >= 1;
        paces.put(key, new Pace(fits ? left - 1 : left, now));
        return fits;
    }

    synchronized void sessionBegun(String id, Owner owner) {
        sessions.put(id, new Session(owner, nanos.getAsLong()));
    }

    synchronized void sessionRenamed(String from, String to) {
        Session session = sessions.remove(from);
        if (session != null) {
            sessions.put(to, session);
        }
    }

    synchronized void sessionEnded(String id) {
        sessions.remove(id);
    }

    /** A page of this session has answered, or a person has signed in on it. */
    synchronized void sessionUsed(String id, Owner owner) {
        Session session = sessions.get(id);
        if (session != null) {
            session.used = true;
            session.owner = owner;
        }
    }

    /** Whether one more page fits. */
    synchronized boolean hasRoomForPage(Owner owner) {
        int own = sessions.values().stream()
                .filter(session -> session.owner.equals(owner))
                .mapToInt(session -> session.pages)
                .sum();
        if (owner.known()) {
            return own < limits.perVisitor();
        }
        int all = sessions.values().stream()
                .filter(session -> !session.owner.known())
                .mapToInt(session -> session.pages)
                .sum();
        return own < limits.strangersPerAddress() && all < limits.strangersInAll();
    }

    synchronized void pageOpened(String session) {
        Session its = sessions.get(session);
        if (its != null) {
            its.pages++;
        }
    }

    synchronized void pageClosed(String session) {
        Session its = sessions.get(session);
        if (its != null && its.pages > 0) {
            its.pages--;
        }
    }

    /** Pages that are open at present. */
    synchronized int pages() {
        return sessions.values().stream().mapToInt(session -> session.pages).sum();
    }

    synchronized int sessions() {
        return sessions.size();
    }
}
