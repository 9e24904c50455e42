package vn.motcua.domain.counter;

import java.time.Instant;

/** Whether somebody sits at a counter. */
public sealed interface CounterState {

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
