package vn.motcua.domain.hall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.Ticket;

/** Shows a hall's state under a plan. Takes time in proportion to services and counters, not to tickets. */
final class Viewing {

    private final HallState state;
    private final HallPlan plan;

    Viewing(HallState state, HallPlan plan) {
        this.state = state;
        this.plan = plan;
    }

    HallSnapshot snapshot(Instant at, Optional<String> storageTrouble, Optional<ClockTrouble> clockTrouble) {
        boolean issuing = storageTrouble.isEmpty()
                && clockTrouble.isEmpty()
                && state.open
                && plan.hours().isOpen(plan.localTime(at));
        return new HallSnapshot(
                plan,
                state.position,
                at,
                state.day,
                issuing,
                issuing || clockTrouble.isPresent() ? Optional.empty() : nextOpening(state, plan, at),
                storageTrouble,
                clockTrouble,
                plan.services().stream().map(this::view).toList(),
                plan.counters().stream().map(this::view).toList(),
                List.copyOf(state.recentCalls),
                Stranding.list(state, plan));
    }

    /** When kiosks issue again; a day closed by hand opens with the next one. */
    static Optional<LocalDateTime> nextOpening(HallState state, HallPlan plan, Instant at) {
        LocalDateTime now = plan.localTime(at);
        boolean closedToday = !state.open && state.day.equals(Optional.of(plan.businessDay(at)));
        return plan.hours()
                .findNextOpening(closedToday ? now.toLocalDate().plusDays(1).atStartOfDay() : now);
    }

    private ServiceView view(Service service) {
        List<CounterId> counters = plan.listCountersServing(service.id());
        return new ServiceView(
                service,
                state.line(service.id()).length(),
                counters,
                counters.stream()
                        .filter(id -> state.counter(id) instanceof CounterState.Open)
                        .toList());
    }

    private CounterView view(Counter counter) {
        CounterId id = counter.id();
        return new CounterView(
                counter,
                state.counter(id),
                state.active(id).map(state::view),
                state.inHand(id).stream()
                        .filter(Ticket.Parked.class::isInstance)
                        .map(state::view)
                        .toList(),
                counter.services().stream()
                        .mapToInt(service -> state.line(service).length())
                        .sum());
    }

    List<TicketView> listWaiting(CounterId counter, int limit) {
        return inOrder(served(counter), limit);
    }

    List<TicketView> listNoShows(CounterId counter, int limit) {
        List<ServiceId> services = served(counter);
        return state.noShows.values().stream()
                .filter(ticket -> services.contains(ticket.arrival().service()))
                .sorted(Comparator.comparing(Ticket.Closed::at).reversed())
                .limit(limit)
                .map(state::view)
                .toList();
    }

    List<TicketView> listWaitingFor(ServiceId service, int limit) {
        return inOrder(List.of(service), limit);
    }

    private List<TicketView> inOrder(List<ServiceId> services, int limit) {
        return plan.discipline()
                .order(services.stream().map(state::line).toList(), state.turns)
                .limit(limit)
                .map(state::view)
                .toList();
    }

    private List<ServiceId> served(CounterId counter) {
        return plan.findCounter(counter).map(Counter::services).orElse(List.of());
    }
}
