package vn.motcua.counter.action;

import java.util.Optional;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/**
 * What decides which steps a clerk may take now. Two equal situations allow the same and mean the same, so a click made
 * in one of them is not carried out in another.
 *
 * @param callsLeft how often the ticket in hand may still be called again
 * @param parked how many tickets are set aside here
 */
public record Situation(
        boolean onBreak, Optional<TicketId> ticket, Optional<TicketState> state, int callsLeft, int parked) {

    public static Situation of(CounterView counter, HallSnapshot hall) {
        Optional<TicketView> active = counter.active();
        return new Situation(
                counter.state() instanceof CounterState.OnBreak,
                active.map(TicketView::id),
                active.map(TicketView::state),
                active.map(ticket -> hall.plan().rules().maxCalls() - ticket.attempt())
                        .orElse(0),
                counter.parked().size());
    }

    public boolean called() {
        return state.equals(Optional.of(TicketState.CALLED));
    }

    public boolean serving() {
        return state.equals(Optional.of(TicketState.SERVING));
    }

    /** Why a step cannot be taken now, as the key of a text; empty if it can. */
    public Optional<String> against(ClerkAction step) {
        if (onBreak && step != ClerkAction.BREAK && step != ClerkAction.CLOSE) {
            return Optional.of("against.break");
        }
        return switch (step) {
            case NEXT -> when(called(), "against.called");
            case START, NO_SHOW ->
                called() ? Optional.empty() : Optional.of(serving() ? "against.serving" : "against.nobody");
            case RECALL ->
                called()
                        ? when(callsLeft <= 0, "against.calls")
                        : Optional.of(serving() ? "against.serving" : "against.nobody");
            case COMPLETE, PARK ->
                serving() ? Optional.empty() : Optional.of(called() ? "against.notStarted" : "against.nobody");
            case TRANSFER -> when(state.isEmpty(), "against.nobody");
            case BREAK -> when(!onBreak && state.isPresent(), "against.inHand");
            case CLOSE -> state.isPresent() ? Optional.of("against.inHand") : when(parked > 0, "against.parked");
        };
    }

    private static Optional<String> when(boolean hindered, String reason) {
        return hindered ? Optional.of(reason) : Optional.empty();
    }
}
