package vn.motcua.domain.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The one record of what happened in the hall; lines, displays and statistics are all read from it. */
public interface Journal {

    /**
     * Writes the drafts right after {@code expected}, all of them or none.
     *
     * @param expected the last position the caller has read
     * @param drafts one or more, in order
     * @return the position of the last one; all are on disk when this returns
     * @throws StaleJournal if somebody has written after {@code expected}
     * @throws JournalUnavailable if the disk or database refuses; nothing was written
     */
    Position append(Position expected, List<Draft> drafts);

    /** The position of the last entry; {@link Position#START} if there is none. */
    Position last();

    /**
     * The entries after a position, in order.
     *
     * @param limit 1 or more; fewer come back only at the end of the journal
     */
    List<Entry> listAfter(Position after, int limit);

    /** The position just before the first entry of the newest business day: what a start replays from. */
    Position beforeNewestDay();

    /**
     * The last number that each series has given out on a day; empty for a day that the hall has never opened. A day
     * comes twice only after the clock had been wrong, and then its numbers go on.
     */
    Map<String, Integer> lastNumbers(LocalDate day);
}
