package vn.motcua.domain.journal;

import java.time.Instant;

/** An entry of the journal is not one that this program writes, or cannot have happened after those before it. */
public final class EntryUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final transient Instant at;
    private final String kind;
    private final String why;

    /** @param kind of the event, as it stands in the journal */
    public EntryUnreadable(long position, Instant at, String kind, String why, Throwable cause) {
        super("cannot read entry %s of the journal, %s at %s: %s".formatted(position, kind, at, why), cause);
        this.position = position;
        this.at = at;
        this.kind = kind;
        this.why = why;
    }

    public long position() {
        return position;
    }

    public Instant at() {
        return at;
    }

    public String kind() {
        return kind;
    }

    public String why() {
        return why;
    }
}
