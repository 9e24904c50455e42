package vn.motcua.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Journal;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.journal.StaleJournal;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** What every journal promises, in memory, on SQLite and on PostgreSQL. */
interface JournalContract {

    /** An empty journal. */
    Journal journal();

    /** A second writer on the same data. */
    Journal another();

    TicketId TICKET = TicketId.parse("20261123-A-42");
    CounterId COUNTER = new CounterId(8);
    ClerkId CLERK = new ClerkId("c7");
    ProcedureCode BIRTH = new ProcedureCode("1.001193");

    static List<Event> everyKind() {
        LocalDate day = LocalDate.parse("2026-11-23");
        return List.of(
                new Event.DayOpened(day),
                new Event.CounterOpened(COUNTER, CLERK),
                new Event.TicketIssued(TICKET, new ServiceId("HO_TICH"), 3, List.of(COUNTER, new CounterId(9))),
                new Event.PapersPrepared(
                        TICKET,
                        new Preparation(
                                BIRTH,
                                "Đăng ký khai sinh",
                                "Nhờ người làm thay",
                                List.of("Tờ khai"),
                                List.of("Ủy quyền"))),
                new Event.PapersChecked(
                        TICKET,
                        COUNTER,
                        BIRTH,
                        "Đăng ký khai sinh",
                        List.of(new MissingPaper("Ủy quyền", MissingPaper.Reason.NOT_CERTIFIED))),
                new Event.TicketCalled(TICKET, COUNTER),
                new Event.TicketRecalled(TICKET, COUNTER, 2),
                new Event.ServiceStarted(TICKET, COUNTER),
                new Event.TicketParked(TICKET, COUNTER),
                new Event.TicketResumed(TICKET, COUNTER),
                new Event.ServiceCompleted(TICKET, COUNTER),
                new Event.NoShowRecorded(TICKET, COUNTER),
                new Event.TicketReadmitted(TICKET),
                new Event.TicketTransferred(TICKET, COUNTER, new ServiceId("CHUNG_THUC")),
                new Event.TicketCancelled(TICKET),
                new Event.SlipRecorded(TICKET, "kiosk-1/printer", Event.SlipState.UNKNOWN, "hết giấy \"RecEmpty\"", 2),
                new Event.BreakStarted(COUNTER, CLERK),
                new Event.BreakEnded(COUNTER, CLERK),
                new Event.CounterClosed(COUNTER, CLERK),
                new Event.DayClosed(day),
                new Event.ClockCorrected(
                        day, Instant.parse("2028-01-04T01:00:00Z"), true, Map.of("A", 7), "pin CMOS hỏng"),
                new Event.ClockConfirmed("đã so với điện thoại"),
                new Event.CallOverruled(TICKET, COUNTER, "quầy 5 nghỉ"),
                new Event.TicketMoved(TICKET, new ServiceId("CHUNG_THUC"), "quầy 5 nghỉ"),
                new Event.TicketEnded(TICKET, "không còn dịch vụ"));
    }

    static Draft draft(String localTime, Event event) {
        Instant at = Instant.parse(localTime + "+07:00");
        return new Draft(at, new RequestId("request-1"), Actor.parse("clerk:c7"), event);
    }

    static Draft draft(int number) {
        return draft("2026-11-23T08:00:00.123", new Event.TicketCalled(TICKET, new CounterId(number)));
    }

    static Draft dayOpened(String day, String localTime) {
        return draft(localTime, new Event.DayOpened(LocalDate.parse(day)));
    }

    @Test
    default void is_empty_at_first() {
        assertThat(journal().last()).isEqualTo(Position.START);
        assertThat(journal().listAfter(Position.START, 10)).isEmpty();
        assertThat(journal().beforeNewestDay()).isEqualTo(Position.START);
    }

    @Test
    default void numbers_entries_from_one_without_a_gap() {
        Journal journal = journal();

        Position second = journal.append(Position.START, List.of(draft(1), draft(2)));
        Position third = journal.append(second, List.of(draft(3)));

        assertThat(second).isEqualTo(new Position(2));
        assertThat(third).isEqualTo(journal.last());
        assertThat(journal.listAfter(Position.START, 10))
                .extracting(Entry::position)
                .containsExactly(new Position(1), new Position(2), new Position(3));
    }

    @Test
    default void reads_back_what_was_written_to_the_millisecond() {
        Journal journal = journal();
        Draft draft = draft(1);

        journal.append(Position.START, List.of(draft));

        assertThat(journal.listAfter(Position.START, 10)).containsExactly(draft.written(new Position(1)));
    }

    @Test
    default void reads_back_every_kind_of_event() {
        Journal journal = journal();
        List<Draft> drafts = everyKind().stream()
                .map(event -> draft("2026-11-23T08:00:00", event))
                .toList();

        journal.append(Position.START, drafts);

        assertThat(journal.listAfter(Position.START, 100))
                .extracting(Entry::event)
                .containsExactlyElementsOf(everyKind());
    }

    @Test
    default void tries_every_kind_of_event() {
        assertThat(everyKind().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Event.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .toList());
    }

    @Test
    default void gives_no_more_than_asked_and_goes_on_from_there() {
        Journal journal = journal();
        journal.append(Position.START, List.of(draft(1), draft(2), draft(3)));

        assertThat(journal.listAfter(new Position(1), 1))
                .extracting(Entry::position)
                .containsExactly(new Position(2));
        assertThat(journal.listAfter(new Position(3), 10)).isEmpty();
        assertThat(journal.listAfter(new Position(99), 10)).isEmpty();
    }

    @Test
    default void refuses_an_expected_position_that_is_not_the_last() {
        Journal journal = journal();
        journal.append(Position.START, List.of(draft(1), draft(2)));

        assertThatThrownBy(() -> journal.append(new Position(1), List.of(draft(3))))
                .isInstanceOf(StaleJournal.class);
        assertThatThrownBy(() -> journal.append(new Position(3), List.of(draft(3))))
                .isInstanceOf(StaleJournal.class);
        assertThat(journal.last()).isEqualTo(new Position(2));
    }

    @Test
    default void the_second_writer_loses_the_race_writes_nothing_and_catches_up() {
        Journal winner = journal();
        Journal loser = another();
        loser.append(Position.START, List.of(draft(1)));
        winner.append(new Position(1), List.of(draft(2)));

        assertThatThrownBy(() -> loser.append(new Position(1), List.of(draft(3), draft(4))))
                .isInstanceOf(StaleJournal.class);

        assertThat(winner.last()).isEqualTo(new Position(2));
        Position caughtUp = loser.listAfter(new Position(1), 10).getLast().position();
        assertThat(loser.append(caughtUp, List.of(draft(3)))).isEqualTo(new Position(3));
    }

    @Test
    default void starts_a_replay_at_the_first_opening_of_the_newest_day() {
        Journal journal = journal();
        journal.append(
                Position.START,
                List.of(
                        dayOpened("2026-11-23", "2026-11-23T00:00:00"),
                        draft(1),
                        dayOpened("2026-11-24", "2026-11-24T00:00:00"),
                        draft(2)));

        assertThat(journal.beforeNewestDay()).isEqualTo(new Position(2));
    }

    static Draft corrected(String day, boolean kept, String localTime) {
        return draft(
                localTime,
                new Event.ClockCorrected(
                        LocalDate.parse(day), Instant.parse("2028-01-04T01:00:00Z"), kept, Map.of(), "thử"));
    }

    @Test
    default void after_a_clock_was_set_right_the_newest_day_is_the_right_one() {
        Journal journal = journal();
        journal.append(
                Position.START,
                List.of(
                        dayOpened("2028-01-04", "2028-01-04T08:00:00"),
                        draft(1),
                        corrected("2026-11-23", false, "2026-11-23T09:00:00"),
                        dayOpened("2026-11-23", "2026-11-23T09:00:00"),
                        draft(2)));

        assertThat(journal.beforeNewestDay()).isEqualTo(new Position(3));
    }

    @Test
    default void who_was_kept_when_the_clock_was_set_right_is_replayed_from_the_wrong_day_on() {
        Journal journal = journal();
        journal.append(
                Position.START,
                List.of(
                        dayOpened("2026-11-23", "2026-11-23T07:00:00"),
                        dayOpened("2028-01-04", "2028-01-04T08:00:00"),
                        draft(1),
                        corrected("2026-11-23", true, "2026-11-23T09:00:00"),
                        dayOpened("2026-11-23", "2026-11-23T10:00:00")));

        assertThat(journal.beforeNewestDay()).isEqualTo(new Position(1));
    }

    @Test
    default void knows_the_last_numbers_of_a_day_that_was_opened_before() {
        Journal journal = journal();
        journal.append(
                Position.START,
                List.of(
                        dayOpened("2026-11-23", "2026-11-23T07:00:00"),
                        draft(
                                "2026-11-23T08:00:00",
                                new Event.TicketIssued(TICKET, new ServiceId("HO_TICH"), 3, List.of(COUNTER)))));

        assertThat(journal.lastNumbers(LocalDate.parse("2026-11-23"))).isEqualTo(Map.of("A", 42));
        assertThat(journal.lastNumbers(LocalDate.parse("2026-11-24"))).isEmpty();
    }

    @Test
    default void a_day_reopened_is_replayed_from_its_first_opening() {
        Journal journal = journal();
        journal.append(
                Position.START,
                List.of(
                        dayOpened("2026-11-23", "2026-11-23T00:00:00"),
                        dayOpened("2026-11-24", "2026-11-24T06:59:59"),
                        draft("2026-11-24T12:00:00", new Event.DayClosed(LocalDate.parse("2026-11-24"))),
                        dayOpened("2026-11-24", "2026-11-24T13:00:00"),
                        draft(1)));

        assertThat(journal.beforeNewestDay()).isEqualTo(new Position(1));
    }

    @Test
    default void takes_a_large_batch_in_one_stroke() {
        Journal journal = journal();
        List<Draft> batch = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            batch.add(draft(1 + i % 999));
        }

        assertThat(journal.append(Position.START, batch)).isEqualTo(new Position(2_000));
        assertThat(journal.listAfter(Position.START, 3_000)).hasSize(2_000);
    }
}
