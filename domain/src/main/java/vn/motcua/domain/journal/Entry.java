package vn.motcua.domain.journal;

import java.time.Instant;

/**
 * Where, when and by whom an event was written.
 *
 * @param at never before the entry ahead of it, to the millisecond, unless the event is {@link Event.ClockCorrected}
 */
public record Entry(Position position, Instant at, RequestId request, Actor actor, Event event) {}
