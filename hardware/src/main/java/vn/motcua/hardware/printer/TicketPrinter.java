package vn.motcua.hardware.printer;

import java.util.concurrent.CompletableFuture;
import vn.motcua.hardware.Device;

/** Prints slips and checklists, one after the other, and tells the truth about each. */
public interface TicketPrinter extends Device {

    /**
     * Puts it in line and returns at once; any thread may call.
     *
     * <p>The future always completes normally, on the printer's thread, within the time one job may take (one that
     * has waited more than 60 s is dropped as failed). Nothing is ever printed twice by itself.
     */
    CompletableFuture<SlipResult> print(Printout what);
}
