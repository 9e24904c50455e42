package vn.motcua.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.journal.SqlJournal;

/** Years of past days, written through the journal itself: ordinary entries, hashes and all. */
final class Past {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int TICKETS_A_DAY = 400;
    private static final Actor KIOSK = Actor.parse("kiosk:kiosk-1");
    private static final Actor CLERK = Actor.parse("clerk:c1");

    private final SqlJournal journal;
    private Position position = Position.START;
    private long requests;

    private Past(SqlJournal journal) {
        this.journal = journal;
    }

    /** Fills a data folder that a server has made and left; what was in its journal is taken out first. */
    static void write(Path data, int tickets) throws IOException, SQLException {
        // another journal has another head: without this, the start would rightly say that entries are gone
        Files.deleteIfExists(data.resolve("motcua.head"));
        Files.deleteIfExists(data.resolve("motcua.key"));
        var pragmas = new SQLiteConfig();
        pragmas.setJournalMode(SQLiteConfig.JournalMode.WAL);
        pragmas.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // only here: nobody waits for this data
        var source = new SQLiteDataSource(pragmas);
        source.setUrl("jdbc:sqlite:" + data.resolve("motcua.db"));
        try (var one = new SingleConnectionDataSource(source.getConnection(), true)) {
            JdbcClient jdbc = JdbcClient.create(one);
            jdbc.sql("DELETE FROM journal").update();
            jdbc.sql("UPDATE record_state SET head_kept = 0").update();
            var transaction = new TransactionTemplate(new JdbcTransactionManager(one));
            new Past(new SqlJournal("main", ZONE, new JdbcTemplate(one), jdbc, transaction)).days(tickets);
            jdbc.sql("PRAGMA wal_checkpoint(TRUNCATE)").query().listOfRows();
        }
    }

    private void days(int tickets) {
        int days = tickets / TICKETS_A_DAY;
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZONE);
        for (int back = days; back >= 1; back--) {
            List<Draft> drafts = day(today.minusDays(back));
            position = journal.append(position, drafts);
        }
    }

    private List<Draft> day(LocalDate day) {
        Instant morning = day.atTime(LocalTime.of(7, 0)).atZone(ZONE).toInstant();
        List<Draft> drafts = new ArrayList<>(4 * TICKETS_A_DAY + 2);
        drafts.add(draft(morning, Actor.CLOCK, new Event.DayOpened(day)));
        for (int number = 1; number <= TICKETS_A_DAY; number++) {
            Instant at = morning.plusSeconds(number * 60L);
            var ticket = new TicketId(day, new Series("A"), number);
            var counter = new CounterId(1 + number % Desk.COUNTERS);
            drafts.add(
                    draft(at, KIOSK, new Event.TicketIssued(ticket, new ServiceId(Desk.SERVICE), 0, List.of(counter))));
            drafts.add(draft(at.plusSeconds(10), CLERK, new Event.TicketCalled(ticket, counter)));
            drafts.add(draft(at.plusSeconds(20), CLERK, new Event.ServiceStarted(ticket, counter)));
            drafts.add(draft(at.plusSeconds(50), CLERK, new Event.ServiceCompleted(ticket, counter)));
        }
        drafts.add(draft(morning.plusSeconds(36_000), Actor.CLOCK, new Event.DayClosed(day)));
        return drafts;
    }

    private Draft draft(Instant at, Actor actor, Event event) {
        return new Draft(at, new RequestId("past-request-" + ++requests), actor, event);
    }
}
