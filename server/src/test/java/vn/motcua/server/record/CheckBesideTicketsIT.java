package vn.motcua.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.audit.CheckReport;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.audit.AuditChainTable;
import vn.motcua.server.journal.JournalChainTable;
import vn.motcua.server.journal.SqlJournal;
import vn.motcua.server.storage.TestStorage;

/** A million entries are checked while entries go on being written, each on the disk before the next one. */
class CheckBesideTicketsIT {

    private static final int ENTRIES = 1_000_000;
    private static final int GROUP = 10_000;
    private static final int MEASURED = 1_000;
    private static final int SHARE = 20;

    private static Draft draft(int number) {
        return new Draft(
                Instant.ofEpochMilli(1_795_000_000_000L + number),
                new RequestId("request-" + number),
                Actor.parse("clerk:c7"),
                new Event.TicketCalled(TicketId.parse("20261123-A-42"), new CounterId(3)));
    }

    /** One entry after the other, each a commit; the median and the 99th percentile in milliseconds. */
    private static double[] measure(SqlJournal journal, int after) {
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            journal.append(new Position(after + i), List.of(draft(after + i)));
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return new double[] {nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 99 / 100] / 1e6};
    }

    @Test
    void tickets_go_out_as_fast_as_without(@TempDir Path directory) throws Exception {
        try (TestStorage storage = TestStorage.sqlite(directory)) {
            SqlJournal journal = storage.journal();
            storage.jdbc().sql("PRAGMA synchronous = OFF").update();
            for (int after = 0; after < ENTRIES; after += GROUP) {
                List<Draft> group = new ArrayList<>(GROUP);
                for (int i = 0; i < GROUP; i++) {
                    group.add(draft(after + i));
                }
                journal.append(new Position(after), group);
            }
            storage.jdbc().sql("PRAGMA synchronous = FULL").update();
            double[] warm = measure(journal, ENTRIES);
            double[] alone = measure(journal, ENTRIES + MEASURED);
            JdbcClient reading = JdbcClient.create(storage.reader());
            var check = new RecordCheck(
                    new JournalChainTable("main", reading),
                    new AuditChainTable(reading),
                    tookNanos -> {
                        try {
                            TimeUnit.NANOSECONDS.sleep(tookNanos * (100 - SHARE) / SHARE);
                            return true;
                        } catch (InterruptedException e) {
                            return false;
                        }
                    },
                    Clock.systemUTC());

            CompletableFuture<Optional<CheckReport>> checked =
                    CompletableFuture.supplyAsync(() -> check.run(List.of(), Set.of()));
            double[] beside = measure(journal, ENTRIES + 2 * MEASURED);
            boolean overlapped = !checked.isDone();
            CheckReport report = checked.get(10, TimeUnit.MINUTES).orElseThrow();

            System.out.printf(
                    "CheckBesideTicketsIT: %d entries in %.1f s; append p50/p99 warm-up %.2f/%.2f, alone %.2f/%.2f, beside the check %.2f/%.2f ms%n",
                    report.journal(),
                    report.took().toMillis() / 1000.0,
                    warm[0],
                    warm[1],
                    alone[0],
                    alone[1],
                    beside[0],
                    beside[1]);
            assertThat(report.isIntact()).isTrue();
            assertThat(report.journal()).isGreaterThanOrEqualTo(ENTRIES);
            assertThat(overlapped).isTrue();
            assertThat(beside[0]).as("median").isLessThan(1.5 * alone[0] + 0.5);
        }
    }
}
