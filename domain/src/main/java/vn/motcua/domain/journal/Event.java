package vn.motcua.domain.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * What happened in a hall: facts that are never taken back. The names are written to disk, so a record may gain a
 * component, for which the codec then has a default for old entries, and never lose one.
 */
public sealed interface Event {

    /** Something that happened to the hall as a whole: whoever shows it asks for its state anew. */
    sealed interface HallEvent extends Event {}

    /** Something that happened to a ticket. Each kind belongs to one family, by what it does to a call. */
    sealed interface TicketEvent extends Event {
        TicketId ticket();
    }

    /** Invites a citizen to a counter: said, and shown until it ends. */
    sealed interface CallsCitizen extends TicketEvent {
        CounterId counter();

        /** How often the ticket has been called with this, from 1. */
        int attempt();
    }

    /** Nobody is invited by this ticket any more, wherever it was. */
    sealed interface EndsCall extends TicketEvent {}

    /** A line grows or shrinks, and no call is touched. */
    sealed interface ChangesLine extends TicketEvent {}

    /** Tells something of a ticket and leaves it where it is. */
    sealed interface TellsOfTicket extends TicketEvent {}

    /** Something that happened to a counter as such. */
    sealed interface CounterEvent extends Event {
        CounterId counter();
    }

    /**
     * The hall takes citizens in. The first one of a day restarts the numbers, a later one does not.
     *
     * @param used the last number of each series that this day has given out before, in a time in which the clock stood
     *     elsewhere; the numbers go on after them, so that no id comes twice. Nearly always empty
     */
    record DayOpened(LocalDate day, Map<String, Integer> used) implements HallEvent {

        public DayOpened {
            used = Map.copyOf(used);
        }

        public DayOpened(LocalDate day) {
            this(day, Map.of());
        }
    }

    /**
     * Somebody has found that the clock had been ahead: this entry is earlier than the one before it, and the only kind
     * that may be. What the hall remembers of the time ahead counts as of this moment.
     *
     * @param day the right day
     * @param ahead the time of the entry before, which was never true
     * @param kept whether who waits goes on waiting; else the wrong day is closed, by the entry that follows
     * @param used as in {@link DayOpened}
     * @param reason in a person's words, for the record
     */
    record ClockCorrected(LocalDate day, Instant ahead, boolean kept, Map<String, Integer> used, String reason)
            implements HallEvent {

        public ClockCorrected {
            used = Map.copyOf(used);
        }
    }

    /** Somebody has looked at the server's clock, which nothing else could vouch for, and found it right. */
    record ClockConfirmed(String reason) implements HallEvent {}

    /** A manager sends a ticket to a counter that does not serve it; the call follows in the same write. */
    record CallOverruled(TicketId ticket, CounterId counter, String reason) implements TellsOfTicket {}

    /** A manager sends a ticket to another service's line, arrival kept, wherever it stood. */
    record TicketMoved(TicketId ticket, ServiceId to, String reason) implements EndsCall {}

    /** A manager ends a ticket that will not be served. */
    record TicketEnded(TicketId ticket, String reason) implements EndsCall {}

    /** The hall takes nobody in any more; who still waits has been abandoned. */
    record DayClosed(LocalDate day) implements HallEvent {}

    /**
     * A citizen took a number.
     *
     * @param ahead people in the service's line at that moment: what the slip promised
     * @param counters where the citizen may be called, as the slip says
     */
    record TicketIssued(TicketId ticket, ServiceId service, int ahead, List<CounterId> counters)
            implements ChangesLine {

        public TicketIssued {
            counters = List.copyOf(counters);
        }
    }

    /** What the citizen had said at the kiosk before taking the number; follows {@link TicketIssued} in one write. */
    record PapersPrepared(TicketId ticket, Preparation preparation) implements TellsOfTicket {}

    /**
     * What the clerk found of the papers.
     *
     * @param name of the procedure, in Vietnamese
     * @param missing empty: all in order
     */
    record PapersChecked(
            TicketId ticket, CounterId counter, ProcedureCode procedure, String name, List<MissingPaper> missing)
            implements TellsOfTicket {

        public PapersChecked {
            missing = List.copyOf(missing);
        }
    }

    record TicketCalled(TicketId ticket, CounterId counter) implements CallsCitizen {

        @Override
        public int attempt() {
            return 1;
        }
    }

    /** @param attempt the attempt this recall makes, 2 or more */
    record TicketRecalled(TicketId ticket, CounterId counter, int attempt) implements CallsCitizen {}

    record ServiceStarted(TicketId ticket, CounterId counter) implements TellsOfTicket {}

    record ServiceCompleted(TicketId ticket, CounterId counter) implements EndsCall {}

    record NoShowRecorded(TicketId ticket, CounterId counter) implements EndsCall {}

    /** A citizen who missed the call is back in line. */
    record TicketReadmitted(TicketId ticket) implements ChangesLine {}

    /** @param to the service whose line the ticket joins, with its arrival kept */
    record TicketTransferred(TicketId ticket, CounterId counter, ServiceId to) implements EndsCall {}

    record TicketParked(TicketId ticket, CounterId counter) implements EndsCall {}

    /** A ticket that was set aside is at its counter again: shown there, and not said. */
    record TicketResumed(TicketId ticket, CounterId counter) implements TicketEvent {}

    record TicketCancelled(TicketId ticket) implements ChangesLine {}

    /**
     * What became of a slip on a printer; it never changes the ticket.
     *
     * @param device the printer
     * @param reason why it is not confirmed, in UnifiedPOS words (RecEmpty, CoverOpen …); empty when confirmed or presumed
     * @param copy 1 for the first print, 2 and more for reprints marked "IN LẠI"
     * @param proof how it was confirmed: PRESENTER, PRINTED, PROCESSED by the printer, WITNESS by the citizen, STAFF by a
     *     clerk; HEALTHY or NONE, what a presumed slip rests on (older entries call those confirmed); else empty, as in
     *     entries from before this was told
     */
    record SlipRecorded(TicketId ticket, String device, SlipState state, String reason, int copy, String proof)
            implements TellsOfTicket {

        public SlipRecorded(TicketId ticket, String device, SlipState state, String reason, int copy) {
            this(ticket, device, state, reason, copy, "");
        }
    }

    /** How far a slip came, as the printer itself has told. */
    enum SlipState {
        /** A kiosk owes the slip, and no printer has it yet. Never written: it follows from the ticket. */
        PENDING,
        /** Somebody has asked for another copy. */
        WANTED,
        /** Its first byte is about to go to the printer. */
        SENDING,
        /** Its last byte has been handed over; nothing is known yet. */
        SENT,
        /** It came out; the proof says how that is known. */
        CONFIRMED,
        /** All of it was sent to a printer that can never tell whether a slip came out, and nothing speaks against it. */
        PRESUMED,
        /** Nothing of it was sent. */
        FAILED,
        /** Some of it was sent, and the printer's evidence is that it did not come out whole. */
        SPOILED,
        /** It came out, and nobody took it from the presenter. */
        NOT_TAKEN,
        /** All of it was sent, and then the printer fell silent: it may have come out or not. */
        UNKNOWN,
        /** A clerk has settled it without paper: the citizen knows the number. */
        DROPPED
    }

    record CounterOpened(CounterId counter, ClerkId clerk) implements CounterEvent {}

    /** @param reason why it was closed; entries from before reasons were told have {@link ClosingReason#USUAL} */
    record CounterClosed(CounterId counter, ClerkId clerk, ClosingReason reason) implements CounterEvent {

        public CounterClosed(CounterId counter, ClerkId clerk) {
            this(counter, clerk, ClosingReason.USUAL);
        }
    }

    /** Why a counter was closed. A closed list: a free text could name a person. */
    enum ClosingReason {
        /** By its clerk, with nobody in hand. */
        USUAL,
        /** Its clerk signed out. */
        SIGNED_OUT,
        /** Its clerk has gone and left it open. */
        LEFT_OPEN,
        /** Its clerk is needed elsewhere, or was relieved. */
        RELIEVED,
        /** Its computer or line does not work. */
        BROKEN
    }

    record BreakStarted(CounterId counter, ClerkId clerk) implements CounterEvent {}

    record BreakEnded(CounterId counter, ClerkId clerk) implements CounterEvent {}
}
