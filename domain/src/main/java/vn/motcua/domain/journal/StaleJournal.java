package vn.motcua.domain.journal;

/** Somebody else has written to the journal: catch up and decide again. */
public final class StaleJournal extends RuntimeException {

    public StaleJournal(Position expected) {
        super("another writer has appended after position %s".formatted(expected));
    }
}
