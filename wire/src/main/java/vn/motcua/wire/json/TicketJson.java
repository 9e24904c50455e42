package vn.motcua.wire.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.Arrival;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/**
 * A ticket of today. See docs/interface.md.
 *
 * @param ahead people before it, while it waits and somebody could call it
 * @param callable while it waits: whether any counter serves what it waits for
 * @param open while it waits: whether one of those counters is open now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketJson(
        String id,
        String label,
        String service,
        String state,
        Instant arrivedAt,
        Instant since,
        int attempt,
        @Nullable Integer counter,
        @Nullable Integer ahead,
        @Nullable Boolean callable,
        @Nullable Boolean open) {

    /** As counters and boards have it; see {@link #withAhead}. */
    public static TicketJson of(TicketView view) {
        return new TicketJson(
                view.id().toString(),
                view.id().label(),
                view.arrival().service().value(),
                view.state().name(),
                view.arrival().at(),
                view.since(),
                view.attempt(),
                view.counter().map(CounterId::number).orElse(null),
                null,
                null,
                null);
    }

    /**
     * With what its holder wants to know.
     *
     * @param people before it; null if it does not wait
     * @param served whether any counter serves what it waits for
     * @param openNow whether one of those is open
     */
    public TicketJson withAhead(@Nullable Integer people, boolean served, boolean openNow) {
        return people == null
                ? this
                : new TicketJson(
                        id,
                        label,
                        service,
                        state,
                        arrivedAt,
                        since,
                        attempt,
                        counter,
                        served ? people : null,
                        served,
                        openNow);
    }

    /** The ticket as a reader has it; the interface tells neither its place among equals nor its papers. */
    TicketView toView() {
        TicketId ticket = TicketId.parse(id);
        return new TicketView(
                ticket,
                new Arrival(ticket, new ServiceId(service), arrivedAt, 0),
                TicketState.valueOf(state),
                since,
                attempt,
                Optional.ofNullable(counter).map(CounterId::new),
                Optional.empty(),
                Optional.empty());
    }

    /** How it stands, for who holds its slip. */
    public Standing toStanding() {
        return new Standing(
                TicketId.parse(id),
                new ServiceId(service),
                TicketState.valueOf(state),
                Optional.ofNullable(ahead),
                Optional.ofNullable(counter).map(CounterId::new));
    }
}
