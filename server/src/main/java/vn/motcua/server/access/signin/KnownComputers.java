package vn.motcua.server.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.server.access.identity.Tokens;

/**
 * Browsers in which a person has signed in before. Their tries are counted apart, so that nobody elsewhere shuts the
 * owner out ("device cookies", OWASP Slow Down Online Guessing Attacks with Device Cookies). A token here opens nothing
 * by itself.
 */
@Component
public final class KnownComputers {

    /** How long a browser is remembered after a sign-in. */
    public static final Duration LASTS = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Clock clock;

    public KnownComputers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(String token, String staffId) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM known_computer
                        WHERE token_hash = :hash AND staff_id = :staff AND seen_ms > :oldest
                        """)
                        .param("hash", hash(token, staffId))
                        .param("staff", staffId)
                        .param("oldest", clock.instant().minus(LASTS).toEpochMilli())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** One browser may be the usual one of several persons: each has a row of the own. */
    private static String hash(String token, String staffId) {
        return Tokens.hash(token + ":" + staffId);
    }

    /** Remembers that a person has signed in with this token. */
    public void remember(String token, String staffId) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM known_computer WHERE seen_ms < :oldest")
                .param("oldest", now.minus(LASTS).toEpochMilli())
                .update();
        jdbc.sql("""
                        INSERT INTO known_computer (token_hash, staff_id, seen_ms) VALUES (:hash, :staff, :now)
                        ON CONFLICT (token_hash) DO UPDATE SET seen_ms = :now
                        """)
                .param("hash", hash(token, staffId))
                .param("staff", staffId)
                .param("now", now.toEpochMilli())
                .update();
    }

    /** The account was reset or switched off: no browser is its usual one any more. */
    public void forget(String staffId) {
        jdbc.sql("DELETE FROM known_computer WHERE staff_id = :staff")
                .param("staff", staffId)
                .update();
    }
}
