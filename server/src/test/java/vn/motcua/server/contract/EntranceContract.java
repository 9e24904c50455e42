package vn.motcua.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.server.contract.Await.await;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/** What a kiosk may rely on, whatever stands behind its door. */
interface EntranceContract {

    ServiceId SERVICE = new ServiceId("HO_TICH");

    /** The door; what was written before is seen by it. */
    Entrance entrance();

    /** The hall behind the door, for whoever else acts there. */
    Answer elsewhere(Command command);

    /** The kiosk at this door, as the hall names it. */
    String kiosk();

    private Request by() {
        return new Request(RequestId.random(), new Actor.Kiosk(kiosk()));
    }

    private Event.TicketIssued take() {
        Answer answer = entrance().takeTicket(new Command.TakeTicket(by(), SERVICE));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).find(Event.TicketIssued.class).orElseThrow();
    }

    private static Refusal refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).refusal();
    }

    @Test
    default void the_hall_is_shown() {
        HallSnapshot hall = entrance().snapshot();

        assertThat(entrance().reachable()).isTrue();
        assertThat(entrance().admits(kiosk())).isTrue();
        assertThat(hall.issuing()).isTrue();
        assertThat(hall.plan().findService(SERVICE)).isPresent();
        assertThat(hall.findService(SERVICE).orElseThrow().counters()).isNotEmpty();
    }

    @Test
    default void a_ticket_is_issued_once_however_often_it_is_asked_for_under_one_request() {
        var command = new Command.TakeTicket(by(), SERVICE);

        Answer first = entrance().takeTicket(command);
        Answer again = entrance().takeTicket(command);

        assertThat(first).isInstanceOf(Answer.Done.class).isEqualTo(again);
        Event.TicketIssued issued =
                ((Answer.Done) first).find(Event.TicketIssued.class).orElseThrow();
        assertThat(issued.service()).isEqualTo(SERVICE);
        assertThat(issued.counters()).isNotEmpty();
    }

    @Test
    default void a_service_that_the_hall_does_not_know_is_refused() {
        var nothing = new ServiceId("NO_SUCH_SERVICE");

        assertThat(refused(entrance().takeTicket(new Command.TakeTicket(by(), nothing))))
                .isEqualTo(new Refusal.UnknownService(nothing));
    }

    @Test
    default void a_request_of_one_kind_is_no_other_one() {
        Request by = by();
        entrance().takeTicket(new Command.TakeTicket(by, SERVICE));

        assertThat(entrance().takeTicket(new Command.TakeTicket(by, new ServiceId("CHUNG_THUC"))))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    default void a_waiting_ticket_stands_in_line_and_an_unknown_one_nowhere() {
        TicketId first = take().ticket();
        Event.TicketIssued second = take();

        Standing standing = entrance().findStanding(second.ticket()).orElseThrow();

        assertThat(standing.state()).isEqualTo(TicketState.WAITING);
        assertThat(standing.service()).isEqualTo(SERVICE);
        assertThat(standing.ahead()).contains(second.ahead());
        assertThat(second.ahead()).isPositive();
        assertThat(entrance().findStanding(new TicketId(first.day(), first.series(), 9_999)))
                .isEmpty();
    }

    @Test
    default void only_who_has_the_slip_gives_the_number_back_and_only_while_it_waits() {
        TicketId ticket = take().ticket();
        var secret = entrance().findSecret(ticket);
        var wish = new Command.CancelTicket(by(), ticket);

        assertThat(refused(entrance().cancelTicket(wish, Optional.empty()))).isEqualTo(new Refusal.NotProven(ticket));
        Answer given = entrance().cancelTicket(wish, secret);
        assertThat(((Answer.Done) given).find(Event.TicketCancelled.class)).contains(new Event.TicketCancelled(ticket));
        assertThat(entrance().cancelTicket(wish, secret)).as("asked again").isEqualTo(given);
        assertThat(refused(entrance().cancelTicket(new Command.CancelTicket(by(), ticket), secret)))
                .isInstanceOf(Refusal.WrongState.class);
    }

    private Command.RecordSlip slip(TicketId ticket, Event.SlipState state, String proof) {
        return new Command.RecordSlip(by(), ticket, kiosk() + "/printer", state, "", 1, proof);
    }

    @Test
    default void a_slip_is_under_way_until_it_has_come_out() {
        Event.TicketIssued ticket = take();
        assertThat(underWay(ticket.ticket())).map(SlipView::state).contains(Event.SlipState.PENDING);

        entrance().recordSlip(slip(ticket.ticket(), Event.SlipState.SENDING, ""));

        assertThat(underWay(ticket.ticket())).hasValueSatisfying(slip -> {
            assertThat(slip.issued()).isEqualTo(ticket);
            assertThat(slip.kiosk()).isEqualTo(kiosk());
            assertThat(slip.device()).isEqualTo(kiosk() + "/printer");
            assertThat(slip.state()).isEqualTo(Event.SlipState.SENDING);
            assertThat(slip.copy()).isEqualTo(1);
        });
        assertThat(entrance().findSecret(ticket.ticket())).isPresent();
        Answer said = entrance().recordSlip(slip(ticket.ticket(), Event.SlipState.CONFIRMED, "PRESENTER"));
        assertThat(((Answer.Done) said).find(Event.SlipRecorded.class))
                .hasValueSatisfying(entry -> assertThat(entry.proof()).isEqualTo("PRESENTER"));
        assertThat(underWay(ticket.ticket())).isEmpty();
    }

    private Optional<SlipView> underWay(TicketId ticket) {
        return entrance().listSlipsUnderWay(kiosk(), kiosk() + "/printer").stream()
                .filter(slip -> slip.ticket().equals(ticket))
                .findFirst();
    }

    @Test
    default void what_happens_elsewhere_is_heard_and_then_seen() {
        var heard = new AtomicInteger();
        var subscription = entrance().follow(heard::incrementAndGet);

        Answer.Done done = (Answer.Done) elsewhere(
                new Command.TakeTicket(new Request(RequestId.random(), new Actor.Other("system:other")), SERVICE));

        await(
                "the change is heard and seen",
                () -> heard.get() > 0
                        && entrance()
                                        .snapshot()
                                        .position()
                                        .compareTo(done.entries().getLast().position())
                                >= 0);
        subscription.close();
    }
}
