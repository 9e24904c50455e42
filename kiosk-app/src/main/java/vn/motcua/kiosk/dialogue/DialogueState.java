package vn.motcua.kiosk.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.TicketSecret;

/** Where in its dialogue with a citizen a kiosk stands. */
public sealed interface DialogueState {

    /** Nobody has touched anything. */
    record Start() implements DialogueState {}

    /** The services of one group. */
    record InGroup(ServiceGroupId group) implements DialogueState {}

    /** @param request made once when the question is asked: however often the button is hit, it is one ticket */
    record Confirming(ServiceId service, RequestId request) implements DialogueState {}

    /** The number is issued and shown. */
    record Holding(Event.TicketIssued ticket, Instant at, Optional<Preparation> preparation) implements DialogueState {}

    /** The hall has said no. */
    record Told(Refusal refusal) implements DialogueState {}

    /** Where a scan has led; the next scan takes its place. */
    sealed interface FromScan extends DialogueState {}

    /**
     * @param proof what the slip carries beside the id; without it the number is only shown
     * @param request made once when the slip was scanned: for giving the number back
     */
    record AtTicket(Standing standing, Optional<TicketSecret> proof, RequestId request) implements FromScan {}

    /** Really give the number back? */
    record Cancelling(Standing standing, Optional<TicketSecret> proof, RequestId request) implements FromScan {}

    /** A dossier's receipt was scanned: the number at the counter that hands results out. */
    record Returning(ServiceId service, RequestId request) implements FromScan {}

    /** An identity card was scanned. */
    record Greeting(ShownCard card) implements FromScan {}

    /** @param about a ticket's label, where the message speaks of one */
    record ScanTold(ScanMessage message, String about) implements FromScan {}

    /** Look-up: it works however the hall is, so a change of the hall changes nothing on the screen. */
    sealed interface Reading extends DialogueState {}

    /** Fields of work, or what a search has found. */
    record LookUp() implements Reading {}

    /** The procedures of one field. */
    record InField(String field) implements Reading {}

    /** Procedures that one answer to a question asked back means. */
    record Among(Wording label, List<ProcedureCode> codes) implements Reading {}

    /** Which of several situations is the citizen's. */
    record ChoosingCase(ProcedureCode code) implements Reading {}

    /** What a procedure asks for, with the papers to tick, and the way to a number. */
    record AtSheet(SheetKey sheet, RequestId request) implements DialogueState {}

    /** Some papers are in hand and some are not: take the number all the same? */
    record Missing(SheetKey sheet, RequestId request) implements DialogueState {}

    /** What stands folded away on a sheet. */
    record Details(SheetKey sheet, DetailsPart part) implements Reading {}

    /** Codes for a phone: the same sheet, and the page of the national portal. */
    record OnPhone(SheetKey sheet) implements Reading {}

    /** What others have asked about a procedure. */
    record Asked(ProcedureCode code) implements Reading {}

    /** A question being written. */
    record Asking(ProcedureCode code) implements Reading {}

    /** What became of a question; the text is {@code asked.<name>}. */
    record AskedFor(ProcedureCode code, AskedAnswer answer) implements Reading {}
}
