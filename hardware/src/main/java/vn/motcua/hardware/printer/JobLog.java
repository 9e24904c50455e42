package vn.motcua.hardware.printer;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import vn.motcua.hardware.DeviceReason;

/**
 * Records each step of one print job before it is taken, and asks the citizen who waits for it. Called on a
 * printer's thread, in order; what it throws, beside the one exception named, is logged and forgotten.
 */
public interface JobLog {

    /** For what belongs to no ticket, such as a list of papers: nothing is written down, nobody is asked. */
    JobLog NONE = new JobLog() {};

    /**
     * The first byte of a copy is about to go.
     *
     * @param copy 1 for the first print, 2 and more for reprints marked IN LẠI
     * @throws IOException if it cannot be written down; then nothing is sent
     */
    default void sending(String printer, int copy) throws IOException {}

    /** The last byte of the copy has been handed over. */
    default void sent(String printer, int copy) {}

    /** What became of the copy. */
    default void ended(String printer, int copy, SlipResult result) {}

    /** The job stands still until somebody mends the printer. */
    default void waiting(DeviceReason reason) {}

    /**
     * Nobody but the citizen can tell whether the slip came out.
     *
     * @return true if it did; cancelled where there is nobody to ask
     */
    default CompletableFuture<Boolean> askCitizen() {
        CompletableFuture<Boolean> nobody = new CompletableFuture<>();
        nobody.cancel(false);
        return nobody;
    }
}
