package vn.motcua.server.record;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.domain.audit.RecordFault.Kind;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.chain.Chain;
import vn.motcua.server.chain.Tip;

/**
 * Keeps the head of the record apart from the database, at most a second behind. At a start it compares first: a database
 * that is older than its head lets no device in that was shut out since, and ends every session. Any thread.
 */
final class HeadKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadKeeper.class);

    /** After these the database may be an older one. */
    private static final Set<Kind> OLDER = Set.of(Kind.CUT, Kind.EMPTIED, Kind.REWRITTEN, Kind.HEAD_MISSING);

    private final HeadFile file;
    private final Chain journal;
    private final Chain audit;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Clock clock;
    private final List<RecordFault> fresh;
    private Head head;
    private boolean failing;

    /** Compares the database with the head and says what it found; then keeps the head of what is there now. */
    HeadKeeper(HeadFile file, Chain journal, Chain audit, JdbcClient jdbc, AuditLog log, Clock clock) {
        this.file = file;
        this.journal = journal;
        this.audit = audit;
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
        HeadFile.Found found = file.read();
        boolean kept = isKept();
        this.fresh = HeadCompare.findings(found, journal, audit, kept, false);
        Head before = found instanceof HeadFile.Found.Present(Head present)
                ? present
                : Head.first(clock.millis(), Tip.NONE, Tip.NONE);
        if (fresh.stream().anyMatch(finding -> OLDER.contains(finding.kind()))) {
            guard(before);
        }
        if (!kept) {
            jdbc.sql("UPDATE record_state SET head_kept = 1 WHERE id = 1").update();
            log.record(AuditEvent.of(AuditKind.HEAD_KEPT)
                    .by("server")
                    .about(String.valueOf(file.path().getFileName())));
        }
        fresh.forEach(finding -> log.record(AuditEvent.of(AuditKind.RECORD_CHECKED)
                .by("server")
                .about(finding.part() + " " + finding.position())
                .saying(finding.key())));
        // from here on the present state counts; what was found stays open until somebody accepts it
        this.head = before.withOpen(fresh.stream().map(RecordFault::key).toList());
        keepFirst();
    }

    /** What this start found when it held the database against the head. */
    List<RecordFault> listFresh() {
        return fresh;
    }

    private boolean isKept() {
        return jdbc.sql("SELECT head_kept FROM record_state WHERE id = 1")
                        .query(Integer.class)
                        .optional()
                        .orElse(1)
                == 1;
    }

    /** An older copy of the database must not bring back who was shut out or signed out since. */
    private void guard(Head before) {
        for (String hash : before.revoked()) {
            int shut = jdbc.sql("UPDATE device SET revoked = 1 WHERE token_hash = :hash AND revoked = 0")
                    .param("hash", hash)
                    .update();
            if (shut > 0) {
                log.record(AuditEvent.of(AuditKind.DEVICE_REVOKED)
                        .by("server")
                        .about(deviceOf(hash))
                        .saying("shut out before the database was put back"));
            }
        }
        int ended = jdbc.sql("DELETE FROM staff_session").update();
        log.record(AuditEvent.of(AuditKind.SESSION_ENDED)
                .by("server")
                .about("*")
                .saying("{\"sessions\":%s,\"why\":\"the database may be an older one\"}".formatted(ended)));
    }

    private String deviceOf(String hash) {
        return jdbc.sql("SELECT id FROM device WHERE token_hash = :hash")
                .param("hash", hash)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .optional()
                .orElse("");
    }

    private synchronized void keepFirst() {
        try {
            Head first = head.at(clock.millis(), false, journal.tip(), audit.tip());
            head = first.withRevoked(listRevoked(first));
            write(head);
        } catch (UncheckedIOException e) {
            fail(e);
        }
    }

    private void fail(UncheckedIOException e) {
        if (!failing) {
            LOG.error("the head of the record cannot be kept: {}", e.getMessage());
        }
        failing = true;
    }

    /** Writes the head if the record has grown since the last time. */
    synchronized void keep() {
        keep(false);
    }

    private synchronized void keep(boolean closing) {
        try {
            Tip newJournal = journal.tip();
            Tip newAudit = audit.tip();
            boolean grown = !newJournal.equals(head.journal()) || !newAudit.equals(head.audit());
            if (grown) {
                look();
            }
            if (!grown && head.closed() == closing && !failing) {
                return;
            }
            Head newest = head.at(clock.millis(), closing, newJournal, newAudit);
            write(newAudit.equals(head.audit()) ? newest : newest.withRevoked(listRevoked(newest)));
        } catch (UncheckedIOException e) {
            fail(e);
        }
    }

    /** While the server runs, the record only grows; anything else is somebody's hand. */
    private void look() {
        List<RecordFault> lost = HeadCompare.findings(new HeadFile.Found.Present(head), journal, audit, true, true);
        List<String> keys = lost.stream().map(RecordFault::key).toList();
        if (!head.open().containsAll(keys)) {
            LOG.error("the record was changed while the server runs: {}", keys);
            head = head.withOpen(keys);
        }
    }

    private void write(Head newest) {
        file.write(newest);
        head = newest;
        if (failing) {
            LOG.info("the head of the record is kept again in {}", file.path());
        }
        failing = false;
    }

    /** Those known stay: an older database does not know of them. */
    private List<String> listRevoked(Head newest) {
        List<String> hashes = new ArrayList<>(newest.revoked());
        jdbc.sql("SELECT token_hash FROM device WHERE revoked = 1")
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list()
                .forEach(hashes::add);
        return hashes;
    }

    /** What holds at present. */
    synchronized Head head() {
        return head;
    }

    /** The file as it is now, held against what this process has written: nobody else writes it. */
    synchronized Optional<RecordFault> findForeignHead() {
        return switch (file.read()) {
            case HeadFile.Found.Present(Head present) ->
                present.equals(head)
                        ? Optional.empty()
                        : Optional.of(forged("another head than the one this server has written"));
            case HeadFile.Found.Forged(String why) -> Optional.of(forged(why));
            case HeadFile.Found.Nothing() -> Optional.of(missing("motcua.head"));
            case HeadFile.Found.Missing(String name) -> Optional.of(missing(name));
        };
    }

    private static RecordFault forged(String why) {
        return new RecordFault(RecordFault.Part.HEAD, Kind.HEAD_FORGED, 0, Optional.empty(), why);
    }

    private static RecordFault missing(String name) {
        return new RecordFault(RecordFault.Part.HEAD, Kind.HEAD_MISSING, 0, Optional.empty(), name);
    }

    /** What a start found is done with; of what a walk found, these keys are not told again. */
    synchronized void accept(List<String> keys) {
        write(head.withAccepted(keys));
    }

    @Override
    public void close() {
        keep(true);
    }
}
