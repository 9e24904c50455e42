package vn.motcua.domain.hall;

import static vn.motcua.domain.hall.Rules.refuse;

import java.util.Optional;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.ticket.Ticket;

/** What a manager may do with one ticket beyond what lines and counters allow. Looks, and changes nothing. */
final class OverrulingRules {

    private final HallState state;
    private final HallPlan plan;

    OverrulingRules(HallState state, HallPlan plan) {
        this.state = state;
        this.plan = plan;
    }

    Ruling decide(Command.Overruling command) {
        Ticket ticket = state.tickets.get(command.ticket());
        if (ticket == null) {
            return refuse(new Refusal.UnknownTicket(command.ticket()));
        }
        return switch (command) {
            case Command.Overrule c -> call(ticket, c);
            case Command.MoveTicket c -> move(ticket, c);
            case Command.EndTicket c ->
                Stranding.isHere(ticket)
                        ? new Ruling.Allow(new Event.TicketEnded(c.ticket(), c.reason()))
                        : refuse(CounterRules.wrongState(ticket));
        };
    }

    private Ruling call(Ticket ticket, Command.Overrule command) {
        CounterId counter = command.counter();
        if (plan.findCounter(counter).isEmpty()) {
            return refuse(new Refusal.UnknownCounter(counter));
        }
        if (!(state.counter(counter) instanceof CounterState.Open)) {
            return refuse(new Refusal.CounterNotOpen(counter));
        }
        Optional<Ticket.AtCounter> active = state.active(counter);
        if (active.isPresent()) {
            return refuse(new Refusal.CounterBusy(counter, active.get().id()));
        }
        return ticket instanceof Ticket.Waiting
                ? new Ruling.Allow(
                        new Event.CallOverruled(ticket.id(), counter, command.reason()),
                        new Event.TicketCalled(ticket.id(), counter))
                : refuse(CounterRules.wrongState(ticket));
    }

    private Ruling move(Ticket ticket, Command.MoveTicket command) {
        if (plan.findService(command.to()).isEmpty()) {
            return refuse(new Refusal.UnknownService(command.to()));
        }
        if (plan.listCountersServing(command.to()).isEmpty()) {
            return refuse(new Refusal.NobodyServes(command.to()));
        }
        return Stranding.isHere(ticket)
                ? new Ruling.Allow(new Event.TicketMoved(ticket.id(), command.to(), command.reason()))
                : refuse(CounterRules.wrongState(ticket));
    }
}
