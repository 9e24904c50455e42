package vn.motcua.hardware.printer;

/** A printer that prints single copies and tells the result of each; {@link PrintStation} decides what to do about it. */
public interface CopyPrinter extends TicketPrinter {

    /**
     * Puts one copy in line and returns at once; any thread may call. Nothing is tried again.
     *
     * @param number 1 for the first print, 2 and more for reprints, which the caller has marked
     */
    Copy print(Printout what, int number, JobLog log);
}
