package vn.motcua.domain.hall;

import static vn.motcua.domain.hall.Rules.refuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.line.WaitingLine;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.ticket.Outcome;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/** The rules of one counter. Looks, and changes nothing. */
final class CounterRules {

    private final HallState state;
    private final HallPlan plan;
    private final Counter counter;
    private final CounterId id;

    CounterRules(HallState state, HallPlan plan, Counter counter) {
        this.state = state;
        this.plan = plan;
        this.counter = counter;
        this.id = counter.id();
    }

    Ruling decide(Command.AtCounter command) {
        if (command instanceof Command.OpenCounter open) {
            return open(open);
        }
        if (!(state.counter(id) instanceof CounterState.Staffed staffed)) {
            return refuse(new Refusal.CounterNotOpen(id));
        }
        Optional<ClerkId> clerk = Rules.clerkOf(command);
        if (clerk.isPresent() && !clerk.get().equals(staffed.clerk())) {
            return refuse(new Refusal.CounterTaken(id, staffed.clerk()));
        }
        return command instanceof Command.WithTicket about ? decideAbout(about) : decideCounter(command, staffed);
    }

    private Ruling open(Command.OpenCounter command) {
        if (state.counter(id) instanceof CounterState.Staffed staffed) {
            return refuse(new Refusal.CounterTaken(id, staffed.clerk()));
        }
        Optional<CounterId> elsewhere = state.counters.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof CounterState.Staffed staffed
                        && staffed.clerk().equals(command.clerk())
                        && plan.findCounter(entry.getKey()).isPresent()) // one that was taken away holds nobody
                .map(Map.Entry::getKey)
                .findFirst();
        return elsewhere
                .map(other -> refuse(new Refusal.ClerkElsewhere(command.clerk(), other)))
                .orElseGet(() -> new Ruling.Allow(new Event.CounterOpened(id, command.clerk())));
    }

    private Ruling decideCounter(Command.AtCounter command, CounterState.Staffed staffed) {
        return switch (command) {
            case Command.CallNext c -> callNext(c);
            case Command.CloseCounter c ->
                state.inHand(id).stream()
                        .findFirst()
                        .map(this::busy)
                        .orElseGet(() -> new Ruling.Allow(new Event.CounterClosed(id, staffed.clerk())));
            case Command.StartBreak c ->
                staffed instanceof CounterState.OnBreak
                        ? refuse(new Refusal.AlreadyOnBreak(id))
                        : state.active(id)
                                .map(this::busy)
                                .orElseGet(() -> new Ruling.Allow(new Event.BreakStarted(id, staffed.clerk())));
            case Command.EndBreak c ->
                staffed instanceof CounterState.OnBreak
                        ? new Ruling.Allow(new Event.BreakEnded(id, staffed.clerk()))
                        : refuse(new Refusal.NotOnBreak(id));
            case Command.ReleaseCounter c -> release(c, staffed);
            case Command.OpenCounter c -> open(c);
            case Command.WithTicket c -> decideAbout(c);
        };
    }

    /** What the counter has in hand goes back to its place in line, whoever serves that line now. */
    private Ruling release(Command.ReleaseCounter command, CounterState.Staffed staffed) {
        List<Event> events = new ArrayList<>();
        for (Ticket.AtCounter held : state.inHand(id)) {
            events.add(
                    command.completing() && held instanceof Ticket.Serving
                            ? new Event.ServiceCompleted(held.id(), id)
                            : new Event.TicketTransferred(
                                    held.id(), id, held.arrival().service()));
        }
        events.add(new Event.CounterClosed(id, staffed.clerk(), command.reason()));
        return new Ruling.Allow(events);
    }

    private Ruling busy(Ticket.AtCounter ticket) {
        return refuse(new Refusal.CounterBusy(id, ticket.id()));
    }

    private Ruling callNext(Command.CallNext command) {
        if (!(state.counter(id) instanceof CounterState.Open)) {
            return refuse(new Refusal.CounterNotOpen(id));
        }
        Optional<Event> completed = Optional.empty();
        Optional<Ticket.AtCounter> active = state.active(id);
        if (active.isPresent()) {
            if (!command.completing() || !(active.get() instanceof Ticket.Serving)) {
                return busy(active.get());
            }
            completed = Optional.of(new Event.ServiceCompleted(active.get().id(), id));
        }
        Collection<WaitingLine> lines =
                counter.services().stream().map(state::line).toList();
        Optional<Event> called = plan.discipline()
                .order(lines, state.turns)
                .findFirst()
                .map(ticket -> new Event.TicketCalled(ticket.id(), id));
        if (called.isEmpty() && completed.isEmpty()) {
            return refuse(new Refusal.NothingWaiting(id, waitingElsewhere()));
        }
        return new Ruling.Allow(
                List.of(completed, called).stream().flatMap(Optional::stream).toList());
    }

    private int waitingElsewhere() {
        return plan.services().stream()
                .filter(service -> !counter.serves(service.id()))
                .mapToInt(service -> state.line(service.id()).length())
                .sum();
    }

    private Ruling decideAbout(Command.WithTicket command) {
        Ticket ticket = state.tickets.get(command.ticket());
        if (ticket == null) {
            return refuse(new Refusal.UnknownTicket(command.ticket()));
        }
        TicketId about = ticket.id();
        return switch (command) {
            case Command.CallTicket c -> callTicket(ticket);
            case Command.Recall c -> here(ticket, Ticket.Called.class, this::recall);
            case Command.Start c -> here(ticket, Ticket.Called.class, t -> allow(new Event.ServiceStarted(about, id)));
            case Command.Complete c ->
                here(ticket, Ticket.Serving.class, t -> allow(new Event.ServiceCompleted(about, id)));
            case Command.NoShow c -> here(ticket, Ticket.Called.class, t -> allow(new Event.NoShowRecorded(about, id)));
            case Command.CheckPapers c ->
                here(
                        ticket,
                        Ticket.AtCounter.class,
                        t -> allow(new Event.PapersChecked(about, id, c.procedure(), c.name(), c.missing())));
            case Command.Transfer c -> here(ticket, Ticket.AtCounter.class, t -> transfer(c));
            case Command.Park c -> here(ticket, Ticket.Serving.class, t -> allow(new Event.TicketParked(about, id)));
            case Command.Resume c -> here(ticket, Ticket.Parked.class, this::resume);
            case Command.Readmit c -> readmit(ticket);
        };
    }

    private static Ruling allow(Event event) {
        return new Ruling.Allow(event);
    }

    /** Goes on only if the ticket is in the state the step needs, and in this counter's hand. */
    private <T extends Ticket.AtCounter> Ruling here(Ticket ticket, Class<T> needed, Function<T, Ruling> then) {
        return needed.isInstance(ticket) && needed.cast(ticket).counter().equals(id)
                ? then.apply(needed.cast(ticket))
                : refuse(wrongState(ticket));
    }

    static Refusal wrongState(Ticket ticket) {
        return new Refusal.WrongState(
                ticket.id(),
                TicketState.of(ticket),
                ticket instanceof Ticket.AtCounter held ? Optional.of(held.counter()) : Optional.empty());
    }

    private Ruling callTicket(Ticket ticket) {
        if (!(state.counter(id) instanceof CounterState.Open)) {
            return refuse(new Refusal.CounterNotOpen(id));
        }
        Optional<Ticket.AtCounter> active = state.active(id);
        if (active.isPresent()) {
            return busy(active.get());
        }
        if (!(ticket instanceof Ticket.Waiting)) {
            return refuse(wrongState(ticket));
        }
        return counter.serves(ticket.arrival().service())
                ? allow(new Event.TicketCalled(ticket.id(), id))
                : refuse(new Refusal.NotServedHere(ticket.id(), ticket.arrival().service(), id));
    }

    private Ruling recall(Ticket.Called called) {
        int maxCalls = plan.rules().maxCalls();
        int attempt = called.call().attempt();
        return attempt < maxCalls
                ? allow(new Event.TicketRecalled(called.id(), id, attempt + 1))
                : refuse(new Refusal.RecallLimitReached(called.id(), maxCalls));
    }

    private Ruling transfer(Command.Transfer command) {
        if (plan.findService(command.to()).isEmpty()) {
            return refuse(new Refusal.UnknownService(command.to()));
        }
        return plan.listCountersServing(command.to()).isEmpty()
                ? refuse(new Refusal.NobodyServes(command.to()))
                : allow(new Event.TicketTransferred(command.ticket(), id, command.to()));
    }

    private Ruling resume(Ticket.Parked parked) {
        return state.active(id).map(this::busy).orElseGet(() -> allow(new Event.TicketResumed(parked.id(), id)));
    }

    private Ruling readmit(Ticket ticket) {
        return ticket instanceof Ticket.Closed closed && closed.outcome() == Outcome.NO_SHOW
                ? allow(new Event.TicketReadmitted(ticket.id()))
                : refuse(wrongState(ticket));
    }
}
