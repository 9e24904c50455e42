package vn.motcua.counter.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.ticket.TicketState;

/** Says whom a counter has in hand, and what becomes of them when it is closed. */
public final class InHand {

    private InHand() {}

    /** The counter a clerk has open. */
    public static Optional<CounterView> ownOf(HallSnapshot hall, ClerkId clerk) {
        return hall.counters().stream()
                .filter(counter -> counter.state() instanceof CounterState.Staffed staffed
                        && staffed.clerk().equals(clerk))
                .findFirst();
    }

    public static String fate(CounterView counter, StaffTexts texts) {
        List<String> said = new ArrayList<>();
        counter.active()
                .ifPresent(ticket -> said.add(texts.get(
                        ticket.state() == TicketState.SERVING ? "release.serving" : "release.called",
                        ticket.id().label())));
        counter.parked()
                .forEach(ticket ->
                        said.add(texts.get("release.parked", ticket.id().label())));
        return said.isEmpty() ? texts.get("release.nobody") : String.join(" ", said);
    }

    public static boolean isEmpty(CounterView counter) {
        return counter.active().isEmpty() && counter.parked().isEmpty();
    }
}
