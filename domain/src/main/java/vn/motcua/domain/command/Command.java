package vn.motcua.domain.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** What somebody wants to happen. The hall decides; see the dictionary for the event each one leads to. */
public sealed interface Command {

    Request by();

    /**
     * From the kiosk, or from reception on a citizen's behalf.
     *
     * @param preparation what the citizen has said about the procedure and the papers in hand, if anything
     */
    record TakeTicket(Request by, ServiceId service, Optional<Preparation> preparation) implements Command {

        public TakeTicket(Request by, ServiceId service) {
            this(by, service, Optional.empty());
        }
    }

    /** What concerns the hall or a ticket as a whole: for managers, and for the console of the server. */
    sealed interface OfManager extends Command {}

    /** The citizen gives the number back, or has left. Only a waiting ticket. A kiosk may, too, with the slip's secret. */
    record CancelTicket(Request by, TicketId ticket) implements OfManager {}

    /** What a printer told about a slip, or a clerk has settled. */
    record RecordSlip(
            Request by, TicketId ticket, String device, Event.SlipState state, String reason, int copy, String proof)
            implements Command {

        public RecordSlip(Request by, TicketId ticket, String device, Event.SlipState state, String reason, int copy) {
            this(by, ticket, device, state, reason, copy, "");
        }

        /** What it leaves in the journal. */
        public Event.SlipRecorded event() {
            return new Event.SlipRecorded(ticket, device, state, reason, copy, proof);
        }
    }

    /** Takes citizens in again after {@link CloseDay}; a new day opens by itself. */
    record OpenDay(Request by) implements OfManager {}

    /** Ends the day now: who waits is abandoned, counters close. */
    record CloseDay(Request by) implements OfManager {}

    /** About the time itself: the only commands that are heard while the clock is in doubt. */
    sealed interface OfClock extends OfManager {
        String reason();
    }

    /**
     * Accepts that the clock had been ahead, so that entries earlier than the last one may follow.
     *
     * @param keep whether who waits on the wrong day goes on waiting on the right one; else the wrong day is closed
     * @param used the last numbers the right day has given out before, which whoever has the journal fills in
     */
    record CorrectClock(Request by, boolean keep, String reason, Map<String, Integer> used) implements OfClock {

        public CorrectClock {
            used = Map.copyOf(used);
            reason = Reason.checked(reason);
        }

        public CorrectClock(Request by, boolean keep, String reason) {
            this(by, keep, reason, Map.of());
        }
    }

    /** Vouches for a clock that nothing else vouches for. */
    record ConfirmClock(Request by, String reason) implements OfClock {

        public ConfirmClock {
            reason = Reason.checked(reason);
        }
    }

    /** What a manager does with one ticket, whatever its line and its counter; always with a reason. */
    sealed interface Overruling extends OfManager {
        TicketId ticket();

        String reason();
    }

    /** Calls a waiting ticket to an open counter that need not serve it. */
    record Overrule(Request by, TicketId ticket, CounterId counter, String reason) implements Overruling {

        public Overrule {
            reason = Reason.checked(reason);
        }
    }

    /** Sends a ticket that waits or is in a counter's hand to the line of a service that somebody serves. */
    record MoveTicket(Request by, TicketId ticket, ServiceId to, String reason) implements Overruling {

        public MoveTicket {
            reason = Reason.checked(reason);
        }
    }

    /** Ends a ticket that waits or is in a counter's hand. */
    record EndTicket(Request by, TicketId ticket, String reason) implements Overruling {

        public EndTicket {
            reason = Reason.checked(reason);
        }
    }

    /** From a counter. A clerk may only speak for the counter that clerk has open. */
    sealed interface AtCounter extends Command {
        CounterId counter();
    }

    /** A command of a counter about a ticket it has in hand. */
    sealed interface WithTicket extends AtCounter {
        TicketId ticket();
    }

    record OpenCounter(Request by, CounterId counter, ClerkId clerk) implements AtCounter {}

    /** Refused while a ticket is still in hand. */
    record CloseCounter(Request by, CounterId counter) implements AtCounter {}

    /**
     * Closes a counter whose clerk goes or has gone, by that clerk or by a manager. Nobody is lost: who is called, served or set aside there goes back
     * to the same place in line.
     *
     * @param reason for the journal
     * @param completing whether a citizen in service is completed instead of put back
     */
    record ReleaseCounter(Request by, CounterId counter, Event.ClosingReason reason, boolean completing)
            implements AtCounter, OfManager {}

    /** Refused while a citizen is called or served. */
    record StartBreak(Request by, CounterId counter) implements AtCounter {}

    record EndBreak(Request by, CounterId counter) implements AtCounter {}

    /**
     * Invites the next citizen of all lines the counter serves.
     *
     * @param completing whether a citizen in service is completed by it, in one stroke; without it, that is a refusal
     */
    record CallNext(Request by, CounterId counter, boolean completing) implements AtCounter {}

    /** Invites one waiting citizen out of turn; the journal shows it. */
    record CallTicket(Request by, CounterId counter, TicketId ticket) implements WithTicket {}

    record Recall(Request by, CounterId counter, TicketId ticket) implements WithTicket {}

    record Start(Request by, CounterId counter, TicketId ticket) implements WithTicket {}

    record Complete(Request by, CounterId counter, TicketId ticket) implements WithTicket {}

    record NoShow(Request by, CounterId counter, TicketId ticket) implements WithTicket {}

    /**
     * Writes down which papers the clerk has found missing; replaces what was written of this ticket before.
     *
     * @param name of the procedure, in Vietnamese
     * @param missing empty: all in order
     */
    record CheckPapers(
            Request by,
            CounterId counter,
            TicketId ticket,
            ProcedureCode procedure,
            String name,
            List<MissingPaper> missing)
            implements WithTicket {

        public CheckPapers {
            missing = List.copyOf(missing);
        }
    }

    record Transfer(Request by, CounterId counter, TicketId ticket, ServiceId to) implements WithTicket {}

    record Park(Request by, CounterId counter, TicketId ticket) implements WithTicket {}

    record Resume(Request by, CounterId counter, TicketId ticket) implements WithTicket {}

    /** Puts a no-show of today back in line, arrival kept. */
    record Readmit(Request by, CounterId counter, TicketId ticket) implements WithTicket {}
}
