package vn.motcua.domain.ticket;

import java.time.Instant;
import vn.motcua.domain.counter.CounterId;

/**
 * An invitation to a counter.
 *
 * @param attempt counts from 1; each recall adds one
 */
public record Call(CounterId counter, Instant at, int attempt) {

    public Call {
        if (attempt < 1) {
            throw new IllegalArgumentException("call attempt %s is below 1".formatted(attempt));
        }
    }

    /** The first invitation of a ticket to this counter. */
    public static Call first(CounterId counter, Instant at) {
        return new Call(counter, at, 1);
    }

    Call notAfter(Instant latest) {
        return at.isAfter(latest) ? new Call(counter, latest, attempt) : this;
    }

    /** The next invitation to the same counter. */
    public Call again(Instant at) {
        return new Call(counter, at, attempt + 1);
    }
}
