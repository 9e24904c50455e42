package vn.motcua.server.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.audit.CheckReport;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.server.audit.AuditChainTable;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.journal.JournalChainTable;

/**
 * Watches the record while the server runs, with two threads of its own: one keeps the head, a second behind at most; the
 * other checks everything after the start, every night and when asked, and leaves most of its time to others. Any thread
 * may ask.
 */
@Component
final class RecordWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordWatch.class);
    private static final Duration KEPT_EVERY = Duration.ofSeconds(1);
    private static final int COUNTS_EVERY = 60;
    private static final Duration AFTER_START = Duration.ofSeconds(3);

    private final HeadKeeper keeper;
    private final JournalChainTable journal;
    private final AuditChainTable audit;
    private final AuditLog log;
    private final Purge purge;
    private final Supplier<HallPlan> plan;
    private final RecordProperties properties;
    private final Clock clock;
    private final SynchronousQueue<String> asked = new SynchronousQueue<>();
    private final Thread keeping;
    private final Thread checking;
    private volatile boolean closing;
    private volatile boolean busy;
    private volatile Optional<CheckReport> last = Optional.empty();

    RecordWatch(
            HeadKeeper keeper,
            JournalChainTable journal,
            AuditChainTable audit,
            AuditLog log,
            Purge purge,
            Supplier<HallPlan> plan,
            RecordProperties properties,
            Clock clock) {
        this.keeper = keeper;
        this.journal = journal;
        this.audit = audit;
        this.log = log;
        this.purge = purge;
        this.plan = plan;
        this.properties = properties;
        this.clock = clock;
        keeper.listFresh().forEach(this::tell);
        log.record(AuditEvent.of(AuditKind.SERVER_STARTED).by("server"));
        this.keeping = Thread.ofPlatform().daemon().name("record-head").start(this::keep);
        this.checking = Thread.ofPlatform().daemon().name("record-check").start(this::watch);
    }

    private void tell(RecordFault finding) {
        LOG.error(
                "{} | {}",
                new RecordWords(Locale.ROOT, plan.get().zone()).say(finding),
                new RecordWords(Locale.ENGLISH, plan.get().zone()).say(finding));
    }

    private void keep() {
        try {
            for (int second = 1; !closing; second++) {
                Thread.sleep(KEPT_EVERY);
                try {
                    keeper.keep();
                    if (second % COUNTS_EVERY == 0) {
                        log.writeCounts();
                    }
                } catch (DataAccessException | TransactionException e) {
                    LOG.error("the head of the record cannot be read: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the head is kept no longer");
        }
    }

    private void watch() {
        try {
            Thread.sleep(AFTER_START);
            look("server");
            while (!closing) {
                String by = asked.poll(untilNight().toMillis(), TimeUnit.MILLISECONDS);
                if (by == null) {
                    tidy();
                }
                look(by == null ? "server" : by);
            }
        } catch (InterruptedException e) {
            LOG.debug("the record is checked no longer");
        }
    }

    private Duration untilNight() {
        ZonedDateTime now = clock.instant().atZone(plan.get().zone());
        ZonedDateTime night = now.with(properties.nightly());
        return Duration.between(now, night.isAfter(now) ? night : night.plusDays(1));
    }

    private void tidy() {
        try {
            purge.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.error("what was kept long enough cannot be deleted: {}", e.getMessage());
        }
    }

    private void look(String by) {
        busy = true;
        try {
            check().ifPresent(report -> note(report, by));
        } catch (DataAccessException | TransactionException e) {
            LOG.error("the record cannot be checked: {}", e.getMessage());
        } finally {
            busy = false;
        }
    }

    private Optional<CheckReport> check() {
        keeper.keep();
        Head head = keeper.head();
        List<RecordFault> known =
                new ArrayList<>(head.open().stream().map(RecordFault::parse).toList());
        keeper.findForeignHead().ifPresent(known::add);
        HeadFile.Found found = new HeadFile.Found.Present(head);
        known.addAll(HeadCompare.findings(found, journal, audit, true, true));
        return new RecordCheck(journal, audit, this::rest, clock).run(known, new HashSet<>(head.accepted()));
    }

    private boolean rest(long tookNanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(tookNanos * (100 - properties.share()) / properties.share());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !closing && !Thread.currentThread().isInterrupted();
    }

    private void note(CheckReport report, String by) {
        Set<String> told = new HashSet<>();
        last.ifPresent(before -> before.findings().forEach(finding -> told.add(finding.key())));
        keeper.listFresh().forEach(finding -> told.add(finding.key()));
        report.findings().stream()
                .filter(finding -> !told.contains(finding.key()))
                .forEach(this::tell);
        last = Optional.of(report);
        LOG.info("{}", new RecordWords(Locale.ENGLISH, plan.get().zone()).say(report));
        log.record(AuditEvent.of(AuditKind.RECORD_CHECKED)
                .by(by)
                .about(report.isIntact() ? "intact" : "NOT intact")
                .changed(
                        Map.of(),
                        Map.of(
                                "journal", Long.toString(report.journal()),
                                "audit", Long.toString(report.audit()),
                                "head", report.head(),
                                "findings", Integer.toString(report.findings().size()))));
    }

    Optional<CheckReport> last() {
        return last;
    }

    boolean isBusy() {
        return busy;
    }

    /** Begins a check, if none is at work. */
    void ask(String by) {
        if (!asked.offer(by)) {
            LOG.info("a check of the record is at work already");
        }
    }

    /** Takes the record as it is; what was found is forgotten, the reason is written down. */
    void accept(CheckReport report, String reason, String by) {
        List<String> keys = report.findings().stream().map(RecordFault::key).toList();
        log.record(AuditEvent.of(AuditKind.RECORD_ACCEPTED)
                .by(by)
                .about("findings: " + keys.size())
                .changed(String.join("; ", keys), reason));
        keeper.accept(report.findings().stream()
                .filter(finding -> finding.kind().isInTheLines())
                .map(RecordFault::key)
                .toList());
        Instant at = clock.instant();
        last = Optional.of(new CheckReport(
                at,
                report.took(),
                report.journal(),
                report.audit(),
                report.head(),
                List.of(),
                report.accepted() + report.findings().size()));
    }

    @Override
    public void close() {
        closing = true;
        keeping.interrupt();
        checking.interrupt();
        try {
            keeping.join(Duration.ofSeconds(2));
            checking.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            log.writeCounts();
            log.record(AuditEvent.of(AuditKind.SERVER_STOPPED).by("server"));
        } catch (DataAccessException | TransactionException e) {
            LOG.error("the end of the server cannot be written down: {}", e.getMessage());
        }
    }
}
