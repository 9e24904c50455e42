package vn.motcua.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.EntryUnreadable;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.storage.TestStorage;

/** A journal that somebody has edited so that it cannot be gone on from: which entry it is can be told. */
class UnreadableEntryTest {

    final TestStorage storage;
    final MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");

    UnreadableEntryTest(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
        TicketId ticket = TicketId.parse("20261123-A-1");
        storage.journal()
                .append(
                        Position.START,
                        List.of(
                                draft(new Event.DayOpened(LocalDate.of(2026, 11, 23))),
                                draft(new Event.TicketIssued(ticket, new ServiceId("A"), 0, List.of(new CounterId(1)))),
                                draft(new Event.TicketCalled(ticket, new CounterId(1)))));
    }

    private static Draft draft(Event event) {
        return new Draft(
                Instant.parse("2026-11-23T01:00:00Z"), new RequestId("request-0001"), Actor.parse("clerk:c7"), event);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private EntryUnreadable start() {
        HallPlan plan = HallPlan.empty(new Wording("Quầy", "Desk"), ZoneId.of("Asia/Ho_Chi_Minh"));
        return catchThrowableOfType(
                EntryUnreadable.class, () -> new HallWriter(storage.journal(), () -> plan, clock).replay());
    }

    @Test
    void an_event_that_cannot_be_decoded_is_named() {
        storage.jdbc()
                .sql("UPDATE journal SET body = '{\"ticket\":7' WHERE seq = 2")
                .update();

        EntryUnreadable found = start();

        assertThat(found.position()).isEqualTo(2);
        assertThat(found.kind()).isEqualTo("TicketIssued");
        assertThat(found.at()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
    }

    @Test
    void an_event_of_no_known_kind_is_named() {
        storage.jdbc().sql("UPDATE journal SET kind = 'Nothing' WHERE seq = 3").update();

        assertThat(start().position()).isEqualTo(3);
    }

    @Test
    void an_event_that_cannot_have_happened_is_named() {
        storage.jdbc()
                .sql("UPDATE journal SET body = REPLACE(body, '20261123-A-1', '20261123-A-9') WHERE seq = 3")
                .update();

        EntryUnreadable found = start();

        assertThat(found.position()).isEqualTo(3);
        assertThat(found.kind()).isEqualTo("TicketCalled");
    }
}
