package vn.motcua.domain.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Event.SlipState;
import vn.motcua.domain.plan.PlanBuilder;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** What became of slips: a kiosk's ticket owes one, printers tell how far it came, and staff settle what stays open. */
class HallSlipsTest {

    static final String PRINTER = "kiosk-1/printer";

    final HallAtWork hall = HallAtWork.aHall(PlanBuilder.aPlan());

    private TicketId atKiosk() {
        List<Event> events = hall.done(new Command.TakeTicket(hall.as("kiosk:kiosk-1"), new ServiceId("HO_TICH")));
        return ((Event.TicketIssued) events.getFirst()).ticket();
    }

    private void tell(TicketId ticket, SlipState state, int copy, String proof) {
        hall.done(by -> new Command.RecordSlip(by, ticket, PRINTER, state, "", copy, proof));
    }

    private List<SlipView> open() {
        return hall.hall.listOpenSlips(hall.now().minus(Duration.ofMinutes(4)), 10);
    }

    @Test
    void row_24_a_ticket_of_a_kiosk_owes_a_slip_from_the_moment_it_is_written() {
        TicketId ticket = atKiosk();

        assertThat(hall.hall.listSlipsUnderWay("kiosk-1", PRINTER))
                .singleElement()
                .satisfies(slip -> {
                    assertThat(slip.ticket()).isEqualTo(ticket);
                    assertThat(slip.state()).isEqualTo(SlipState.PENDING);
                    assertThat(slip.issuedAt()).isEqualTo(hall.now());
                });
        assertThat(hall.hall.listSlipsUnderWay("kiosk-2", "kiosk-2/printer")).isEmpty();
    }

    @Test
    void what_was_said_of_the_papers_stands_on_the_slip_and_on_its_reprint() {
        var said = new Preparation(
                new ProcedureCode("1.001193"), "Đăng ký khai sinh", "", List.of("Tờ khai"), List.of("Giấy chứng sinh"));
        TicketId ticket = ((Event.TicketIssued) hall.done(new Command.TakeTicket(
                                hall.as("kiosk:kiosk-1"), new ServiceId("HO_TICH"), Optional.of(said)))
                        .getFirst())
                .ticket();
        assertThat(hall.hall.findSlip(ticket).orElseThrow().preparation()).contains(said);

        tell(ticket, SlipState.SENDING, 1, "");
        tell(ticket, SlipState.FAILED, 1, "");

        assertThat(hall.hall.findSlip(ticket).orElseThrow().preparation()).contains(said);
    }

    @Test
    void a_ticket_taken_another_way_owes_nobody_paper() {
        TicketId ticket = hall.take("HO_TICH");

        assertThat(hall.hall.findSlip(ticket).orElseThrow().underWay()).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_confirmed_slip_is_nobodys_worry_and_keeps_its_proof() {
        TicketId ticket = atKiosk();
        tell(ticket, SlipState.SENDING, 1, "");
        tell(ticket, SlipState.CONFIRMED, 1, "PRINTED");

        assertThat(hall.hall.listSlipsUnderWay("kiosk-1", PRINTER)).isEmpty();
        assertThat(open()).isEmpty();
        assertThat(hall.hall.findSlip(ticket).orElseThrow().proof()).isEqualTo("PRINTED");
    }

    @Test
    void what_did_not_come_out_is_open_newest_first_until_it_is_settled() {
        TicketId first = atKiosk();
        TicketId second = atKiosk();
        tell(first, SlipState.UNKNOWN, 1, "");
        tell(second, SlipState.SPOILED, 1, "");

        assertThat(open()).extracting(SlipView::ticket).containsExactly(second, first);

        tell(second, SlipState.WANTED, 2, "");
        tell(first, SlipState.DROPPED, 1, "");

        assertThat(open()).isEmpty();
        assertThat(hall.hall.listSlipsUnderWay("kiosk-1", PRINTER))
                .singleElement()
                .satisfies(slip -> assertThat(slip.copy()).isEqualTo(2));
    }

    @Test
    void a_slip_nobody_has_told_of_for_long_is_open_too() {
        atKiosk();
        assertThat(open()).isEmpty();

        hall.later(Duration.ofMinutes(5));

        assertThat(open()).hasSize(1);
    }

    @Test
    void a_new_day_begins_without_the_slips_of_the_old_one() {
        TicketId ticket = atKiosk();
        tell(ticket, SlipState.UNKNOWN, 1, "");

        hall.goTo("2026-11-24T07:30:00");

        assertThat(open()).isEmpty();
    }
}
