package vn.motcua.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.ServiceId;

/** Tickets for tests: A 001, civil status, taken when the doors open, unless a test says otherwise. */
public final class TicketBuilder {

    private ServiceId service = new ServiceId("HO_TICH");
    private int number = 1;
    private long order = 1;
    private Instant at = minute(0);

    private TicketBuilder() {}

    public static TicketBuilder aTicket() {
        return new TicketBuilder();
    }

    /** Minutes after the doors open at 07:30 (UTC+7). */
    public static Instant minute(int minutes) {
        return Instant.parse("2026-11-23T00:30:00Z").plus(Duration.ofMinutes(minutes));
    }

    public TicketBuilder arrivedAt(Instant arrival) {
        at = arrival;
        return this;
    }

    public TicketBuilder numbered(int value) {
        number = value;
        return this;
    }

    public TicketBuilder inOrder(long place) {
        order = place;
        return this;
    }

    public TicketBuilder forService(String id) {
        service = new ServiceId(id);
        return this;
    }

    public Ticket.Waiting waiting() {
        var id = new TicketId(LocalDate.parse("2026-11-23"), new Series("A"), number);
        return new Ticket.Waiting(new Arrival(id, service, at, order));
    }

    /** Called to counter 3 a minute after the arrival. */
    public Ticket.Called called() {
        return waiting().call(new CounterId(3), at.plus(Duration.ofMinutes(1)));
    }

    /** At counter 3 two minutes after the arrival. */
    public Ticket.Serving serving() {
        return called().start(at.plus(Duration.ofMinutes(2)));
    }
}
