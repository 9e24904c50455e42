package vn.motcua.domain.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.motcua.domain.hall.HallAtWork.aHall;
import static vn.motcua.domain.hall.HallAtWork.aHallAt;
import static vn.motcua.domain.hall.HallAtWork.instant;
import static vn.motcua.domain.plan.PlanBuilder.aPlan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

class HallTest {

    static final CounterId C1 = new CounterId(1);
    static final CounterId C2 = new CounterId(2);
    static final CounterId C3 = new CounterId(3);
    static final ServiceId HO_TICH = new ServiceId("HO_TICH");
    static final ServiceId CHUNG_THUC = new ServiceId("CHUNG_THUC");
    static final ServiceId DAT_DAI = new ServiceId("DAT_DAI");
    static final TicketId NEVER_ISSUED = TicketId.parse("20261123-A-999");

    final HallAtWork hall = aHall(aPlan());

    @Nested
    class Scenarios {

        @Test
        void S01_one_citizen_one_counter() {
            hall.open(1);
            TicketId ticket = hall.take("HO_TICH");

            TicketId called = hall.callNext(1);
            hall.start(1, called);
            hall.complete(1, called);

            assertThat(called).isEqualTo(ticket).hasToString("20261123-A-1");
            assertThat(hall.state(ticket)).isEqualTo(TicketState.COMPLETED);
            assertThat(hall.counter(1).active()).isEmpty();
        }

        @Test
        void S02_two_services_one_counter_in_order_of_arrival() {
            hall.open(2);
            TicketId first = hall.take("CHUNG_THUC");
            TicketId second = hall.take("HO_TICH");

            assertThat(hall.callNext(2)).isEqualTo(first);
            hall.start(2, first);
            hall.complete(2, first);
            assertThat(hall.callNext(2)).isEqualTo(second);
        }

        @Test
        void S03_two_counters_never_call_the_same_ticket() {
            hall.open(1);
            hall.open(2);
            TicketId first = hall.take("HO_TICH");
            TicketId second = hall.take("HO_TICH");

            assertThat(hall.callNext(1)).isEqualTo(first);
            assertThat(hall.callNext(2)).isEqualTo(second);
        }

        @Test
        void S04_nobody_comes_and_then_somebody_does() {
            hall.open(1);
            TicketId missed = hall.take("HO_TICH");
            TicketId next = hall.take("HO_TICH");
            hall.callNext(1);
            hall.noShow(1, missed);

            hall.done(by -> new Command.Readmit(by, C1, missed));

            assertThat(hall.callNext(1)).isEqualTo(missed);
            assertThat(hall.state(next)).isEqualTo(TicketState.WAITING);
        }

        @Test
        void S05_on_to_another_service_before_those_who_came_later() {
            hall.open(1);
            hall.open(3);
            TicketId moved = hall.serve(1, "HO_TICH");
            TicketId later = hall.take("DAT_DAI");

            hall.done(by -> new Command.Transfer(by, C1, moved, DAT_DAI));

            assertThat(hall.callNext(3)).isEqualTo(moved);
            assertThat(hall.state(later)).isEqualTo(TicketState.WAITING);
        }

        @Test
        void S06_set_aside_while_the_next_is_served() {
            hall.open(1);
            TicketId copying = hall.serve(1, "HO_TICH");
            hall.done(by -> new Command.Park(by, C1, copying));
            TicketId between = hall.serve(1, "HO_TICH");
            hall.complete(1, between);

            hall.done(by -> new Command.Resume(by, C1, copying));
            hall.complete(1, copying);

            assertThat(hall.state(copying)).isEqualTo(TicketState.COMPLETED);
        }

        @Test
        void S07_next_please_completes_and_calls_in_one_stroke() {
            hall.open(1);
            TicketId first = hall.serve(1, "HO_TICH");
            TicketId second = hall.take("HO_TICH");

            List<Event> events = hall.done(by -> new Command.CallNext(by, C1, true));

            assertThat(events)
                    .containsExactly(new Event.ServiceCompleted(first, C1), new Event.TicketCalled(second, C1));
        }

        @Test
        void S08_a_day_ends_and_numbers_begin_anew() {
            hall.open(1);
            TicketId left = hall.take("HO_TICH");

            hall.goTo("2026-11-24T07:00:00");

            assertThat(hall.take("HO_TICH")).hasToString("20261124-A-1");
            assertThat(hall.hall.findTicket(left)).isEmpty();
            assertThat(hall.counter(1).state()).isEqualTo(new CounterState.Closed());
        }
    }

    @Nested
    class At_the_kiosk {

        @Test
        void each_series_counts_for_itself() {
            assertThat(hall.take("HO_TICH").label()).isEqualTo("A 001");
            assertThat(hall.take("CHUNG_THUC").label()).isEqualTo("B 001");
            assertThat(hall.take("HO_TICH").label()).isEqualTo("A 002");
        }

        @Test
        void the_slip_promises_how_many_are_ahead_and_where_to_go() {
            hall.take("HO_TICH");

            List<Event> events = hall.done(by -> new Command.TakeTicket(by, HO_TICH));

            assertThat(events)
                    .containsExactly(
                            new Event.TicketIssued(TicketId.parse("20261123-A-2"), HO_TICH, 1, List.of(C1, C2)));
        }

        @Test
        void an_unknown_service_is_refused() {
            var unknown = new ServiceId("THUE");

            assertThat(hall.refused(by -> new Command.TakeTicket(by, unknown)))
                    .isEqualTo(new Refusal.UnknownService(unknown));
        }

        @Test
        void a_paused_service_is_refused() {
            HallAtWork paused = aHall(aPlan().pausedService("THUE", "D").counter(5, "THUE"));

            assertThat(paused.refused(by -> new Command.TakeTicket(by, new ServiceId("THUE"))))
                    .isEqualTo(new Refusal.ServiceNotOffered(new ServiceId("THUE")));
        }

        @Test
        void a_service_that_no_counter_serves_is_refused() {
            HallAtWork unserved = aHall(aPlan().service("THUE", "D"));

            assertThat(unserved.refused(by -> new Command.TakeTicket(by, new ServiceId("THUE"))))
                    .isEqualTo(new Refusal.NobodyServes(new ServiceId("THUE")));
        }

        @Test
        void the_lunch_break_is_refused_with_the_time_it_ends() {
            hall.goTo("2026-11-23T12:00:00");

            assertThat(hall.refused(by -> new Command.TakeTicket(by, HO_TICH)))
                    .isEqualTo(new Refusal.HallClosed(Optional.of(LocalDateTime.parse("2026-11-23T13:30"))));
            assertThat(hall.snapshot().issuing()).isFalse();
        }

        @Test
        void a_day_closed_by_hand_opens_with_the_next_one() {
            hall.done(Command.CloseDay::new);

            assertThat(hall.refused(by -> new Command.TakeTicket(by, HO_TICH)))
                    .isEqualTo(new Refusal.HallClosed(Optional.of(LocalDateTime.parse("2026-11-24T07:00"))));
        }

        @Test
        void a_number_given_back_leaves_the_line() {
            TicketId ticket = hall.take("HO_TICH");

            hall.done(by -> new Command.CancelTicket(by, ticket));

            assertThat(hall.state(ticket)).isEqualTo(TicketState.ABANDONED);
            assertThat(hall.hall.waiting(HO_TICH)).isZero();
        }

        @Test
        void only_a_waiting_number_is_given_back() {
            hall.open(1);
            TicketId ticket = hall.take("HO_TICH");
            hall.callNext(1);

            assertThat(hall.refused(by -> new Command.CancelTicket(by, ticket)))
                    .isEqualTo(new Refusal.WrongState(ticket, TicketState.CALLED, Optional.of(C1)));
            assertThat(hall.refused(by -> new Command.CancelTicket(by, NEVER_ISSUED)))
                    .isEqualTo(new Refusal.UnknownTicket(NEVER_ISSUED));
        }

        @Test
        void a_slip_is_noted_and_changes_nothing_else() {
            TicketId ticket = hall.take("HO_TICH");

            hall.done(
                    by -> new Command.RecordSlip(by, ticket, "kiosk-1/printer", Event.SlipState.FAILED, "RecEmpty", 1));

            assertThat(hall.state(ticket)).isEqualTo(TicketState.WAITING);
            assertThat(hall.refused(by ->
                            new Command.RecordSlip(by, NEVER_ISSUED, "kiosk-1/printer", Event.SlipState.SENT, "", 1)))
                    .isEqualTo(new Refusal.UnknownTicket(NEVER_ISSUED));
        }
    }

    @Nested
    class A_closed_counter {

        @Test
        void is_opened_by_one_clerk() {
            hall.open(1);

            assertThat(hall.counter(1).state()).isEqualTo(new CounterState.Open(new ClerkId("c1"), hall.now()));
        }

        @Test
        void calls_nobody() {
            TicketId ticket = hall.take("HO_TICH");

            assertThat(hall.refused(by -> new Command.CallNext(by, C1, false)))
                    .isEqualTo(new Refusal.CounterNotOpen(C1));
            assertThat(hall.refused(by -> new Command.CallTicket(by, C1, ticket)))
                    .isEqualTo(new Refusal.CounterNotOpen(C1));
            assertThat(hall.refused(by -> new Command.CloseCounter(by, C1))).isEqualTo(new Refusal.CounterNotOpen(C1));
            assertThat(hall.refused(by -> new Command.StartBreak(by, C1))).isEqualTo(new Refusal.CounterNotOpen(C1));
        }

        @Test
        void does_not_exist_under_an_unknown_number() {
            var unknown = new CounterId(99);

            assertThat(hall.refused(by -> new Command.OpenCounter(by, unknown, new ClerkId("c1"))))
                    .isEqualTo(new Refusal.UnknownCounter(unknown));
            assertThat(hall.refused(by -> new Command.CallNext(by, unknown, false)))
                    .isEqualTo(new Refusal.UnknownCounter(unknown));
        }
    }

    @Nested
    class An_open_counter {

        {
            hall.open(1);
        }

        @Test
        void is_not_opened_by_another_clerk() {
            assertThat(hall.refused(by -> new Command.OpenCounter(by, C1, new ClerkId("c9"))))
                    .isEqualTo(new Refusal.CounterTaken(C1, new ClerkId("c1")));
        }

        @Test
        void keeps_its_clerk_from_opening_a_second_one() {
            assertThat(hall.refused(by -> new Command.OpenCounter(by, C2, new ClerkId("c1"))))
                    .isEqualTo(new Refusal.ClerkElsewhere(new ClerkId("c1"), C1));
        }

        @Test
        void obeys_its_own_clerk_only() {
            hall.take("HO_TICH");

            assertThat(hall.refused(new Command.CallNext(hall.as("clerk:c9"), C1, false)))
                    .isEqualTo(new Refusal.CounterTaken(C1, new ClerkId("c1")));
            assertThat(hall.done(new Command.CallNext(hall.as("clerk:c1"), C1, false)))
                    .hasSize(1);
        }

        @Test
        void obeys_a_manager() {
            assertThat(hall.done(new Command.CloseCounter(hall.as("manager:c5"), C1)))
                    .containsExactly(new Event.CounterClosed(C1, new ClerkId("c1")));
        }

        @Test
        void says_how_many_wait_elsewhere_when_nobody_waits_here() {
            hall.take("DAT_DAI");
            hall.take("DAT_DAI");

            assertThat(hall.refused(by -> new Command.CallNext(by, C1, false)))
                    .isEqualTo(new Refusal.NothingWaiting(C1, 2));
        }

        @Test
        void is_free_for_another_once_closed() {
            hall.done(by -> new Command.CloseCounter(by, C1));

            assertThat(hall.done(by -> new Command.OpenCounter(by, C1, new ClerkId("c9"))))
                    .containsExactly(new Event.CounterOpened(C1, new ClerkId("c9")));
        }

        @Test
        void calls_a_waiting_ticket_out_of_turn() {
            hall.take("HO_TICH");
            TicketId frail = hall.take("HO_TICH");

            hall.done(by -> new Command.CallTicket(by, C1, frail));

            assertThat(hall.state(frail)).isEqualTo(TicketState.CALLED);
        }

        @Test
        void does_not_call_a_ticket_of_a_service_it_does_not_serve() {
            TicketId land = hall.take("DAT_DAI");

            assertThat(hall.refused(by -> new Command.CallTicket(by, C1, land)))
                    .isEqualTo(new Refusal.NotServedHere(land, DAT_DAI, C1));
        }

        @Test
        void does_not_call_what_does_not_wait() {
            TicketId gone = hall.take("HO_TICH");
            hall.done(by -> new Command.CancelTicket(by, gone));

            assertThat(hall.refused(by -> new Command.CallTicket(by, C1, gone)))
                    .isEqualTo(new Refusal.WrongState(gone, TicketState.ABANDONED, Optional.empty()));
            assertThat(hall.refused(by -> new Command.CallTicket(by, C1, NEVER_ISSUED)))
                    .isEqualTo(new Refusal.UnknownTicket(NEVER_ISSUED));
        }

        @Test
        void lists_who_waits_in_the_order_it_would_call() {
            TicketId first = hall.take("HO_TICH");
            TicketId second = hall.take("HO_TICH");
            hall.take("DAT_DAI");

            assertThat(hall.hall.listWaiting(hall.plan, C1, 10))
                    .extracting(HallSnapshot.TicketView::id)
                    .containsExactly(first, second);
            assertThat(hall.hall.findAhead(hall.plan, second)).contains(1);
        }
    }

    @Nested
    class A_counter_on_break {

        {
            hall.open(1);
            hall.done(by -> new Command.StartBreak(by, C1));
        }

        @Test
        void calls_nobody_new() {
            TicketId ticket = hall.take("HO_TICH");

            assertThat(hall.refused(by -> new Command.CallNext(by, C1, false)))
                    .isEqualTo(new Refusal.CounterNotOpen(C1));
            assertThat(hall.refused(by -> new Command.CallTicket(by, C1, ticket)))
                    .isEqualTo(new Refusal.CounterNotOpen(C1));
        }

        @Test
        void does_not_begin_another_break() {
            assertThat(hall.refused(by -> new Command.StartBreak(by, C1))).isEqualTo(new Refusal.AlreadyOnBreak(C1));
        }

        @Test
        void is_still_its_clerks() {
            assertThat(hall.refused(by -> new Command.OpenCounter(by, C1, new ClerkId("c9"))))
                    .isEqualTo(new Refusal.CounterTaken(C1, new ClerkId("c1")));
        }

        @Test
        void goes_on_afterwards() {
            hall.done(by -> new Command.EndBreak(by, C1));
            TicketId ticket = hall.take("HO_TICH");

            assertThat(hall.callNext(1)).isEqualTo(ticket);
            assertThat(hall.refused(by -> new Command.EndBreak(by, C1))).isEqualTo(new Refusal.NotOnBreak(C1));
        }
    }

    @Nested
    class With_a_citizen_called {

        final TicketId ticket = called();

        TicketId called() {
            hall.open(1);
            hall.open(2);
            hall.take("HO_TICH");
            return hall.callNext(1);
        }

        @Test
        void the_counter_is_busy() {
            var busy = new Refusal.CounterBusy(C1, ticket);
            TicketId other = hall.take("HO_TICH");

            assertThat(hall.refused(by -> new Command.CallNext(by, C1, false))).isEqualTo(busy);
            assertThat(hall.refused(by -> new Command.CallNext(by, C1, true))).isEqualTo(busy);
            assertThat(hall.refused(by -> new Command.CallTicket(by, C1, other)))
                    .isEqualTo(busy);
            assertThat(hall.refused(by -> new Command.CloseCounter(by, C1))).isEqualTo(busy);
            assertThat(hall.refused(by -> new Command.StartBreak(by, C1))).isEqualTo(busy);
        }

        @Test
        void recalls_count_up_to_the_limit() {
            hall.done(by -> new Command.Recall(by, C1, ticket));
            List<Event> third = hall.done(by -> new Command.Recall(by, C1, ticket));

            assertThat(third).containsExactly(new Event.TicketRecalled(ticket, C1, 3));
            assertThat(hall.refused(by -> new Command.Recall(by, C1, ticket)))
                    .isEqualTo(new Refusal.RecallLimitReached(ticket, 3));
        }

        @Test
        void a_recall_moves_the_call_to_the_top_of_the_wall() {
            hall.take("HO_TICH");
            hall.callNext(2);

            hall.done(by -> new Command.Recall(by, C1, ticket));

            assertThat(hall.snapshot().recentCalls())
                    .extracting(HallSnapshot.CallView::ticket)
                    .startsWith(ticket)
                    .hasSize(2);
        }

        @Test
        void the_call_leaves_the_wall_when_nobody_is_invited_any_more() {
            hall.done(by -> new Command.Start(by, C1, ticket));
            assertThat(hall.snapshot().recentCalls()).hasSize(1);

            hall.done(by -> new Command.Transfer(by, C1, ticket, new ServiceId("DAT_DAI")));

            assertThat(hall.snapshot().recentCalls()).isEmpty();
        }

        @Test
        void the_call_leaves_the_wall_with_the_citizen_who_did_not_come() {
            hall.done(by -> new Command.NoShow(by, C1, ticket));

            assertThat(hall.snapshot().recentCalls()).isEmpty();
        }

        @Test
        void nothing_is_completed_parked_or_resumed_before_the_service_starts() {
            var wrong = new Refusal.WrongState(ticket, TicketState.CALLED, Optional.of(C1));

            assertThat(hall.refused(by -> new Command.Complete(by, C1, ticket))).isEqualTo(wrong);
            assertThat(hall.refused(by -> new Command.Park(by, C1, ticket))).isEqualTo(wrong);
            assertThat(hall.refused(by -> new Command.Resume(by, C1, ticket))).isEqualTo(wrong);
            assertThat(hall.refused(by -> new Command.Readmit(by, C1, ticket))).isEqualTo(wrong);
        }

        @Test
        void another_counter_has_no_say() {
            var elsewhere = new Refusal.WrongState(ticket, TicketState.CALLED, Optional.of(C1));

            assertThat(hall.refused(by -> new Command.Recall(by, C2, ticket))).isEqualTo(elsewhere);
            assertThat(hall.refused(by -> new Command.Start(by, C2, ticket))).isEqualTo(elsewhere);
            assertThat(hall.refused(by -> new Command.NoShow(by, C2, ticket))).isEqualTo(elsewhere);
            assertThat(hall.refused(by -> new Command.Transfer(by, C2, ticket, DAT_DAI)))
                    .isEqualTo(elsewhere);
        }

        @Test
        void a_transfer_leads_to_a_service_that_somebody_serves() {
            assertThat(hall.refused(by -> new Command.Transfer(by, C1, ticket, new ServiceId("THUE"))))
                    .isEqualTo(new Refusal.UnknownService(new ServiceId("THUE")));
            assertThat(hall.done(by -> new Command.Transfer(by, C1, ticket, DAT_DAI)))
                    .containsExactly(new Event.TicketTransferred(ticket, C1, DAT_DAI));
        }

        @Test
        void a_transfer_to_a_service_without_a_counter_is_refused() {
            HallAtWork unserved = aHall(aPlan().service("THUE", "D"));
            unserved.open(1);
            TicketId served = unserved.serve(1, "HO_TICH");

            assertThat(unserved.refused(by -> new Command.Transfer(by, C1, served, new ServiceId("THUE"))))
                    .isEqualTo(new Refusal.NobodyServes(new ServiceId("THUE")));
        }

        @Test
        void a_no_show_is_listed_until_readmitted() {
            hall.noShow(1, ticket);
            assertThat(hall.hall.listNoShows(hall.plan, C2, 10))
                    .extracting(HallSnapshot.TicketView::id)
                    .containsExactly(ticket);

            hall.done(by -> new Command.Readmit(by, C2, ticket));

            assertThat(hall.hall.listNoShows(hall.plan, C2, 10)).isEmpty();
        }
    }

    @Nested
    class With_a_citizen_served {

        final TicketId ticket = served();

        TicketId served() {
            hall.open(1);
            return hall.serve(1, "HO_TICH");
        }

        @Test
        void the_counter_is_busy_unless_it_completes() {
            hall.take("HO_TICH");

            assertThat(hall.refused(by -> new Command.CallNext(by, C1, false)))
                    .isEqualTo(new Refusal.CounterBusy(C1, ticket));
            assertThat(hall.done(by -> new Command.CallNext(by, C1, true))).hasSize(2);
        }

        @Test
        void completing_with_nobody_waiting_only_completes() {
            assertThat(hall.done(by -> new Command.CallNext(by, C1, true)))
                    .containsExactly(new Event.ServiceCompleted(ticket, C1));
        }

        @Test
        void a_parked_ticket_keeps_the_counter_from_closing_but_not_from_a_break() {
            hall.done(by -> new Command.Park(by, C1, ticket));

            assertThat(hall.refused(by -> new Command.CloseCounter(by, C1)))
                    .isEqualTo(new Refusal.CounterBusy(C1, ticket));
            assertThat(hall.done(by -> new Command.StartBreak(by, C1))).hasSize(1);
        }

        @Test
        void a_parked_ticket_comes_back_only_to_a_free_counter() {
            hall.done(by -> new Command.Park(by, C1, ticket));
            TicketId other = hall.serve(1, "HO_TICH");

            assertThat(hall.refused(by -> new Command.Resume(by, C1, ticket)))
                    .isEqualTo(new Refusal.CounterBusy(C1, other));
        }

        @Test
        void a_parked_ticket_goes_on_to_another_service() {
            hall.done(by -> new Command.Park(by, C1, ticket));

            hall.done(by -> new Command.Transfer(by, C1, ticket, DAT_DAI));

            assertThat(hall.counter(1).parked()).isEmpty();
            assertThat(hall.hall.waiting(DAT_DAI)).isEqualTo(1);
        }

        @Test
        void a_served_citizen_is_no_longer_a_no_show() {
            assertThat(hall.refused(by -> new Command.NoShow(by, C1, ticket)))
                    .isEqualTo(new Refusal.WrongState(ticket, TicketState.SERVING, Optional.of(C1)));
            assertThat(hall.refused(by -> new Command.Recall(by, C1, ticket)))
                    .isEqualTo(new Refusal.WrongState(ticket, TicketState.SERVING, Optional.of(C1)));
        }

        @Test
        void a_completed_ticket_stays_so() {
            hall.complete(1, ticket);
            var wrong = new Refusal.WrongState(ticket, TicketState.COMPLETED, Optional.empty());

            assertThat(hall.refused(by -> new Command.Complete(by, C1, ticket))).isEqualTo(wrong);
            assertThat(hall.refused(by -> new Command.Readmit(by, C1, ticket))).isEqualTo(wrong);
        }
    }

    @Nested
    class A_day {

        @Test
        void closed_by_hand_abandons_everybody_and_closes_the_counters() {
            hall.open(1);
            TicketId served = hall.serve(1, "HO_TICH");
            TicketId waiting = hall.take("CHUNG_THUC");

            hall.done(Command.CloseDay::new);

            assertThat(hall.state(served)).isEqualTo(TicketState.ABANDONED);
            assertThat(hall.state(waiting)).isEqualTo(TicketState.ABANDONED);
            assertThat(hall.counter(1).state()).isEqualTo(new CounterState.Closed());
            assertThat(hall.hall.waiting(CHUNG_THUC)).isZero();
        }

        @Test
        void closed_by_hand_opens_no_counter() {
            hall.done(Command.CloseDay::new);

            assertThat(hall.refused(by -> new Command.OpenCounter(by, C1, new ClerkId("c1"))))
                    .isInstanceOf(Refusal.HallClosed.class);
        }

        @Test
        void reopened_never_uses_a_number_again() {
            hall.take("HO_TICH");
            hall.take("HO_TICH");
            hall.done(Command.CloseDay::new);

            hall.done(Command.OpenDay::new);

            assertThat(hall.take("HO_TICH").label()).isEqualTo("A 003");
            assertThat(hall.take("CHUNG_THUC").label()).isEqualTo("B 001");
        }

        @Test
        void is_not_opened_or_closed_twice() {
            assertThat(hall.refused(Command.OpenDay::new)).isEqualTo(new Refusal.DayAlready(true));
            hall.done(Command.CloseDay::new);
            assertThat(hall.refused(Command.CloseDay::new)).isEqualTo(new Refusal.DayAlready(false));
        }

        @Test
        void that_begins_closes_the_one_before() {
            hall.goTo("2026-11-25T00:00:00");

            List<Event> events = hall.journal.listAfter(Position.START, 10).stream()
                    .map(Entry::event)
                    .toList();
            assertThat(events)
                    .containsExactly(
                            new Event.DayOpened(LocalDate.parse("2026-11-23")),
                            new Event.DayClosed(LocalDate.parse("2026-11-23")),
                            new Event.DayOpened(LocalDate.parse("2026-11-25")));
        }

        @Test
        void closed_by_hand_is_not_closed_again_at_midnight() {
            hall.done(Command.CloseDay::new);

            assertThat(hall.hall.passTime(hall.plan, instant("2026-11-24T00:00:00")))
                    .extracting(draft -> draft.event())
                    .containsExactly(new Event.DayOpened(LocalDate.parse("2026-11-24")));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-23T23:59:59, 0",
            "2026-11-24T00:00:00, 2",
            "2026-11-24T06:59:00, 2",
            "2026-11-24T07:00:00, 2",
            "2026-11-23T07:30:00, 0",
            "2026-11-22T23:59:59, 0"
        })
        void passes_at_midnight_in_vietnam(String localTime, int entries) {
            assertThat(hall.hall.passTime(hall.plan, instant(localTime))).hasSize(entries);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-24T00:00:00, false",
            "2026-11-24T06:59:00, false",
            "2026-11-24T07:00:00, true",
            "2026-11-24T23:59:00, false"
        })
        void issues_only_in_its_opening_hours(String localTime, boolean issuing) {
            HallAtWork at = aHallAt(aPlan(), localTime);

            assertThat(at.snapshot().issuing()).isEqualTo(issuing);
            assertThat(at.snapshot().nextOpening().isEmpty()).isEqualTo(issuing);
        }

        @Test
        void without_one_nothing_is_issued() {
            var fresh = new Hall();
            Command.TakeTicket take = new Command.TakeTicket(hall.as("kiosk:k1"), HO_TICH);

            assertThat(fresh.decide(take, hall.plan, hall.now())).isInstanceOf(HallDecision.Declined.class);
        }
    }

    @Nested
    class A_request {

        final Command.TakeTicket take = new Command.TakeTicket(hall.as("kiosk:k1"), HO_TICH);

        @Test
        void repeated_has_one_effect_and_the_same_answer() {
            Answer first = hall.ask(take);
            hall.take("HO_TICH");

            Answer again = hall.later(Duration.ofSeconds(30)).ask(take);

            assertThat(again).isEqualTo(first);
            assertThat(hall.hall.waiting(HO_TICH)).isEqualTo(2);
        }

        @Test
        void repeated_after_the_day_was_closed_still_gets_its_answer() {
            Answer first = hall.ask(take);
            hall.done(Command.CloseDay::new);

            assertThat(hall.ask(take)).isEqualTo(first);
        }

        @Test
        void repeated_in_one_stroke_gets_all_its_entries() {
            hall.open(1);
            hall.serve(1, "HO_TICH");
            hall.take("HO_TICH");
            var next = new Command.CallNext(hall.as("clerk:c1"), C1, true);
            Answer first = hall.ask(next);

            assertThat(hall.ask(next)).isEqualTo(first);
        }

        @Test
        void whose_id_was_used_for_something_else_is_refused() {
            hall.ask(take);
            hall.open(1);

            assertThat(hall.refused(new Command.TakeTicket(take.by(), CHUNG_THUC)))
                    .isEqualTo(new Refusal.RequestIdReused(take.by().id()));
            assertThat(hall.refused(new Command.CallNext(take.by(), C1, false)))
                    .isEqualTo(new Refusal.RequestIdReused(take.by().id()));
        }

        @Test
        void that_was_refused_may_be_asked_again_with_its_id() {
            hall.open(1);
            var next = new Command.CallNext(hall.as("clerk:c1"), C1, false);
            hall.refused(next);
            TicketId ticket = hall.take("HO_TICH");

            assertThat(hall.done(next)).containsExactly(new Event.TicketCalled(ticket, C1));
        }

        @Test
        void id_is_eight_to_sixty_four_plain_characters() {
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RequestId("short"));
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RequestId("khoảng trắng"));
        }
    }

    @Nested
    class Replayed {

        {
            hall.open(1);
            hall.serve(1, "HO_TICH");
            hall.take("CHUNG_THUC");
        }

        @Test
        void is_the_same_hall() {
            assertThat(hall.replayed().snapshot(hall.plan, hall.now(), Optional.empty()))
                    .isEqualTo(hall.snapshot());
        }

        @Test
        void from_the_newest_day_is_the_same_hall() {
            hall.goTo("2026-11-24T08:00:00");
            hall.take("HO_TICH");
            var newest = new Hall();
            newest.startAfter(hall.journal.beforeNewestDay());
            hall.journal.listAfter(newest.position(), 1_000).forEach(newest::apply);

            assertThat(newest.snapshot(hall.plan, hall.now(), Optional.empty())).isEqualTo(hall.snapshot());
        }

        @Test
        void does_not_skip_or_repeat_an_entry() {
            Entry first = hall.journal.listAfter(Position.START, 1).getFirst();

            assertThatIllegalStateException().isThrownBy(() -> hall.hall.apply(first));
        }

        @Test
        void stops_at_an_entry_that_cannot_follow() {
            var event = new Event.ServiceCompleted(NEVER_ISSUED, C3);
            var impossible = new Entry(
                    hall.hall.position().next(),
                    hall.now(),
                    new RequestId("request-x"),
                    hall.as("k").actor(),
                    event);

            assertThatIllegalStateException()
                    .isThrownBy(() -> hall.hall.apply(impossible))
                    .withMessageContaining("20261123-A-999");
        }

        @Test
        void does_not_change_with_its_copy() {
            HallSnapshot before = hall.snapshot();
            Hall copy = hall.hall.copy();
            var take = new Command.TakeTicket(hall.as("kiosk:k1"), HO_TICH);
            HallDecision.Accepted accepted = (HallDecision.Accepted) copy.decide(take, hall.plan, hall.now());

            copy.apply(accepted.drafts().getFirst().written(copy.position().next()));

            assertThat(hall.snapshot()).isEqualTo(before);
            assertThat(copy.waiting(HO_TICH)).isEqualTo(hall.hall.waiting(HO_TICH) + 1);
            assertThat(hall.decide(take)).isInstanceOf(HallDecision.Accepted.class);
        }
    }
}
