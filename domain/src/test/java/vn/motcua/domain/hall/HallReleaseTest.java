package vn.motcua.domain.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.hall.HallAtWork.aHall;
import static vn.motcua.domain.plan.PlanBuilder.aPlan;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Event.ClosingReason;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/** A counter whose clerk has gone: it is closed, and nobody who was in its hand is lost. */
class HallReleaseTest {

    static final ServiceId HO_TICH = new ServiceId("HO_TICH");
    static final ServiceId DAT_DAI = new ServiceId("DAT_DAI");
    static final CounterId C1 = new CounterId(1);
    static final ClerkId CLERK = new ClerkId("c1");

    final HallAtWork hall = aHall(aPlan());

    private List<Event> release(boolean completing) {
        return hall.done(new Command.ReleaseCounter(hall.as("manager:c5"), C1, ClosingReason.LEFT_OPEN, completing));
    }

    @Test
    void a_called_citizen_is_the_next_again() {
        hall.open(1);
        TicketId called = hall.take("HO_TICH");
        hall.callNext(1);
        hall.take("HO_TICH");

        assertThat(release(false))
                .containsExactly(
                        new Event.TicketTransferred(called, C1, HO_TICH),
                        new Event.CounterClosed(C1, CLERK, ClosingReason.LEFT_OPEN));

        assertThat(hall.state(called)).isEqualTo(TicketState.WAITING);
        assertThat(hall.hall.findAhead(hall.plan, called)).contains(0);
        assertThat(hall.snapshot().recentCalls()).isEmpty();
        hall.open(2);
        assertThat(hall.callNext(2)).isEqualTo(called);
    }

    @Test
    void a_citizen_in_service_is_put_back_or_completed_and_one_set_aside_is_put_back() {
        hall.open(1);
        TicketId aside = hall.take("HO_TICH");
        hall.callNext(1);
        hall.done(by -> new Command.Start(by, C1, aside));
        hall.done(by -> new Command.Park(by, C1, aside));
        TicketId served = hall.take("HO_TICH");
        hall.callNext(1);
        hall.done(by -> new Command.Start(by, C1, served));

        assertThat(release(true))
                .containsExactly(
                        new Event.TicketTransferred(aside, C1, HO_TICH),
                        new Event.ServiceCompleted(served, C1),
                        new Event.CounterClosed(C1, CLERK, ClosingReason.LEFT_OPEN));
        assertThat(hall.state(aside)).isEqualTo(TicketState.WAITING);
        assertThat(hall.state(served)).isEqualTo(TicketState.COMPLETED);
    }

    @Test
    void a_counter_on_break_is_closed_too() {
        hall.open(1);
        hall.done(by -> new Command.StartBreak(by, C1));

        assertThat(release(false)).containsExactly(new Event.CounterClosed(C1, CLERK, ClosingReason.LEFT_OPEN));
    }

    @Test
    void its_own_clerk_may_and_another_clerk_may_not() {
        hall.open(1);

        assertThat(hall.refused(new Command.ReleaseCounter(hall.as("clerk:c9"), C1, ClosingReason.SIGNED_OUT, false)))
                .isEqualTo(new Refusal.CounterTaken(C1, CLERK));
        assertThat(hall.done(new Command.ReleaseCounter(hall.as("clerk:c1"), C1, ClosingReason.SIGNED_OUT, false)))
                .containsExactly(new Event.CounterClosed(C1, CLERK, ClosingReason.SIGNED_OUT));
    }

    @Test
    void a_closed_counter_has_nothing_to_give_back() {
        assertThat(hall.refused(new Command.ReleaseCounter(hall.as("manager:c5"), C1, ClosingReason.LEFT_OPEN, false)))
                .isEqualTo(new Refusal.CounterNotOpen(C1));
    }

    @Test
    void asked_twice_it_happens_once() {
        hall.open(1);
        TicketId called = hall.take("HO_TICH");
        hall.callNext(1);
        var command = new Command.ReleaseCounter(hall.as("manager:c5"), C1, ClosingReason.LEFT_OPEN, false);
        hall.done(command);

        assertThat(hall.hall.decide(command, hall.plan, hall.hall.lastAt())).isInstanceOf(HallDecision.Repeated.class);
        assertThat(hall.state(called)).isEqualTo(TicketState.WAITING);
    }

    @Test
    void an_entry_knows_the_service_of_its_moment() {
        hall.open(1);
        hall.open(2);
        TicketId ticket = hall.take("HO_TICH");
        hall.callNext(1);
        Position called = hall.hall.position();
        hall.done(by -> new Command.Transfer(by, C1, ticket, DAT_DAI));
        Position moved = hall.hall.position();

        assertThat(hall.hall.findServiceAt(ticket, called)).contains(HO_TICH);
        assertThat(hall.hall.findServiceAt(ticket, moved)).contains(DAT_DAI);
    }
}
