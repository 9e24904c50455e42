package vn.motcua.server.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.staff.StaffSession;
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.access.signin.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;

/**
 * Who is signed in. Sessions live in the database, so a clerk stays signed in over a restart of the server; their tokens
 * are stored hashed, and the hash is what a session is called here. Looking at a session does not prolong it: only what
 * a person does, see {@link #use}, noted once a minute.
 */
@Component
public final class StaffSessions {

    static final Duration IDLE = Duration.ofHours(8);
    /** The longest time a session lasts, however busy. */
    public static final Duration LONGEST = Duration.ofHours(16);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    /** Enough of a hash to name a session to its owner, and nothing that opens one. */
    private static final int ID_LENGTH = 16;

    private final JdbcClient jdbc;
    private final StaffStore staff;
    private final AuditLog log;
    private final Clock clock;
    private final Map<String, Session> known = new ConcurrentHashMap<>();
    private final List<Consumer<String>> onEnd = new CopyOnWriteArrayList<>();

    public StaffSessions(JdbcClient jdbc, StaffStore staff, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.log = log;
        this.clock = clock;
    }

    private record Session(Account account, Instant created, Instant seen) {}

    private record SessionRow(String staffId, Instant created, Instant seen) {}

    /** @param listener is told the hash of each session that has ended, after it has */
    public void onEnd(Consumer<String> listener) {
        onEnd.add(listener);
    }

    /** @return the token, which is not kept */
    public String begin(Identity account, Caller caller) {
        String token = Tokens.random();
        long now = clock.instant().toEpochMilli();
        jdbc.sql("""
                        INSERT INTO staff_session (token_hash, staff_id, created_ms, seen_ms, address, browser)
                        VALUES (:hash, :staff, :now, :now, :address, :browser)
                        """)
                .param("hash", Tokens.hash(token))
                .param("staff", account.id())
                .param("now", now)
                .param("address", caller.address())
                .param("browser", caller.browser())
                .update();
        return token;
    }

    /** The account behind a token, if the session still stands. Does not prolong it. */
    public Optional<Account> find(String token) {
        return findByHash(Tokens.hash(token));
    }

    /** Whether the session of this hash still stands. Does not prolong it. */
    public boolean stands(String hash) {
        return findByHash(hash).isPresent();
    }

    /** The account of the session of this hash, if it still stands. Does not prolong it. */
    public Optional<Account> findByHash(String hash) {
        Session session = known.get(hash);
        if (session == null) {
            session = read(hash);
            if (session == null) {
                return Optional.empty();
            }
            known.put(hash, session);
        }
        if (isOver(session, clock.instant())) {
            expire(hash, session.account().account());
            return Optional.empty();
        }
        return Optional.of(session.account());
    }

    /** Ends a session whose time is over; nobody asked for it, so the log says why. */
    private void expire(String hash, String account) {
        if (endHash(hash)) {
            log.record(AuditEvent.of(AuditKind.SESSION_ENDED)
                    .about(account)
                    .saying("not used for %s hours, or older than %s".formatted(IDLE.toHours(), LONGEST.toHours())));
        }
    }

    private static boolean isOver(Session session, Instant now) {
        return session.created().plus(LONGEST).isBefore(now)
                || session.seen().plus(IDLE).isBefore(now);
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

    /** Notes that the person has done something: the session is not idle. */
    public void use(String hash) {
        Instant now = clock.instant();
        Session session = known.get(hash);
        if (session == null || !session.seen().plus(NOTED_EVERY).isBefore(now)) {
            return;
        }
        known.computeIfPresent(hash, (key, found) -> new Session(found.account(), found.created(), now));
        jdbc.sql("UPDATE staff_session SET seen_ms = :now WHERE token_hash = :hash")
                .param("now", now.toEpochMilli())
                .param("hash", hash)
                .update();
    }

    /** Ends the session of this token, if there is one. */
    public void end(String token) {
        endHash(Tokens.hash(token));
    }

    /** @return whether there was such a session */
    private boolean endHash(String hash) {
        int ended = jdbc.sql("DELETE FROM staff_session WHERE token_hash = :hash")
                .param("hash", hash)
                .update();
        if (known.remove(hash) == null && ended == 0) {
            return false;
        }
        onEnd.forEach(listener -> listener.accept(hash));
        return ended > 0;
    }

    /** Forgets what is known of a person's sessions, so that the next request reads the account anew. */
    private void refresh(String staffId) {
        known.values().removeIf(session -> session.account().id().equals(staffId));
    }

    /** Ends every session of a person: the password or the role changed, or the account was switched off. */
    public void endAll(String staffId) {
        endAllBut(staffId, "");
    }

    /**
     * Ends every session of a person but one, which reads the account anew.
     *
     * @param kept a hash; empty to keep none
     * @return how many were ended
     */
    public int endAllBut(String staffId, String kept) {
        List<String> others =
                listHashes(staffId).stream().filter(hash -> !hash.equals(kept)).toList();
        others.forEach(this::endHash);
        refresh(staffId);
        return others.size();
    }

    private List<String> listHashes(String staffId) {
        return jdbc.sql("SELECT token_hash FROM staff_session WHERE staff_id = :staff")
                .param("staff", staffId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Ends the sessions whose time is over, also those that nobody asks for. */
    public void sweep() {
        Instant now = clock.instant();
        jdbc.sql("""
                        SELECT token_hash, staff_id FROM staff_session WHERE created_ms < :oldest OR seen_ms < :idle
                        """)
                .param("oldest", now.minus(LONGEST).toEpochMilli())
                .param("idle", now.minus(IDLE).toEpochMilli())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(over -> expire(
                        over.getKey(),
                        staff.findById(over.getValue()).map(Account::account).orElse(AuditEvent.UNKNOWN)));
    }

    /**
     * The sessions of a person, the latest first.
     *
     * @param own the hash of the session that asks; empty if none does
     */
    public List<StaffSession> list(String staffId, String own) {
        return jdbc.sql("""
                        SELECT token_hash, created_ms, seen_ms, address, browser FROM staff_session
                        WHERE staff_id = :staff ORDER BY seen_ms DESC, token_hash
                        """)
                .param("staff", staffId)
                .query((row, n) -> new StaffSession(
                        row.getString(1).substring(0, ID_LENGTH),
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(1).equals(own)))
                .list();
    }

    /** Ends one session of a person, by the id of {@link #list}. */
    public boolean endOne(String staffId, String id) {
        List<String> found = listHashes(staffId).stream()
                .filter(hash -> id.length() == ID_LENGTH && hash.startsWith(id))
                .toList();
        found.forEach(this::endHash);
        return !found.isEmpty();
    }
}
