package vn.motcua.kiosk.scan;

import vn.motcua.domain.desk.Subscription;
import vn.motcua.hardware.scanner.Scan;
import vn.motcua.hardware.scanner.Scanner;
import vn.motcua.hardware.scanner.codes.CodeReader;

/** Where scanners and kiosk pages meet. Every method may be called from any thread and returns at once. */
public interface ScannerFeed {

    /**
     * Lets a scanner feed kiosk pages.
     *
     * @param everywhere whether every page hears it, as suits a simulated one; else the pages opened on this computer do
     * @return ends it
     */
    Subscription connect(Scanner scanner, boolean everywhere);

    /** Whether a scanner is ready for a page. */
    boolean online(boolean onThisComputer);

    /** Tells a page of scans, and of scanners coming and going. */
    Subscription follow(boolean onThisComputer, Listener listener);

    /** A kiosk page. Called on a scanner's thread: hand the work on. */
    interface Listener {

        /** {@link #online} may have changed. */
        void changed();

        /**
         * @param codes tells what the text is
         * @param done to be run once the scan has been dealt with: before, the scanner reads no other
         */
        void scanned(Scan scan, CodeReader codes, Runnable done);
    }
}
