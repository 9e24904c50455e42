package vn.motcua.domain.journal;

import java.time.Instant;

/** An entry that has no position yet: decided, not on disk. */
public record Draft(Instant at, RequestId request, Actor actor, Event event) {

    public Entry written(Position position) {
        return new Entry(position, at, request, actor, event);
    }
}
