package vn.motcua.domain.line;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.ticket.TicketBuilder.aTicket;
import static vn.motcua.domain.ticket.TicketBuilder.minute;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.Ticket;

class DisciplineTest {

    static final Discipline FIRST_COME_FIRST_SERVED = Discipline.firstComeFirstServed();

    final WaitingLine civilStatus = new WaitingLine();
    final WaitingLine certification = new WaitingLine();

    @Test
    void first_come_is_first_served_across_services() {
        Ticket.Waiting second =
                aTicket().forService("HO_TICH").inOrder(2).arrivedAt(minute(5)).waiting();
        Ticket.Waiting first = aTicket()
                .forService("CHUNG_THUC")
                .inOrder(1)
                .arrivedAt(minute(4))
                .waiting();
        civilStatus.join(second);
        certification.join(first);

        assertThat(FIRST_COME_FIRST_SERVED.order(List.of(civilStatus, certification), new CallTurns()))
                .containsExactly(first, second);
    }

    @Test
    void a_tie_between_services_goes_by_the_order_of_the_taps() {
        Ticket.Waiting second =
                aTicket().forService("HO_TICH").inOrder(8).arrivedAt(minute(5)).waiting();
        Ticket.Waiting first = aTicket()
                .forService("CHUNG_THUC")
                .inOrder(7)
                .arrivedAt(minute(5))
                .waiting();
        civilStatus.join(second);
        certification.join(first);

        assertThat(FIRST_COME_FIRST_SERVED.order(List.of(civilStatus, certification), new CallTurns()))
                .containsExactly(first, second);
    }

    @Test
    void nobody_is_chosen_from_empty_lines() {
        assertThat(FIRST_COME_FIRST_SERVED.order(List.of(civilStatus, certification), new CallTurns()))
                .isEmpty();
    }

    @Test
    void the_order_says_how_many_are_ahead_of_each_and_of_a_newcomer() {
        for (int tap = 1; tap <= 4; tap++) {
            Ticket.Waiting last =
                    aTicket().numbered(tap).inOrder(tap).arrivedAt(minute(tap)).waiting();
            int promised = FIRST_COME_FIRST_SERVED.aheadOfNewcomer(civilStatus, new CallTurns());
            civilStatus.join(last);

            assertThat(FIRST_COME_FIRST_SERVED.ahead(last, civilStatus, new CallTurns()))
                    .isEqualTo(promised)
                    .isEqualTo(tap - 1);
        }
    }
}
