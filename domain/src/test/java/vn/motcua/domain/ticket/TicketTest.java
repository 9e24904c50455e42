package vn.motcua.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.motcua.domain.ticket.TicketBuilder.aTicket;
import static vn.motcua.domain.ticket.TicketBuilder.minute;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.service.ServiceId;

class TicketTest {

    static final CounterId COUNTER_3 = new CounterId(3);

    @Nested
    class A_waiting_ticket {

        final Ticket.Waiting waiting = aTicket().arrivedAt(minute(5)).waiting();

        @Test
        void is_called_for_the_first_time() {
            Ticket.Called called = waiting.call(COUNTER_3, minute(12));

            assertThat(called.call()).isEqualTo(new Call(COUNTER_3, minute(12), 1));
            assertThat(called.arrival()).isEqualTo(waiting.arrival());
        }

        @Test
        void is_abandoned_when_cancelled() {
            Ticket.Closed closed = waiting.cancel(minute(9));

            assertThat(closed.outcome()).isEqualTo(Outcome.ABANDONED);
            assertThat(closed.sojourn()).isEqualTo(Duration.ofMinutes(4));
        }

        @Test
        void cannot_be_called_or_cancelled_before_it_arrived() {
            assertThatIllegalArgumentException().isThrownBy(() -> waiting.call(COUNTER_3, minute(4)));
            assertThatIllegalArgumentException().isThrownBy(() -> waiting.cancel(minute(4)));
        }
    }

    @Nested
    class A_called_ticket {

        final Ticket.Called called = aTicket().arrivedAt(minute(0)).waiting().call(COUNTER_3, minute(12));

        @Test
        void counts_its_calls_and_stays_with_its_counter() {
            Ticket.Called recalled = called.recall(minute(13)).recall(minute(14));

            assertThat(recalled.call()).isEqualTo(new Call(COUNTER_3, minute(14), 3));
        }

        @Test
        void closes_as_a_no_show_when_nobody_comes() {
            Ticket.Closed closed = called.noShow(minute(15));

            assertThat(closed.outcome()).isEqualTo(Outcome.NO_SHOW);
            assertThat(closed.sojourn()).isEqualTo(Duration.ofMinutes(15));
        }

        @Test
        void starts_being_served_with_nothing_parked_yet() {
            Ticket.Serving serving = called.start(minute(13));

            assertThat(serving.startedAt()).isEqualTo(minute(13));
            assertThat(serving.parked()).isZero();
        }

        @Test
        void goes_to_another_line_with_its_arrival_kept() {
            Ticket.Waiting waiting = called.transfer(new ServiceId("CHUNG_THUC"));

            assertThat(waiting.arrival()).isEqualTo(called.arrival().forService(new ServiceId("CHUNG_THUC")));
        }

        @Test
        void takes_no_step_before_it_was_called() {
            assertThatIllegalArgumentException().isThrownBy(() -> called.start(minute(11)));
            assertThatIllegalArgumentException().isThrownBy(() -> called.recall(minute(11)));
            assertThatIllegalArgumentException().isThrownBy(() -> called.noShow(minute(11)));
        }
    }

    @Nested
    class A_served_ticket {

        final Ticket.Serving serving = aTicket().called().start(minute(10));

        @Test
        void is_completed() {
            Ticket.Closed closed = serving.complete(minute(20));

            assertThat(closed.outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(closed.at()).isEqualTo(minute(20));
        }

        @Test
        void keeps_its_arrival_and_so_its_fair_place_when_transferred() {
            Ticket.Waiting waiting = serving.transfer(new ServiceId("CHUNG_THUC"));

            assertThat(waiting.arrival().service()).isEqualTo(new ServiceId("CHUNG_THUC"));
            assertThat(waiting.arrival().at()).isEqualTo(minute(0));
            assertThat(waiting.arrival().order()).isEqualTo(serving.arrival().order());
        }

        @Test
        void takes_no_step_before_the_service_began() {
            assertThatIllegalArgumentException().isThrownBy(() -> serving.complete(minute(9)));
            assertThatIllegalArgumentException().isThrownBy(() -> serving.park(minute(9)));
        }
    }

    @Nested
    class A_parked_ticket {

        final Ticket.Parked parked = aTicket().called().start(minute(10)).park(minute(15));

        @Test
        void comes_back_with_the_parked_time_counted() {
            Ticket.Serving resumed = parked.resume(minute(22));

            assertThat(resumed.startedAt()).isEqualTo(minute(10));
            assertThat(resumed.parked()).isEqualTo(Duration.ofMinutes(7));
        }

        @Test
        void adds_up_when_parked_twice() {
            Ticket.Serving resumed = parked.resume(minute(22)).park(minute(30)).resume(minute(33));

            assertThat(resumed.parked()).isEqualTo(Duration.ofMinutes(10));
        }

        @Test
        void cannot_come_back_before_it_was_parked() {
            assertThatIllegalArgumentException().isThrownBy(() -> parked.resume(minute(14)));
        }
    }

    @Nested
    class A_closed_ticket {

        @Test
        void is_readmitted_after_a_no_show_with_its_arrival_kept() {
            Ticket.Called called = aTicket().arrivedAt(minute(3)).called();

            Ticket.Waiting back = called.noShow(minute(9)).readmit();

            assertThat(back).isEqualTo(aTicket().arrivedAt(minute(3)).waiting());
        }

        @Test
        void does_not_come_back_after_it_was_completed() {
            Ticket.Closed completed = aTicket().serving().complete(minute(9));

            assertThatIllegalStateException().isThrownBy(completed::readmit).withMessageContaining("COMPLETED");
        }

        @Test
        void does_not_come_back_after_it_was_abandoned() {
            Ticket.Closed abandoned = aTicket().waiting().cancel(minute(9));

            assertThatIllegalStateException().isThrownBy(abandoned::readmit).withMessageContaining("ABANDONED");
        }
    }
}
