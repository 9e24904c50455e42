package vn.motcua.domain.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.hall.HallAtWork.aHallAt;
import static vn.motcua.domain.plan.PlanBuilder.aPlan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

class HallClockTest {

    /** Right until 09:00; then four hundred days ahead, for as long as a morning's citizens came. */
    final HallAtWork hall = aHallAt(aPlan().roundTheClock(), "2026-11-30T08:00:00");

    Event.ClockCorrected correct(boolean keep) {
        var asked = new Command.CorrectClock(
                hall.as("manager:a"), keep, "pin CMOS hỏng", hall.journal.lastNumbers(LocalDate.parse("2026-11-30")));
        return (Event.ClockCorrected) hall.done(asked).getFirst();
    }

    void sameAfterReplay() {
        assertThat(hall.replayed().snapshot(hall.plan, hall.now(), Optional.empty()))
                .isEqualTo(hall.snapshot());
        assertThat(hall.restarted().snapshot(hall.plan, hall.now(), Optional.empty()))
                .isEqualTo(hall.snapshot());
    }

    @Nested
    class Ahead_by_four_hundred_days {

        final TicketId morning = hall.take("HO_TICH");
        final TicketId first;
        final TicketId second;

        Ahead_by_four_hundred_days() {
            hall.goTo("2028-01-04T08:30:00");
            first = hall.take("HO_TICH");
            second = hall.take("HO_TICH");
            hall.open(1);
            hall.callNext(1);
            hall.setClock(HallAtWork.instant("2026-11-30T09:00:00"));
        }

        @Test
        void who_waits_is_kept_with_number_place_and_counter() {
            assertThat(correct(true).ahead()).isEqualTo(HallAtWork.instant("2028-01-04T08:30:00"));

            assertThat(hall.snapshot().day()).contains(LocalDate.parse("2026-11-30"));
            assertThat(hall.state(first)).isEqualTo(TicketState.CALLED);
            assertThat(hall.state(second)).isEqualTo(TicketState.WAITING);
            hall.later(Duration.ofMinutes(1));
            hall.start(1, first);
            hall.complete(1, first);
            assertThat(hall.callNext(1)).isEqualTo(second);
            sameAfterReplay();
        }

        @Test
        void numbers_go_on_so_that_no_label_and_no_id_comes_twice() {
            correct(true);

            TicketId next = hall.take("HO_TICH");

            assertThat(next).hasToString("20261130-A-3");
            assertThat(next).isNotIn(morning, first, second);
            sameAfterReplay();
        }

        @Test
        void the_wrong_day_can_be_closed_instead_and_the_right_one_goes_on_after_its_own_numbers() {
            correct(false);

            assertThat(hall.hall.findTicket(second)).isEmpty();
            assertThat(hall.snapshot().counters())
                    .allMatch(counter -> counter.active().isEmpty());
            assertThat(hall.take("HO_TICH")).hasToString("20261130-A-2");
            sameAfterReplay();
        }

        @Test
        void the_day_that_came_too_early_goes_on_after_its_numbers_when_it_really_comes() {
            correct(false);

            hall.goTo("2028-01-04T07:00:00");

            assertThat(hall.take("HO_TICH")).hasToString("20280104-A-3");
            sameAfterReplay();
        }

        @Test
        void reopening_the_right_day_forgets_nobody() {
            correct(true);
            hall.done(by -> new Command.CloseDay(by));
            hall.done(by -> new Command.OpenDay(by));

            assertThat(hall.take("HO_TICH")).hasToString("20261130-A-3");
            sameAfterReplay();
        }

        @Test
        void a_retry_gives_the_first_answer() {
            var asked = new Command.CorrectClock(hall.as("manager:a"), true, "pin CMOS hỏng");

            Answer answer = hall.ask(asked);

            assertThat(hall.ask(asked)).isEqualTo(answer);
        }
    }

    @Test
    void hours_ahead_on_the_same_day_are_set_right_and_everybody_stays() {
        TicketId early = hall.take("HO_TICH");
        hall.goTo("2026-11-30T14:00:00");
        TicketId late = hall.take("HO_TICH");
        hall.setClock(HallAtWork.instant("2026-11-30T09:00:00"));

        correct(false);

        TicketId after = hall.take("HO_TICH");
        hall.open(1);
        assertThat(hall.callNext(1)).isEqualTo(early);
        hall.noShow(1, early);
        assertThat(hall.callNext(1)).isEqualTo(late);
        hall.noShow(1, late);
        assertThat(hall.callNext(1)).isEqualTo(after);
        sameAfterReplay();
    }

    @Test
    void a_clock_that_agrees_needs_no_correction() {
        hall.take("HO_TICH");
        hall.later(Duration.ofMinutes(1));

        assertThat(hall.refused(by -> new Command.CorrectClock(by, true, "nhầm")))
                .isEqualTo(new Refusal.ClocksAgree());
    }

    @Test
    void confirming_a_clock_is_written_down_and_changes_nothing_else() {
        TicketId ticket = hall.take("HO_TICH");

        assertThat(hall.done(by -> new Command.ConfirmClock(by, "đã so với điện thoại")))
                .containsExactly(new Event.ClockConfirmed("đã so với điện thoại"));

        assertThat(hall.state(ticket)).isEqualTo(TicketState.WAITING);
        assertThat(hall.hall.listWaiting(hall.plan, new CounterId(1), 5)).hasSize(1);
    }
}
