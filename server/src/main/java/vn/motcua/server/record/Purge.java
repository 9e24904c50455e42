package vn.motcua.server.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.audit.Retention.What;
import vn.motcua.server.audit.AuditChainTable;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.chain.Tip;

/**
 * Deletes what was kept long enough, and writes down how much of what. The oldest lines of the audit log go together
 * with a record of the last of them, to which the line after it is tied. One thread.
 */
@Component
final class Purge {

    /** Sessions end after 16 hours whatever happens; their rows need not stay. */
    private static final Duration SESSION = Duration.ofHours(16);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog log;
    private final Retentions retentions;
    private final Clock clock;

    Purge(JdbcClient jdbc, TransactionTemplate transaction, AuditLog log, Retentions retentions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.log = log;
        this.retentions = retentions;
        this.clock = clock;
    }

    void run() {
        transaction.executeWithoutResult(status -> {
            Map<String, String> deleted = new TreeMap<>();
            for (What what : What.values()) {
                int rows = what == What.AUDIT ? deleteAudit(deleted) : delete(what);
                put(deleted, what.name(), rows);
            }
            put(deleted, "SESSIONS", deleteSessions());
            log.record(AuditEvent.of(AuditKind.PURGED).by("server").changed(Map.of(), deleted));
        });
    }

    private static void put(Map<String, String> deleted, String what, int rows) {
        if (rows > 0) {
            deleted.put(what, Integer.toString(rows));
        }
    }

    private Instant oldest(What what) {
        return clock.instant().minus(Duration.ofDays(retentions.get(what).days()));
    }

    private int delete(What what) {
        Instant oldest = oldest(what);
        return switch (what) {
            case OPEN_QUESTIONS ->
                before(
                        "DELETE FROM question WHERE answered_ms = 0 AND rejected_ms = 0 AND held_why = '' AND asked_ms < :at",
                        oldest);
            case HELD_QUESTIONS ->
                before(
                        "DELETE FROM question WHERE answered_ms = 0 AND rejected_ms = 0 AND held_why <> '' AND asked_ms < :at",
                        oldest);
            case ANSWERED_QUESTIONS ->
                before("DELETE FROM question WHERE answered_ms > 0 AND rejected_ms = 0 AND answered_ms < :at", oldest);
            case REJECTED_QUESTIONS ->
                before("DELETE FROM question WHERE rejected_ms > 0 AND rejected_ms < :at", oldest);
            case SEARCH_MISSES ->
                jdbc.sql("DELETE FROM search_miss WHERE day < :day")
                        .param("day", oldest.toEpochMilli() / Duration.ofDays(1).toMillis())
                        .update();
            case AUDIT -> 0; // apart: its chain must stay whole
        };
    }

    private int before(String sql, Instant oldest) {
        return jdbc.sql(sql).param("at", oldest.toEpochMilli()).update();
    }

    private int deleteSessions() {
        return before(
                "DELETE FROM staff_session WHERE created_ms < :at",
                clock.instant().minus(SESSION));
    }

    /** The lines from the first one on that are all too old; never the last line. */
    private int deleteAudit(Map<String, String> deleted) {
        Optional<Tip> last = jdbc.sql("""
                        SELECT seq, hash FROM audit_log
                        WHERE seq < (SELECT COALESCE(MIN(seq), (SELECT MAX(seq) FROM audit_log)) FROM audit_log
                                     WHERE at_ms >= :at)
                        ORDER BY seq DESC LIMIT 1
                        """)
                .param("at", oldest(What.AUDIT).toEpochMilli())
                .query((row, n) -> new Tip(row.getLong(1), row.getString(2)))
                .optional();
        if (last.isEmpty()) {
            return 0;
        }
        deleted.put(AuditChainTable.PURGED_THROUGH, Long.toString(last.get().seq()));
        deleted.put(AuditChainTable.PURGED_HASH, last.get().hash());
        return jdbc.sql("DELETE FROM audit_log WHERE seq <= :seq")
                .param("seq", last.get().seq())
                .update();
    }
}
