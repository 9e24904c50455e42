package vn.motcua.domain.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.plan.PlanBuilder;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** What a citizen says of the papers at the kiosk reaches the clerk, and what the clerk finds stays. */
class HallPapersTest {

    static final ServiceId HO_TICH = new ServiceId("HO_TICH");
    static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    static final Preparation SAID = new Preparation(
            BIRTH, "Đăng ký khai sinh", "Nhờ người làm thay", List.of("Giấy chứng sinh"), List.of("Văn bản ủy quyền"));
    static final MissingPaper UNCERTIFIED = new MissingPaper("Văn bản ủy quyền", MissingPaper.Reason.NOT_CERTIFIED);

    final HallAtWork hall = HallAtWork.aHall(PlanBuilder.aPlan());

    static Command.CheckPapers check(Request by, CounterId at, TicketId ticket) {
        return new Command.CheckPapers(by, at, ticket, BIRTH, "Đăng ký khai sinh", List.of(UNCERTIFIED));
    }

    private TicketId prepared() {
        List<Event> events = hall.done(by -> new Command.TakeTicket(by, HO_TICH, Optional.of(SAID)));
        return ((Event.TicketIssued) events.getFirst()).ticket();
    }

    private TicketView view(TicketId ticket) {
        return hall.hall.findTicket(ticket).orElseThrow();
    }

    @Nested
    class What_the_citizen_said {

        @Test
        void is_written_in_one_stroke_with_the_ticket() {
            List<Event> events = hall.done(by -> new Command.TakeTicket(by, HO_TICH, Optional.of(SAID)));

            TicketId ticket = ((Event.TicketIssued) events.getFirst()).ticket();
            assertThat(events.getLast()).isEqualTo(new Event.PapersPrepared(ticket, SAID));
        }

        @Test
        void is_there_when_the_ticket_is_called_and_after_a_transfer() {
            hall.open(1);
            TicketId ticket = prepared();
            hall.callNext(1);

            assertThat(view(ticket).preparation()).contains(SAID);
        }

        @Test
        void is_gone_with_the_day() {
            TicketId ticket = prepared();

            hall.goTo("2026-11-24T07:00:00");
            TicketId other = hall.take("HO_TICH");

            assertThat(hall.hall.findTicket(ticket)).isEmpty();
            assertThat(view(other).preparation()).isEmpty();
        }

        @Test
        void keeps_names_short_and_papers_few() {
            var longNamed = new Preparation(BIRTH, "x".repeat(500), "", List.of(), List.of());

            assertThat(longNamed.name()).hasSize(Preparation.LONGEST_NAME).endsWith("…");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Preparation(BIRTH, "x", "", Collections.nCopies(121, "y"), List.of()))
                    .withMessageContaining("121");
        }
    }

    @Nested
    class What_the_clerk_found {

        @Test
        void stands_at_the_ticket_and_a_later_look_replaces_it() {
            hall.open(1);
            TicketId ticket = hall.serve(1, "HO_TICH");
            hall.done(by -> check(by, new CounterId(1), ticket));

            hall.done(
                    by -> new Command.CheckPapers(by, new CounterId(1), ticket, BIRTH, "Đăng ký khai sinh", List.of()));

            assertThat(view(ticket).checked().orElseThrow().missing()).isEmpty();
        }

        @Test
        void is_refused_for_a_ticket_of_another_counter() {
            hall.open(1);
            hall.open(2);
            TicketId ticket = hall.serve(1, "HO_TICH");

            assertThat(hall.refused(by -> check(by, new CounterId(2), ticket))).isInstanceOf(Refusal.WrongState.class);
        }

        @Test
        void said_twice_under_one_request_stands_once() {
            hall.open(1);
            TicketId ticket = hall.serve(1, "HO_TICH");
            Command.CheckPapers command = check(hall.as("clerk:c1"), new CounterId(1), ticket);

            Answer first = hall.ask(command);

            assertThat(hall.ask(command)).isEqualTo(first);
        }
    }
}
