package vn.motcua.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.server.access.StaffStore.Account;

/**
 * Who is signed in. Sessions live in the database, so a clerk stays signed in over a restart of the server; their tokens
 * are stored hashed. The use of a session is noted once a minute, not with every request.
 */
@Component
public final class StaffSessions {

    static final Duration IDLE = Duration.ofHours(8);
    static final Duration LONGEST = Duration.ofHours(16);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final StaffStore staff;
    private final Clock clock;
    private final Map<String, Session> known = new ConcurrentHashMap<>();

    StaffSessions(JdbcClient jdbc, StaffStore staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    private record Session(Account account, Instant created, Instant seen) {}

    private record SessionRow(String staffId, Instant created, Instant seen) {}

    /** @return the token, which is not kept */
    String begin(Identity account) {
        String token = Tokens.random();
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM staff_session WHERE created_ms < :oldest OR seen_ms < :idle")
                .param("oldest", now.minus(LONGEST).toEpochMilli())
                .param("idle", now.minus(IDLE).toEpochMilli())
                .update();
        jdbc.sql("""
                        INSERT INTO staff_session (token_hash, staff_id, created_ms, seen_ms)
                        VALUES (:hash, :staff, :now, :now)
                        """)
                .param("hash", Tokens.hash(token))
                .param("staff", account.id())
                .param("now", now.toEpochMilli())
                .update();
        return token;
    }

    /** The account behind a token, if the session still stands. */
    Optional<Account> find(String token) {
        String hash = Tokens.hash(token);
        Instant now = clock.instant();
        Session session = known.get(hash);
        if (session == null) {
            session = read(hash);
            if (session != null) {
                known.put(hash, session);
            }
        }
        if (session == null) {
            return Optional.empty();
        }
        if (session.created().plus(LONGEST).isBefore(now)
                || session.seen().plus(IDLE).isBefore(now)) {
            end(token);
            return Optional.empty();
        }
        if (session.seen().plus(NOTED_EVERY).isBefore(now)) {
            note(hash, session, now);
        }
        return Optional.of(session.account());
    }

    private @Nullable Session read(String hash) {
        Optional<SessionRow> row = jdbc.sql(
                        "SELECT staff_id, created_ms, seen_ms FROM staff_session WHERE token_hash = :hash")
                .param("hash", hash)
                .query((found, n) -> new SessionRow(
                        found.getString(1),
                        Instant.ofEpochMilli(found.getLong(2)),
                        Instant.ofEpochMilli(found.getLong(3))))
                .optional();
        return row.flatMap(found -> staff.findById(found.staffId())
                        .filter(Account::active)
                        .map(account -> new Session(account, found.created(), found.seen())))
                .orElse(null);
    }

    private void note(String hash, Session session, Instant now) {
        known.put(hash, new Session(session.account(), session.created(), now));
        jdbc.sql("UPDATE staff_session SET seen_ms = :now WHERE token_hash = :hash")
                .param("now", now.toEpochMilli())
                .param("hash", hash)
                .update();
    }

    void end(String token) {
        String hash = Tokens.hash(token);
        known.remove(hash);
        jdbc.sql("DELETE FROM staff_session WHERE token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** Forgets what is known of a person's sessions, so that the next request reads the account anew. */
    void refresh(String staffId) {
        known.values().removeIf(session -> session.account().id().equals(staffId));
    }

    /** Ends every session of a person: the password or the role changed, or the account was switched off. */
    void endAll(String staffId) {
        jdbc.sql("DELETE FROM staff_session WHERE staff_id = :staff")
                .param("staff", staffId)
                .update();
        known.values().removeIf(session -> session.account().id().equals(staffId));
    }
}
