package vn.motcua.domain.command;

import java.time.Instant;

/**
 * Why nothing is issued though the hall is open: the time is in doubt.
 *
 * @param serverTime what the server's clock says
 * @param lastEntry the time of the journal's last entry; {@link Instant#EPOCH} if there is none
 */
public record ClockTrouble(Kind kind, Instant serverTime, Instant lastEntry) {

    /** Which clock is wrong, as far as can be known. */
    public enum Kind {
        /** The journal is later than the server's clock, and nothing tells which of them is wrong. */
        DISAGREE,
        /** The journal is later than the server's clock, which agrees with the network: it was ahead once. */
        JOURNAL_AHEAD,
        /** The server's clock is behind: the network's time, or the program's own age, says so. */
        SERVER_BEHIND,
        /** The server's clock is ahead: the network's time says so. */
        SERVER_AHEAD,
        /** The hall was away for long, and nothing vouches for the server's clock. */
        UNCONFIRMED
    }

    /** Whether the journal holds entries of the future, so that it takes a {@link Command.CorrectClock}. */
    public boolean inJournal() {
        return lastEntry.isAfter(serverTime);
    }
}
