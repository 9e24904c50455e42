package vn.motcua.hardware.printer;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.motcua.hardware.Device;

/** A printer of slips and checklists, one after the other, with an honest result for each. */
public interface TicketPrinter extends Device {

    /**
     * Puts it in line and returns at once; any thread may call.
     *
     * <p>The future always completes normally, on the printer's thread, within the time one job may take (one that
     * has waited more than two minutes is dropped as failed). At most one unmarked copy ever comes out.
     *
     * @param log hears of each step before it is taken
     */
    CompletableFuture<SlipResult> print(Printout what, JobLog log);

    /** Prints something that belongs to no ticket. */
    default CompletableFuture<SlipResult> print(Printout what) {
        return print(what, JobLog.NONE);
    }

    /** Part of a slip may lie in the printer since before this process began: it is cut off before the next slip. */
    void expectFragment();

    /** What is left of the roll, counted from millimetres printed; empty until a roll was put in under our eyes. */
    Optional<PaperLeft> paperLeft();
}
