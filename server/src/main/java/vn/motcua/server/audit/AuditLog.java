package vn.motcua.server.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.server.chain.Links;

/**
 * Writes down administrative changes and security events, each tied to the one before. It only grows. Any thread.
 *
 * <p>An administrative change is written in the caller's transaction if there is one, and is on disk when {@link
 * #record} returns; if it cannot be written, the caller hears of it and must not change anything. What strangers do is
 * written up to a limit a minute and counted beyond it, and never fails the caller.
 */
@Component
public final class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final StrangerLimit strangers = new StrangerLimit();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    public AuditLog(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        carryOver();
    }

    /** Once: what was written before this log was there becomes its beginning. */
    private void carryOver() {
        transaction.executeWithoutResult(status -> {
            if (tip().seq() > 0) {
                return;
            }
            Tip tip = tip();
            for (Earlier earlier : listEarlier()) {
                AuditEvent event =
                        AuditEvent.of(AuditKind.EARLIER).by(earlier.account()).saying(earlier.what());
                String hash = AuditChain.link(tip.hash(), tip.seq() + 1, earlier.atMs(), event);
                insert(tip.seq() + 1, earlier.atMs(), event, hash);
                tip = new Tip(tip.seq() + 1, hash);
            }
            jdbc.sql("DELETE FROM administration_log").update();
        });
    }

    private record Earlier(long atMs, String account, String what) {}

    private List<Earlier> listEarlier() {
        return jdbc.sql("SELECT at_ms, account, what FROM administration_log ORDER BY at_ms")
                .query((row, n) -> new Earlier(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private record Tip(long seq, String hash) {}

    /** @throws DataAccessException if an administrative change cannot be written */
    public void record(AuditEvent event) {
        AuditEvent placed = event.address().equals(AuditEvent.UNKNOWN) ? event.from(peer()) : event;
        switch (event.kind().family()) {
            case STRANGERS -> {
                if (strangers.admits(event.kind(), placed.address(), clock.millis())) {
                    tryAppend(placed);
                }
            }
            case SECURITY -> tryAppend(placed);
            case ADMINISTRATION, RECORD -> append(List.of(placed));
        }
    }

    /** Security events must not stop anybody from signing out; one that cannot be written is told and counted. */
    private void tryAppend(AuditEvent event) {
        try {
            append(List.of(event));
        } catch (DataAccessException | TransactionException e) {
            LOG.error("audit record {} of {} cannot be written: {}", event.kind(), event.actor(), e.getMessage());
            strangers.count(event.kind());
        }
    }

    private static String peer() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : AuditEvent.UNKNOWN;
    }

    /** Writes how many events were not written one by one. To be called about every minute, and at the end. */
    public void writeCounts() {
        Map<AuditKind, Long> left = strangers.takeLeft();
        List<AuditEvent> counts = new ArrayList<>();
        left.forEach((kind, times) ->
                counts.add(AuditEvent.of(kind).about("*").saying("{\"notWrittenOneByOne\":%s}".formatted(times))));
        if (!counts.isEmpty()) {
            append(counts);
        }
    }

    /** @param follower is told, on the writing thread, that the log has grown; it must be quick */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    private void append(List<AuditEvent> events) {
        boolean written = false;
        while (!written) {
            // on SQLite there is one writer and this goes through; on PostgreSQL another may have taken the place
            written = Boolean.TRUE.equals(transaction.execute(status -> tryWrite(events)));
        }
        followers.forEach(Runnable::run);
    }

    private boolean tryWrite(List<AuditEvent> events) {
        Tip tip = tip();
        for (AuditEvent event : events) {
            long atMs = clock.millis();
            String hash = AuditChain.link(tip.hash(), tip.seq() + 1, atMs, event);
            if (insert(tip.seq() + 1, atMs, event, hash) == 0) {
                return false;
            }
            tip = new Tip(tip.seq() + 1, hash);
        }
        return true;
    }

    private Tip tip() {
        return jdbc.sql("SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1")
                .query((row, n) -> new Tip(row.getLong(1), row.getString(2)))
                .optional()
                .orElseGet(() -> new Tip(0, Links.beginning()));
    }

    private int insert(long seq, long atMs, AuditEvent event, String hash) {
        return jdbc.sql("""
            INSERT INTO audit_log (seq, at_ms, kind, actor, address, subject, before_text, after_text,
                correlation, hash)
            VALUES (:seq, :at, :kind, :actor, :address, :subject, :before, :after, :correlation, :hash)
            ON CONFLICT (seq) DO NOTHING
            """)
                .param("seq", seq)
                .param("at", atMs)
                .param("kind", event.kind().name())
                .param("actor", event.actor())
                .param("address", event.address())
                .param("subject", event.subject())
                .param("before", event.before())
                .param("after", event.after())
                .param("correlation", event.correlation())
                .param("hash", hash)
                .update();
    }
}
