package vn.motcua.domain.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;

/**
 * One reception hall: the only place where the rules meet.
 *
 * <p>{@link #decide} looks and changes nothing; {@link #apply} takes an entry in and asks nothing. Between the two the
 * caller writes the entry to the journal. Replaying a journal from the start of a day gives the same hall again.
 *
 * <p>Not safe for several threads: one writer owns it.
 */
public final class Hall {

    private final HallState state;
    private final RequestMemory requests;

    public Hall() {
        this(new HallState(), new RequestMemory());
    }

    private Hall(HallState state, RequestMemory requests) {
        this.state = state;
        this.requests = requests;
    }

    /** The same hall, to try out what is not written yet. Takes time in proportion to the day's tickets. */
    public Hall copy() {
        return new Hall(state.copy(), requests.copy());
    }

    /** The last entry this hall has taken in. */
    public Position position() {
        return state.position;
    }

    /** The time of the last entry; nothing may be written before it. */
    public Instant lastAt() {
        return state.lastAt;
    }

    /**
     * What the clock alone makes due: a day that ended, a day that begins. Empty on an ordinary moment.
     *
     * @param at now, in order
     */
    public List<Draft> passTime(HallPlan plan, Instant at) {
        return passTime(plan, at, day -> Map.of());
    }

    /** @param used what numbers a day has given out before; asked when a day begins, for the clock may have been there */
    public List<Draft> passTime(HallPlan plan, Instant at, Function<LocalDate, Map<String, Integer>> used) {
        LocalDate today = plan.businessDay(at);
        Optional<LocalDate> day = state.day;
        if (day.isPresent() && !today.isAfter(day.get())) {
            return List.of();
        }
        List<Draft> due = new ArrayList<>();
        if (day.isPresent() && state.open) {
            due.add(new Draft(at, clockRequest(day.get(), "close"), Actor.CLOCK, new Event.DayClosed(day.get())));
        }
        due.add(new Draft(at, clockRequest(today, "open"), Actor.CLOCK, new Event.DayOpened(today, used.apply(today))));
        return due;
    }

    private static RequestId clockRequest(LocalDate day, String what) {
        return new RequestId("clock:%s:%s".formatted(day, what));
    }

    /**
     * Decides a command. Changes nothing, whatever it answers.
     *
     * @param at now; not before {@link #lastAt()}, unless the command is a {@link Command.CorrectClock}
     */
    public HallDecision decide(Command command, HallPlan plan, Instant at) {
        Optional<List<Entry>> earlier = requests.find(command.by().id());
        if (earlier.isPresent()) {
            return RequestMemory.answers(command, earlier.get())
                    ? new HallDecision.Repeated(earlier.get())
                    : new HallDecision.Declined(
                            new Refusal.RequestIdReused(command.by().id()));
        }
        return switch (new Rules(state, plan, at).decide(command)) {
            case Ruling.Refuse(Refusal refusal) -> new HallDecision.Declined(refusal);
            case Ruling.Allow(List<Event> events) ->
                new HallDecision.Accepted(events.stream()
                        .map(event ->
                                new Draft(at, command.by().id(), command.by().actor(), event))
                        .toList());
        };
    }

    /**
     * Takes an entry in.
     *
     * @throws IllegalStateException if it is not the next one, or tells of something that cannot follow: the journal
     *     and the rules disagree, and going on would make it worse
     */
    public void apply(Entry entry) {
        if (!entry.position().equals(state.position.next())) {
            throw new IllegalStateException(
                    "entry %s does not follow position %s".formatted(entry.position(), state.position));
        }
        state.apply(entry);
        requests.remember(entry);
    }

    /** Starts at a position other than the first, for a replay of the newest day. Only on a new hall. */
    public void startAfter(Position position) {
        if (!state.position.equals(Position.START)) {
            throw new IllegalStateException("hall is at position %s already".formatted(state.position));
        }
        state.position = position;
    }

    /** The hall as everybody may see it. */
    public HallSnapshot snapshot(HallPlan plan, Instant at, Optional<String> storageTrouble) {
        return snapshot(plan, at, storageTrouble, Optional.empty());
    }

    /** The hall as everybody may see it, while the time is in doubt or not. */
    public HallSnapshot snapshot(
            HallPlan plan, Instant at, Optional<String> storageTrouble, Optional<ClockTrouble> clockTrouble) {
        return new Viewing(state, plan).snapshot(at, storageTrouble, clockTrouble);
    }

    /** Whom nobody could call if the desk were set up so; in order of arrival. */
    public List<Stranded> listStranded(HallPlan plan) {
        return Stranding.list(state, plan);
    }

    /** Who waits for a service, in calling order. */
    public List<TicketView> listWaitingFor(HallPlan plan, ServiceId service, int limit) {
        return new Viewing(state, plan).listWaitingFor(service, limit);
    }

    /** Who waits for a counter, in calling order. */
    public List<TicketView> listWaiting(HallPlan plan, CounterId counter, int limit) {
        return new Viewing(state, plan).listWaiting(counter, limit);
    }

    /** Today's no-shows of the services a counter serves, newest first. */
    public List<TicketView> listNoShows(HallPlan plan, CounterId counter, int limit) {
        return new Viewing(state, plan).listNoShows(counter, limit);
    }

    public Optional<TicketView> findTicket(TicketId id) {
        return Optional.ofNullable(state.tickets.get(id)).map(state::view);
    }

    /** The service of a ticket of today as it stood once the entry at a position was written. */
    public Optional<ServiceId> findServiceAt(TicketId id, Position position) {
        return state.serviceAt(id, position);
    }

    /** People before a waiting ticket in its own line; empty if it does not wait. */
    public Optional<Integer> findAhead(HallPlan plan, TicketId id) {
        return state.tickets.get(id) instanceof Ticket.Waiting waiting
                ? Optional.of(plan.discipline()
                        .ahead(waiting, state.line(waiting.arrival().service()), state.turns))
                : Optional.empty();
    }

    /** How many wait for a service. */
    public int waiting(ServiceId service) {
        return state.line(service).length();
    }

    /** The slips of a kiosk or of a printer that the printer has, or should have, oldest first. */
    public List<SlipView> listSlipsUnderWay(String kiosk, String device) {
        return state.slips.values().stream()
                .filter(slip -> slip.underWay()
                        && (slip.kiosk().equals(kiosk) || slip.device().equals(device)))
                .toList();
    }

    /**
     * The slips that staff should settle, newest first.
     *
     * @param forgotten who was last heard of before this moment counts too, although a printer should have it
     */
    public List<SlipView> listOpenSlips(Instant forgotten, int limit) {
        List<SlipView> open = new ArrayList<>(state.slips.values().stream()
                .filter(slip -> slip.open() || (slip.underWay() && slip.at().isBefore(forgotten)))
                .toList());
        Collections.reverse(open);
        return List.copyOf(open.subList(0, Math.min(limit, open.size())));
    }

    /** How far the slip of one ticket of today has come. */
    public Optional<SlipView> findSlip(TicketId ticket) {
        return Optional.ofNullable(state.slips.get(ticket));
    }
}
