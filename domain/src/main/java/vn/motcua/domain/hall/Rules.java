package vn.motcua.domain.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;

/** The rules of kiosk and day; what concerns counters is in {@link CounterRules}. Looks, and changes nothing. */
final class Rules {

    private final HallState state;
    private final HallPlan plan;
    private final Instant at;

    Rules(HallState state, HallPlan plan, Instant at) {
        this.state = state;
        this.plan = plan;
        this.at = at;
    }

    Ruling decide(Command command) {
        return switch (command) {
            case Command.TakeTicket c -> takeTicket(c);
            case Command.CancelTicket c -> cancel(c);
            case Command.RecordSlip c -> recordSlip(c);
            case Command.OpenDay c -> openDay();
            case Command.CloseDay c -> closeDay();
            case Command.AtCounter c -> atCounter(c);
            case Command.OfClock c -> new ClockRules(state, plan, at).decide(c);
            case Command.Overruling c -> new OverrulingRules(state, plan).decide(c);
        };
    }

    private Ruling takeTicket(Command.TakeTicket command) {
        Optional<Service> found = plan.findService(command.service());
        if (found.isEmpty()) {
            return refuse(new Refusal.UnknownService(command.service()));
        }
        Service service = found.get();
        if (!state.open || state.day.isEmpty() || !plan.hours().isOpen(plan.localTime(at))) {
            return refuse(new Refusal.HallClosed(Viewing.nextOpening(state, plan, at)));
        }
        if (!service.offered()) {
            return refuse(new Refusal.ServiceNotOffered(service.id()));
        }
        List<CounterId> counters = plan.listCountersServing(service.id());
        if (counters.isEmpty()) {
            return refuse(new Refusal.NobodyServes(service.id()));
        }
        TicketId ticket = new TicketId(state.day.get(), service.series(), state.nextNumber(service.series()));
        int ahead = plan.discipline().aheadOfNewcomer(state.line(service.id()), state.turns);
        List<Event> events = new ArrayList<>();
        events.add(new Event.TicketIssued(ticket, service.id(), ahead, counters));
        command.preparation().ifPresent(said -> events.add(new Event.PapersPrepared(ticket, said)));
        return new Ruling.Allow(events);
    }

    private Ruling cancel(Command.CancelTicket command) {
        return switch (state.tickets.get(command.ticket())) {
            case null -> refuse(new Refusal.UnknownTicket(command.ticket()));
            case Ticket.Waiting waiting -> new Ruling.Allow(new Event.TicketCancelled(command.ticket()));
            case Ticket other -> refuse(CounterRules.wrongState(other));
        };
    }

    private Ruling recordSlip(Command.RecordSlip command) {
        return state.tickets.containsKey(command.ticket())
                ? new Ruling.Allow(command.event())
                : refuse(new Refusal.UnknownTicket(command.ticket()));
    }

    private Ruling openDay() {
        LocalDate today = plan.businessDay(at);
        return state.open ? refuse(new Refusal.DayAlready(true)) : new Ruling.Allow(new Event.DayOpened(today));
    }

    private Ruling closeDay() {
        return state.open && state.day.isPresent()
                ? new Ruling.Allow(new Event.DayClosed(state.day.get()))
                : refuse(new Refusal.DayAlready(false));
    }

    private Ruling atCounter(Command.AtCounter command) {
        Optional<Counter> counter = plan.findCounter(command.counter());
        if (counter.isEmpty()) {
            return refuse(new Refusal.UnknownCounter(command.counter()));
        }
        if (!state.open) {
            return refuse(new Refusal.HallClosed(Viewing.nextOpening(state, plan, at)));
        }
        return new CounterRules(state, plan, counter.get()).decide(command);
    }

    /** The clerk who may speak for one counter only; empty for whoever is bound to none. */
    static Optional<ClerkId> clerkOf(Command command) {
        return switch (command.by().actor()) {
            case Actor.Clerk(ClerkId id) -> Optional.of(id);
            case Actor.Manager manager -> Optional.empty();
            case Actor.Keypad keypad -> Optional.empty(); // the door lets it press the keys of its own counter only
            case Actor.Integrator integrator -> Optional.empty();
            case Actor.Kiosk kiosk -> Optional.empty();
            case Actor.Display display -> Optional.empty();
            case Actor.Printer printer -> Optional.empty();
            case Actor.Console console -> Optional.empty();
            case Actor.Clock clock -> Optional.empty();
            case Actor.Other other -> Optional.empty();
        };
    }

    static Ruling refuse(Refusal refusal) {
        return new Ruling.Refuse(refusal);
    }
}
