package vn.motcua.domain.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.Stranded.Why;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.Ticket;

/**
 * Whom nobody can call under a plan. Together with {@link CounterRules} it keeps the promise that whatever is waiting can
 * be called by somebody, or is listed here. Takes time in proportion to lines, counters and the answer.
 */
final class Stranding {

    private Stranding() {}

    /** In order of arrival. */
    static List<Stranded> list(HallState state, HallPlan plan) {
        List<Stranded> stranded = new ArrayList<>();
        state.lines()
                .forEach((service, line) -> lacking(service, plan)
                        .ifPresent(why -> line.forEach(ticket -> stranded.add(new Stranded(state.view(ticket), why)))));
        state.inHand.forEach((counter, hand) -> lacking(counter, state, plan)
                .ifPresent(why ->
                        hand.values().forEach(ticket -> stranded.add(new Stranded(state.view(ticket), why)))));
        stranded.sort(Comparator.comparingLong(one -> one.ticket().arrival().order()));
        return stranded;
    }

    private static Optional<Why> lacking(ServiceId service, HallPlan plan) {
        if (plan.findService(service).isEmpty()) {
            return Optional.of(Why.SERVICE_GONE);
        }
        return plan.listCountersServing(service).isEmpty() ? Optional.of(Why.NO_COUNTER) : Optional.empty();
    }

    private static Optional<Why> lacking(CounterId counter, HallState state, HallPlan plan) {
        if (plan.findCounter(counter).isEmpty()) {
            return Optional.of(Why.COUNTER_GONE);
        }
        return state.counter(counter) instanceof CounterState.Staffed
                ? Optional.empty()
                : Optional.of(Why.NOBODY_THERE);
    }

    /** Whether a ticket can be taken out of where it stands: it waits, or a counter has it in hand. */
    static boolean isHere(Ticket ticket) {
        return ticket instanceof Ticket.Waiting || ticket instanceof Ticket.AtCounter;
    }
}
