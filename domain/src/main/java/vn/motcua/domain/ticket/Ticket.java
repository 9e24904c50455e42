package vn.motcua.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.service.ServiceId;

/**
 * A citizen's place in the hall, from the kiosk tap to the last word at the counter.
 *
 * <p>One record per state, one method per step: a step the rules forbid does not compile. Every step takes the
 * instant it happens at, and throws {@link IllegalArgumentException} if that lies before the step that led here.
 */
public sealed interface Ticket {

    Arrival arrival();

    default TicketId id() {
        return arrival().ticket();
    }

    /** The same ticket, with no time later than {@code latest}: for what a clock that was ahead has written. */
    default Ticket notAfter(Instant latest) {
        return switch (this) {
            case Waiting t -> new Waiting(t.arrival().notAfter(latest));
            case Called t -> new Called(t.arrival().notAfter(latest), t.call().notAfter(latest));
            case Serving t ->
                new Serving(
                        t.arrival().notAfter(latest),
                        t.call().notAfter(latest),
                        earlier(t.startedAt(), latest),
                        t.parked());
            case Parked t ->
                new Parked(
                        t.arrival().notAfter(latest),
                        t.call().notAfter(latest),
                        earlier(t.startedAt(), latest),
                        t.parkedBefore(),
                        earlier(t.parkedAt(), latest));
            case Closed t -> new Closed(t.arrival().notAfter(latest), t.outcome(), earlier(t.at(), latest));
        };
    }

    /** A ticket that a counter has in hand: called, at the counter, or set aside there. */
    sealed interface AtCounter extends Ticket {

        Call call();

        default CounterId counter() {
            return call().counter();
        }
    }

    /** In line. */
    record Waiting(Arrival arrival) implements Ticket {

        public Called call(CounterId counter, Instant at) {
            return new Called(arrival, Call.first(counter, inOrder(arrival.at(), at)));
        }

        public Closed cancel(Instant at) {
            return new Closed(arrival, Outcome.ABANDONED, inOrder(arrival.at(), at));
        }
    }

    /** Invited to a counter, not yet there. */
    record Called(Arrival arrival, Call call) implements AtCounter {

        public Called recall(Instant at) {
            return new Called(arrival, call.again(inOrder(call.at(), at)));
        }

        public Serving start(Instant at) {
            return new Serving(arrival, call, inOrder(call.at(), at), Duration.ZERO);
        }

        public Closed noShow(Instant at) {
            return new Closed(arrival, Outcome.NO_SHOW, inOrder(call.at(), at));
        }

        /** Sends the citizen to another service's line; the arrival is kept. */
        public Waiting transfer(ServiceId to) {
            return new Waiting(arrival.forService(to));
        }
    }

    /**
     * At the counter.
     *
     * @param parked how long the ticket was set aside since {@code startedAt}; not part of the service time
     */
    record Serving(Arrival arrival, Call call, Instant startedAt, Duration parked) implements AtCounter {

        public Closed complete(Instant at) {
            return new Closed(arrival, Outcome.COMPLETED, inOrder(startedAt, at));
        }

        /** Sends the citizen on to another service; the arrival is kept, and with it the fair place in line. */
        public Waiting transfer(ServiceId to) {
            return new Waiting(arrival.forService(to));
        }

        public Parked park(Instant at) {
            return new Parked(arrival, call, startedAt, parked, inOrder(startedAt, at));
        }
    }

    /** Set aside at the counter, for instance while the citizen makes a copy. */
    record Parked(Arrival arrival, Call call, Instant startedAt, Duration parkedBefore, Instant parkedAt)
            implements AtCounter {

        public Serving resume(Instant at) {
            Duration now = Duration.between(parkedAt, inOrder(parkedAt, at));
            return new Serving(arrival, call, startedAt, parkedBefore.plus(now));
        }
    }

    /** Gone; only a no-show can come back. */
    record Closed(Arrival arrival, Outcome outcome, Instant at) implements Ticket {

        /** Sojourn time of queueing theory (T = W + S): arrival to departure, every wait and service included. */
        public Duration sojourn() {
            return Duration.between(arrival.at(), at);
        }

        /**
         * Puts a citizen who missed the call back in line, with the arrival kept.
         *
         * @throws IllegalStateException if this ticket did not end as a no-show
         */
        public Waiting readmit() {
            if (outcome != Outcome.NO_SHOW) {
                throw new IllegalStateException(
                        "%s ended as %s, only a no-show is readmitted".formatted(id(), outcome));
            }
            return new Waiting(arrival);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isAfter(other) ? other : one;
    }

    private static Instant inOrder(Instant earlier, Instant at) {
        if (at.isBefore(earlier)) {
            throw new IllegalArgumentException("%s is before %s".formatted(at, earlier));
        }
        return at;
    }
}
