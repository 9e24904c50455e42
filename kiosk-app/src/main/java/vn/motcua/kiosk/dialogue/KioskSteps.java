package vn.motcua.kiosk.dialogue;

import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.hardware.printer.Checklist;

/** The steps a screen may ask for. */
public interface KioskSteps {

    void go(DialogueState place);

    /** Another page of the same thing; "back" still leads to where one was before. */
    void turn(DialogueState place);

    /** Asks for confirmation, with a new request id. */
    void confirm(ServiceId service);

    /** Shows a procedure; asks for the case first if there are several. A code nobody knows is searched for. */
    void open(ProcedureCode code);

    /** Shows the sheet of one case, with a new request id. */
    void openCase(SheetKey sheet);

    /** Goes where a scan leads; where an earlier one led is left. */
    void land(DialogueState.FromScan place);

    /** Back to where one was before the scan; what it told is forgotten. */
    void leaveScan();

    /** Gives a number back. */
    void cancel(DialogueState.Cancelling place);

    /** One step back; from the first tiles and from a shown number, to the start. */
    void back();

    void take(Wanted wanted);

    /** Has a checklist printed, and tells on the page's own thread how it goes. */
    void print(Checklist list, Consumer<SlipProgress> progress);

    /** The citizen's answer to whether the slip of a ticket came out. */
    void cameOut(TicketId ticket, boolean yes);

    /**
     * Asks something that may take its time, on a thread of its own, and hands the answer to the page's thread. If the
     * question fails, the cause is logged and {@code failed} runs there instead.
     */
    <T> void ask(Supplier<T> question, Consumer<T> answer, Runnable failed);
}
