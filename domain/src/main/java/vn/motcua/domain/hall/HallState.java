package vn.motcua.domain.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot.CallView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.line.CallTurns;
import vn.motcua.domain.line.WaitingLine;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.Arrival;
import vn.motcua.domain.ticket.Outcome;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/** What a hall remembers of its day; changed by entries only. */
final class HallState {

    private static final int RECENT_CALLS = 12;

    Position position = Position.START;
    Instant lastAt = Instant.EPOCH;
    Optional<LocalDate> day = Optional.empty();
    boolean open;

    final Map<TicketId, Ticket> tickets;
    final Map<CounterId, CounterState> counters;
    /** What citizens of today said of their papers; only of tickets that said something. */
    private final Map<TicketId, Preparation> preparations;
    /** What clerks found of the papers of today's tickets. */
    private final Map<TicketId, Event.PapersChecked> checked;
    /** How far today's slips have come, oldest ticket first. */
    final Map<TicketId, SlipView> slips;

    final Deque<CallView> recentCalls;
    /** Tickets a counter has in hand, in the order in which they came there. */
    final Map<CounterId, Map<TicketId, Ticket.AtCounter>> inHand;
    /** Today's no-shows that were not readmitted, oldest first. */
    final Map<TicketId, Ticket.Closed> noShows;

    private final Map<ServiceId, WaitingLine> lines;
    private final Map<Series, Integer> lastNumbers;
    /** Services that today's tickets have left, in order; only of tickets that were transferred. */
    private final Map<TicketId, List<Move>> moves;

    final CallTurns turns;

    private long arrivals;

    /** @param from the service that the entry at this position ended */
    private record Move(Position at, ServiceId from) {}

    HallState() {
        tickets = new HashMap<>();
        counters = new HashMap<>();
        preparations = new HashMap<>();
        checked = new HashMap<>();
        slips = new LinkedHashMap<>();
        recentCalls = new ArrayDeque<>();
        inHand = new HashMap<>();
        noShows = new LinkedHashMap<>();
        lines = new HashMap<>();
        lastNumbers = new HashMap<>();
        moves = new HashMap<>();
        turns = new CallTurns();
    }

    private HallState(HallState other) {
        position = other.position;
        lastAt = other.lastAt;
        day = other.day;
        open = other.open;
        arrivals = other.arrivals;
        tickets = new HashMap<>(other.tickets);
        counters = new HashMap<>(other.counters);
        preparations = new HashMap<>(other.preparations);
        checked = new HashMap<>(other.checked);
        slips = new LinkedHashMap<>(other.slips);
        recentCalls = new ArrayDeque<>(other.recentCalls);
        inHand = new HashMap<>();
        other.inHand.forEach((counter, hand) -> inHand.put(counter, new LinkedHashMap<>(hand)));
        noShows = new LinkedHashMap<>(other.noShows);
        lines = new HashMap<>();
        other.lines.forEach((service, line) -> lines.put(service, line.copy()));
        lastNumbers = new HashMap<>(other.lastNumbers);
        moves = new HashMap<>(other.moves);
        turns = other.turns.copy();
    }

    HallState copy() {
        return new HallState(this);
    }

    WaitingLine line(ServiceId service) {
        return lines.computeIfAbsent(service, id -> new WaitingLine());
    }

    Map<ServiceId, WaitingLine> lines() {
        return Collections.unmodifiableMap(lines);
    }

    int nextNumber(Series series) {
        return lastNumbers.getOrDefault(series, 0) + 1;
    }

    CounterState counter(CounterId id) {
        return counters.getOrDefault(id, new CounterState.Closed());
    }

    List<Ticket.AtCounter> inHand(CounterId counter) {
        return List.copyOf(inHand.getOrDefault(counter, Map.of()).values());
    }

    /** The one ticket that is called or served at a counter; parked ones do not count. */
    Optional<Ticket.AtCounter> active(CounterId counter) {
        for (Ticket.AtCounter ticket : inHand.getOrDefault(counter, Map.of()).values()) {
            if (!(ticket instanceof Ticket.Parked)) {
                return Optional.of(ticket);
            }
        }
        return Optional.empty();
    }

    void apply(Entry entry) {
        Instant at = entry.at();
        switch (entry.event()) {
            case Event.DayOpened(LocalDate opened, Map<String, Integer> used) -> openDay(opened, used);
            case Event.ClockCorrected corrected -> correct(corrected, at);
            case Event.ClockConfirmed confirmed -> {}
            case Event.DayClosed closed -> closeDay(at);
            case Event.TicketIssued e -> {
                put(new Ticket.Waiting(new Arrival(e.ticket(), e.service(), at, ++arrivals)));
                slips.put(e.ticket(), owed(e, entry));
            }
            case Event.TicketCalled e -> {
                Ticket.Waiting next = at(e.ticket(), Ticket.Waiting.class);
                turns.take(next.arrival());
                put(next.call(e.counter(), at));
                showCall(new CallView(entry.position(), e.ticket(), e.counter(), 1, at));
            }
            case Event.TicketRecalled e -> {
                put(at(e.ticket(), Ticket.Called.class).recall(at));
                showCall(new CallView(entry.position(), e.ticket(), e.counter(), e.attempt(), at));
            }
            case Event.ServiceStarted e ->
                put(at(e.ticket(), Ticket.Called.class).start(at));
            case Event.ServiceCompleted e ->
                put(at(e.ticket(), Ticket.Serving.class).complete(at));
            case Event.NoShowRecorded e ->
                put(at(e.ticket(), Ticket.Called.class).noShow(at));
            case Event.TicketReadmitted e ->
                put(at(e.ticket(), Ticket.Closed.class).readmit());
            case Event.TicketTransferred e -> {
                Ticket.AtCounter held = at(e.ticket(), Ticket.AtCounter.class);
                noteMove(entry.position(), held, e.to());
                put(transferred(held, e.to()));
            }
            case Event.TicketParked e ->
                put(at(e.ticket(), Ticket.Serving.class).park(at));
            case Event.TicketResumed e ->
                put(at(e.ticket(), Ticket.Parked.class).resume(at));
            case Event.CallOverruled e -> {} // the call itself follows
            case Event.TicketMoved e ->
                put(new Ticket.Waiting(here(e.ticket()).arrival().forService(e.to())));
            case Event.TicketEnded e -> put(new Ticket.Closed(here(e.ticket()).arrival(), Outcome.ABANDONED, at));
            case Event.TicketCancelled e ->
                put(at(e.ticket(), Ticket.Waiting.class).cancel(at));
            case Event.PapersPrepared e -> {
                preparations.put(e.ticket(), e.preparation());
                slips.computeIfPresent(e.ticket(), (ticket, slip) -> slip.with(e.preparation()));
            }
            case Event.PapersChecked e -> checked.put(e.ticket(), e);
            case Event.SlipRecorded told ->
                slips.computeIfPresent(
                        told.ticket(), (ticket, slip) -> slip.after(told, at)); // never changes its ticket
            case Event.CounterOpened e -> counters.put(e.counter(), new CounterState.Open(e.clerk(), at));
            case Event.CounterClosed e -> counters.put(e.counter(), new CounterState.Closed());
            case Event.BreakStarted e -> counters.put(e.counter(), new CounterState.OnBreak(e.clerk(), at));
            case Event.BreakEnded e -> counters.put(e.counter(), new CounterState.Open(e.clerk(), at));
        }
        position = entry.position();
        lastAt = at;
    }

    /** A ticket that a kiosk took wants a slip; one that came another way owes nobody paper until it is asked for. */
    private static SlipView owed(Event.TicketIssued ticket, Entry issued) {
        Optional<String> kiosk = issued.actor() instanceof Actor.Kiosk(String id) ? Optional.of(id) : Optional.empty();
        return new SlipView(
                ticket,
                Optional.empty(),
                issued.at(),
                kiosk.orElse(""),
                "",
                kiosk.isPresent() ? Event.SlipState.PENDING : Event.SlipState.DROPPED,
                "",
                0,
                "",
                issued.at());
    }

    private void noteMove(Position at, Ticket ticket, ServiceId to) {
        ServiceId from = ticket.arrival().service();
        if (!from.equals(to)) {
            List<Move> all = new ArrayList<>(moves.getOrDefault(ticket.id(), List.of()));
            all.add(new Move(at, from));
            moves.put(ticket.id(), List.copyOf(all));
        }
    }

    /** The service whose line a ticket of today was in, or had left to be served, once the entry at a position was written. */
    Optional<ServiceId> serviceAt(TicketId id, Position position) {
        return Optional.ofNullable(tickets.get(id))
                .map(ticket -> moves.getOrDefault(id, List.of()).stream()
                        .filter(move -> move.at().value() > position.value())
                        .map(Move::from)
                        .findFirst()
                        .orElse(ticket.arrival().service()));
    }

    private static Ticket.Waiting transferred(Ticket.AtCounter ticket, ServiceId to) {
        return switch (ticket) {
            case Ticket.Called called -> called.transfer(to);
            case Ticket.Serving serving -> serving.transfer(to);
            case Ticket.Parked parked -> new Ticket.Waiting(parked.arrival().forService(to));
        };
    }

    private void openDay(LocalDate opened, Map<String, Integer> used) {
        if (!day.equals(Optional.of(opened))) {
            tickets.clear();
            preparations.clear();
            checked.clear();
            slips.clear();
            lines.clear();
            inHand.clear();
            noShows.clear();
            recentCalls.clear();
            lastNumbers.clear();
            moves.clear();
            counters.clear();
            turns.clear();
            arrivals = 0;
        }
        goOnAfter(used);
        day = Optional.of(opened);
        open = true;
    }

    private void goOnAfter(Map<String, Integer> used) {
        used.forEach((series, number) -> lastNumbers.merge(new Series(series), number, Math::max));
    }

    /** What was written while the clock was ahead counts as of now; the order in which people came stays. */
    private void correct(Event.ClockCorrected corrected, Instant now) {
        tickets.replaceAll((id, ticket) -> ticket.notAfter(now));
        lines.clear();
        tickets.values().forEach(ticket -> {
            if (ticket instanceof Ticket.Waiting waiting) {
                line(waiting.arrival().service()).join(waiting);
            }
        });
        inHand.values().forEach(hand -> hand.replaceAll((id, held) -> (Ticket.AtCounter) held.notAfter(now)));
        noShows.replaceAll((id, ticket) -> (Ticket.Closed) ticket.notAfter(now));
        counters.replaceAll((id, counter) -> counter.notAfter(now));
        slips.replaceAll((id, slip) -> slip.notAfter(now));
        List<CallView> calls =
                recentCalls.stream().map(call -> call.notAfter(now)).toList();
        recentCalls.clear();
        recentCalls.addAll(calls);
        if (corrected.kept()) {
            goOnAfter(corrected.used());
            day = Optional.of(corrected.day());
        }
    }

    private void closeDay(Instant at) {
        tickets.replaceAll((id, ticket) ->
                ticket instanceof Ticket.Closed ? ticket : new Ticket.Closed(ticket.arrival(), Outcome.ABANDONED, at));
        lines.clear();
        inHand.clear();
        noShows.clear();
        recentCalls.clear();
        counters.clear();
        open = false;
    }

    private Ticket here(TicketId id) {
        Ticket ticket = at(id, Ticket.class);
        if (!Stranding.isHere(ticket)) {
            throw new IllegalStateException("journal takes %s out of where it is not: %s".formatted(id, ticket));
        }
        return ticket;
    }

    private <T extends Ticket> T at(TicketId id, Class<T> state) {
        Ticket ticket = tickets.get(id);
        if (!state.isInstance(ticket)) {
            throw new IllegalStateException("journal speaks of %s as %s, but the hall knows it as %s"
                    .formatted(id, state.getSimpleName(), ticket));
        }
        return state.cast(ticket);
    }

    private void put(Ticket ticket) {
        TicketId id = ticket.id();
        Ticket before = tickets.put(id, ticket);
        if (before instanceof Ticket.Waiting waiting) {
            line(waiting.arrival().service()).leave(waiting);
        } else if (before instanceof Ticket.AtCounter held) {
            inHand.getOrDefault(held.counter(), new HashMap<>()).remove(id);
        } else if (before instanceof Ticket.Closed) {
            noShows.remove(id);
        }
        if (!(ticket instanceof Ticket.Called || ticket instanceof Ticket.Serving)) {
            recentCalls.removeIf(call -> call.ticket().equals(id)); // nobody is invited any more
        }
        switch (ticket) {
            case Ticket.Waiting waiting -> {
                line(waiting.arrival().service()).join(waiting);
                lastNumbers.merge(id.series(), id.number(), Math::max);
            }
            case Ticket.AtCounter held ->
                inHand.computeIfAbsent(held.counter(), counter -> new LinkedHashMap<>())
                        .put(id, held);
            case Ticket.Closed closed -> {
                if (closed.outcome() == Outcome.NO_SHOW) {
                    noShows.put(id, closed);
                }
            }
        }
    }

    private void showCall(CallView call) {
        recentCalls.removeIf(earlier -> earlier.ticket().equals(call.ticket()));
        recentCalls.addFirst(call);
        while (recentCalls.size() > RECENT_CALLS) {
            recentCalls.removeLast();
        }
    }

    TicketView view(Ticket ticket) {
        Arrival arrival = ticket.arrival();
        Instant since = switch (ticket) {
            case Ticket.Waiting waiting -> arrival.at();
            case Ticket.Called called -> called.call().at();
            case Ticket.Serving serving -> serving.startedAt();
            case Ticket.Parked parked -> parked.parkedAt();
            case Ticket.Closed closed -> closed.at();
        };
        Optional<Ticket.AtCounter> held =
                ticket instanceof Ticket.AtCounter there ? Optional.of(there) : Optional.empty();
        return new TicketView(
                ticket.id(),
                arrival,
                TicketState.of(ticket),
                since,
                held.map(there -> there.call().attempt()).orElse(0),
                held.map(Ticket.AtCounter::counter),
                Optional.ofNullable(preparations.get(ticket.id())),
                Optional.ofNullable(checked.get(ticket.id())));
    }
}
