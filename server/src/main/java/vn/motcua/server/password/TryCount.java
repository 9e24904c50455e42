package vn.motcua.server.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts tries before the password is looked at, so that no number of tries at once passes the limit. Kept in the
 * database: a restart forgets nothing. A pause never gets shorter, and a try during a pause does not make it longer
 * either, so nobody keeps an account shut for ever.
 */
@Component
public final class TryCount {

    /** How long nobody is let through after the last try that was allowed. */
    public static final Duration PAUSE = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PURGED_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private Instant purged = Instant.EPOCH;

    public TryCount(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What tries are counted for.
     *
     * @param allowed how many before the pause
     * @param fades whether tries are forgotten after a quiet {@link #PAUSE}; if not, only a right password forgets them
     */
    public record Key(String kind, String of, int allowed, boolean fades) {

        /** Nothing of a name that was typed is kept: somebody may have typed the password there. */
        private String hash() {
            try {
                byte[] text = (kind + ":" + of).getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private record Row(int tries, Instant counted) {}

    private Optional<Row> find(Key key) {
        return jdbc.sql("SELECT tries, counted_ms FROM sign_in_try WHERE try_key = :key")
                .param("key", key.hash())
                .query((row, n) -> new Row(row.getInt(1), Instant.ofEpochMilli(row.getLong(2))))
                .optional();
    }

    /** How many tries count at present: after a pause, none. */
    private int counted(Key key, Instant now) {
        return find(key)
                .map(row -> {
                    boolean over = !now.isBefore(row.counted().plus(PAUSE));
                    return over && (key.fades() || row.tries() >= key.allowed()) ? 0 : row.tries();
                })
                .orElse(0);
    }

    /** Whether nobody is let through for this key now. */
    public synchronized boolean isPaused(Key key) {
        return counted(key, clock.instant()) >= key.allowed();
    }

    /** Counts one try for every key, unless one of them is in its pause; then none is counted. */
    public synchronized boolean admit(List<Key> keys) {
        Instant now = clock.instant();
        purge(now);
        if (keys.stream().anyMatch(key -> counted(key, now) >= key.allowed())) {
            return false;
        }
        keys.forEach(key -> write(key, counted(key, now) + 1, now));
        return true;
    }

    /** Takes one try back: it was not looked at, or it does not count against this key. */
    public synchronized void release(List<Key> keys) {
        for (Key key : keys) {
            find(key).ifPresent(row -> write(key, Math.max(0, row.tries() - 1), row.counted()));
        }
    }

    /** The right password was given: earlier tries are forgotten. */
    public synchronized void forget(Key key) {
        jdbc.sql("DELETE FROM sign_in_try WHERE try_key = :key")
                .param("key", key.hash())
                .update();
    }

    private void write(Key key, int tries, Instant at) {
        jdbc.sql("""
                        INSERT INTO sign_in_try (try_key, tries, counted_ms) VALUES (:key, :tries, :at)
                        ON CONFLICT (try_key) DO UPDATE SET tries = :tries, counted_ms = :at
                        """)
                .param("key", key.hash())
                .param("tries", tries)
                .param("at", at.toEpochMilli())
                .update();
    }

    private void purge(Instant now) {
        if (now.isBefore(purged.plus(PURGED_EVERY))) {
            return;
        }
        purged = now;
        jdbc.sql("DELETE FROM sign_in_try WHERE counted_ms < :oldest")
                .param("oldest", now.minus(KEPT).toEpochMilli())
                .update();
    }
}
