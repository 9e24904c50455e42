package vn.motcua.hardware.scanner;

/** Receives the scans of a scanner. */
@FunctionalInterface
public interface ScanListener {

    /**
     * Called on the scanner's own thread: hand the work on. The scanner passes nothing more on until
     * {@link Scanner#rearm()}. What it throws is logged without the text, and forgotten.
     */
    void scanned(Scan scan);
}
