package vn.motcua.domain.counter;

import java.time.Instant;

/** Whether somebody sits at a counter. */
public sealed interface CounterState {

    /** The same, with no time later than {@code latest}: for what a clock that was ahead has written. */
    default CounterState notAfter(Instant latest) {
        return switch (this) {
            case Closed closed -> closed;
            case Open(ClerkId clerk, Instant since) when since.isAfter(latest) -> new Open(clerk, latest);
            case OnBreak(ClerkId clerk, Instant since) when since.isAfter(latest) -> new OnBreak(clerk, latest);
            case Open open -> open;
            case OnBreak onBreak -> onBreak;
        };
    }

    /** Nobody. */
    record Closed() implements CounterState {}

    /** A counter with somebody responsible for it. */
    sealed interface Staffed extends CounterState {
        ClerkId clerk();
    }

    /** Calling and serving. */
    record Open(ClerkId clerk, Instant since) implements Staffed {}

    /** The clerk will be back; what is at the counter stays there, nothing new is called. */
    record OnBreak(ClerkId clerk, Instant since) implements Staffed {}
}
