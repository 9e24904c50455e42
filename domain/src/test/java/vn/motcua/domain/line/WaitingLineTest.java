package vn.motcua.domain.line;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.ticket.TicketBuilder.aTicket;
import static vn.motcua.domain.ticket.TicketBuilder.minute;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.Ticket;

class WaitingLineTest {

    static final Discipline FIRST_COME_FIRST_SERVED = Discipline.firstComeFirstServed();

    final Ticket.Waiting early =
            aTicket().numbered(1).inOrder(1).arrivedAt(minute(1)).waiting();
    final Ticket.Waiting middle =
            aTicket().numbered(2).inOrder(2).arrivedAt(minute(2)).waiting();
    final Ticket.Waiting late =
            aTicket().numbered(3).inOrder(3).arrivedAt(minute(3)).waiting();
    final WaitingLine line = new WaitingLine();

    @Nested
    class Of_three {

        {
            line.join(late);
            line.join(early);
            line.join(middle);
        }

        @Test
        void stands_in_order_of_arrival_whoever_joined_first() {
            assertThat(line).containsExactly(early, middle, late);
            assertThat(line.length()).isEqualTo(3);
        }

        @Test
        void knows_how_many_stand_before_each() {
            assertThat(FIRST_COME_FIRST_SERVED.ahead(early, line, new CallTurns()))
                    .isZero();
            assertThat(FIRST_COME_FIRST_SERVED.ahead(late, line, new CallTurns()))
                    .isEqualTo(2);
        }

        @Test
        void closes_up_when_somebody_leaves() {
            line.leave(middle);

            assertThat(FIRST_COME_FIRST_SERVED.ahead(late, line, new CallTurns()))
                    .isEqualTo(1);
        }

        @Test
        void lists_no_more_than_asked() {
            assertThat(FIRST_COME_FIRST_SERVED
                            .order(List.of(line), new CallTurns())
                            .limit(2))
                    .containsExactly(early, middle);
        }

        @Test
        void does_not_change_its_copy() {
            WaitingLine copy = line.copy();

            line.leave(early);

            assertThat(copy).startsWith(early);
        }
    }

    @Test
    void decides_a_tie_of_one_millisecond_by_the_order_of_the_taps() {
        Ticket.Waiting second =
                aTicket().numbered(1).inOrder(2).arrivedAt(minute(1)).waiting();
        Ticket.Waiting first =
                aTicket().numbered(9).inOrder(1).arrivedAt(minute(1)).waiting();
        line.join(second);
        line.join(first);

        assertThat(line).containsExactly(first, second);
    }

    @Test
    void is_empty_at_first() {
        assertThat(line).isEmpty();
        assertThat(line.length()).isZero();
    }
}
