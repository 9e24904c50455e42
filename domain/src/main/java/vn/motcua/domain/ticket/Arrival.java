package vn.motcua.domain.ticket;

import java.time.Instant;
import vn.motcua.domain.service.ServiceId;

/**
 * The kiosk tap. Its instant never changes, whatever happens to the ticket later; rank is computed beside it.
 *
 * @param order place among all arrivals of the hall's day, 1, 2, 3 …: decides between taps of one millisecond
 */
public record Arrival(TicketId ticket, ServiceId service, Instant at, long order) {

    /** The same arrival, now waiting for another service: the fair place in line is kept. */
    public Arrival forService(ServiceId other) {
        return new Arrival(ticket, other, at, order);
    }

    /** The same arrival, if it was written down later than it can have been. The order among arrivals stays. */
    Arrival notAfter(Instant latest) {
        return at.isAfter(latest) ? new Arrival(ticket, service, latest, order) : this;
    }
}
