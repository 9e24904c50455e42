package vn.motcua.domain.line;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.line.Discipline.FIRST_COME_FIRST_SERVED;
import static vn.motcua.domain.ticket.TicketBuilder.aTicket;
import static vn.motcua.domain.ticket.TicketBuilder.minute;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.Ticket;

class DisciplineTest {

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

        assertThat(FIRST_COME_FIRST_SERVED.choose(List.of(civilStatus, certification)))
                .contains(first);
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

        assertThat(FIRST_COME_FIRST_SERVED.choose(List.of(civilStatus, certification)))
                .contains(first);
    }

    @Test
    void nobody_is_chosen_from_empty_lines() {
        assertThat(FIRST_COME_FIRST_SERVED.choose(List.of(civilStatus, certification)))
                .isEmpty();
    }
}
