package vn.motcua.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.InMemoryJournal;
import vn.motcua.domain.journal.Journal;
import vn.motcua.domain.journal.JournalUnavailable;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.server.catalogue.DemonstrationDesk;

class HallWriterTest {

    /** A journal whose disk a test can fill up, and whose reading it can break. */
    static final class FailingJournal implements Journal {
        private final InMemoryJournal journal = new InMemoryJournal();
        private boolean full;
        private boolean unreadable;

        @Override
        public Position append(Position expected, List<Draft> drafts) {
            if (full) {
                throw new JournalUnavailable("database or disk is full", new IllegalStateException());
            }
            return journal.append(expected, drafts);
        }

        @Override
        public Position last() {
            return journal.last();
        }

        @Override
        public List<Entry> listAfter(Position after, int limit) {
            if (unreadable) {
                throw new IllegalStateException("connection lost");
            }
            return journal.listAfter(after, limit);
        }

        @Override
        public Position beforeNewestDay() {
            return journal.beforeNewestDay();
        }

        @Override
        public Map<String, Integer> lastNumbers(LocalDate day) {
            return journal.lastNumbers(day);
        }
    }

    final HallPlan plan = DemonstrationDesk.openRoundTheClock();
    final ServiceId service = plan.services().getFirst().id();
    final MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");
    final FailingJournal journal = new FailingJournal();
    final HallWriter writer = new HallWriter(journal, () -> plan, clock);

    @BeforeEach
    void begin() {
        writer.replay();
        writer.write(List.of());
    }

    private static Request by() {
        return new Request(RequestId.random(), Actor.parse("manager:m1"));
    }

    private Command take() {
        return new Command.TakeTicket(new Request(RequestId.random(), Actor.parse("kiosk:k1")), service);
    }

    private Answer ask(Command command) {
        return writer.write(List.of(command)).answers().getFirst();
    }

    private int number(Command command) {
        Answer.Done done = (Answer.Done) ask(command);
        return done.find(Event.TicketIssued.class).orElseThrow().ticket().number();
    }

    @Nested
    class When_the_disk_refuses {

        @Test
        void nothing_is_promised_and_nothing_is_changed() {
            ask(take());
            HallSnapshot before = writer.snapshot();
            journal.full = true;

            List<Answer> answers = writer.write(List.of(take(), take())).answers();

            assertThat(answers)
                    .containsOnly(new Answer.Refused(new Refusal.StorageUnavailable("database or disk is full")));
            assertThat(writer.snapshot().services()).isEqualTo(before.services());
            assertThat(writer.snapshot().position()).isEqualTo(before.position());
        }

        @Test
        void everybody_sees_the_cause_and_kiosks_stop() {
            journal.full = true;
            ask(take());

            assertThat(writer.snapshot().storageTrouble()).contains("database or disk is full");
            assertThat(writer.snapshot().issuing()).isFalse();
        }

        @Test
        void the_days_numbers_go_on_afterwards_without_a_gap() {
            assertThat(number(take())).isEqualTo(1);
            journal.full = true;
            Command tried = take();
            ask(tried);
            journal.full = false;

            assertThat(number(tried)).isEqualTo(2);
            assertThat(writer.snapshot().storageTrouble()).isEmpty();
            assertThat(number(take())).isEqualTo(3);
        }
    }

    @Nested
    class When_another_writer_was_faster {

        @Test
        void it_catches_up_and_decides_again() {
            var rival = new HallWriter(journal, () -> plan, clock);
            rival.replay();
            rival.write(List.of(take()));

            assertThat(number(take())).isEqualTo(2);
        }

        @Test
        void and_the_journal_cannot_be_read_no_number_is_lost_or_given_twice() {
            var rival = new HallWriter(journal, () -> plan, clock);
            rival.replay();
            rival.write(List.of(take()));
            journal.unreadable = true;
            Command tried = take();
            org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(() -> ask(tried));
            journal.unreadable = false;

            assertThat(number(tried)).isEqualTo(2);
            assertThat(number(take())).isEqualTo(3);
            assertThat(writer.snapshot().position()).isEqualTo(journal.last());
        }
    }

    @Nested
    class When_the_clock_is_set_back {

        @Test
        void row_52_by_ten_minutes_everybody_is_turned_away_until_it_is_right() {
            ask(take());
            clock.move(Duration.ofMinutes(-10));

            assertThat(ask(take()))
                    .isEqualTo(new Answer.Refused(new Refusal.ClockSetBack(
                            600,
                            ClockTrouble.Kind.DISAGREE,
                            LocalDateTime.parse("2026-11-23T07:50"),
                            LocalDateTime.parse("2026-11-23T08:00"))));
            assertThat(writer.snapshot().issuing()).isFalse();
            assertThat(writer.snapshot().clockTrouble()).isPresent();
            clock.move(Duration.ofMinutes(10));
            assertThat(number(take())).isEqualTo(2);
        }

        @Test
        void row_52_by_a_second_the_hall_goes_on_and_times_never_go_back() {
            ask(take());
            clock.move(Duration.ofSeconds(-1));
            ask(take());

            assertThat(journal.listAfter(Position.START, 100))
                    .extracting(Entry::at)
                    .isSorted()
                    .last()
                    .isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
        }
    }

    @Nested
    class After_a_start_four_hundred_days_ahead {

        @BeforeEach
        void run_ahead_and_be_set_right() {
            clock.move(Duration.ofDays(400));
            ask(take());
            clock.move(Duration.ofDays(-400));
            assertThat(ask(take())).isInstanceOf(Answer.Refused.class);
        }

        @Test
        void a_manager_sets_it_right_and_numbers_go_on() {
            Answer answer = ask(new Command.CorrectClock(by(), true, "pin CMOS hỏng"));

            assertThat(((Answer.Done) answer).find(Event.ClockCorrected.class)).isPresent();
            assertThat(writer.snapshot().issuing()).isTrue();
            assertThat(writer.snapshot().day()).contains(LocalDate.parse("2026-11-23"));
            assertThat(number(take())).isEqualTo(2);
        }

        @Test
        void a_restart_after_it_knows_the_same_hall() {
            ask(new Command.CorrectClock(by(), true, "pin CMOS hỏng"));
            ask(take());

            var again = new HallWriter(journal, () -> plan, clock);
            again.replay();

            assertThat(again.snapshot()).isEqualTo(writer.snapshot());
        }

        @Test
        void what_comes_in_one_group_with_it_is_sent_again() {
            List<Answer> answers = writer.write(List.of(take(), new Command.CorrectClock(by(), true, "thử"), take()))
                    .answers();

            assertThat(answers.get(0)).isInstanceOf(Answer.Refused.class);
            assertThat(answers.get(1)).isInstanceOf(Answer.Done.class);
            assertThat(answers.get(2)).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void no_day_is_opened_by_a_clock_that_nobody_vouches_for() {
        var asking = new HallWriter(
                journal,
                () -> plan,
                clock,
                (now, last) -> Optional.of(new ClockTrouble(ClockTrouble.Kind.UNCONFIRMED, now, last)));

        asking.replay();
        Position before = journal.last();
        clock.move(Duration.ofDays(400));
        asking.write(List.of());

        assertThat(journal.last()).isEqualTo(before);
        Answer answer = asking.write(List.of(new Command.ConfirmClock(by(), "đã so")))
                .answers()
                .getFirst();
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    @Test
    void commands_of_one_group_see_each_other() {
        Command same = take();

        List<Answer> answers = writer.write(List.of(same, same, take())).answers();

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(writer.snapshot().findService(service).orElseThrow().waiting())
                .isEqualTo(2);
    }
}
