package vn.motcua.kiosk.dialogue;

import vn.motcua.hardware.scanner.Scan;

/** What a citizen is told when a scan leads nowhere; the texts are {@code scan.<name>.title} and {@code scan.<name>}. */
public enum ScanMessage {
    /** Row 34 of the failure catalogue. */
    PARTIAL,
    /** Row 36. */
    WRONG_CHARSET,
    /** Row 37, and codes of a kind that means nothing here. */
    INVALID,
    /** A slip's code that a Vietnamese input method has changed. */
    ALTERED,
    /** Row 38. */
    OLD_CARD,
    /** A ticket of another day or another hall. */
    NOT_TODAY,
    /** The hall cannot be asked now. */
    NO_ANSWER,
    /** A receipt, but results are not handed out here. */
    NO_RETURN,
    /** A waiting number was given back. */
    CANCELLED,
    /** It could not be given back: it does not wait any more. */
    NOT_CANCELLED,
    /** It could not be given back: the code is not that of the slip. */
    NOT_PROVEN;

    public static ScanMessage of(Scan.Cause cause) {
        return switch (cause) {
            case PARTIAL -> PARTIAL;
            case WRONG_CHARSET -> WRONG_CHARSET;
            case TOO_LONG, HOSTILE -> INVALID;
        };
    }

    public boolean isGood() {
        return this == CANCELLED;
    }
}
