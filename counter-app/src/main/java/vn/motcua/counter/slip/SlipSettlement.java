package vn.motcua.counter.slip;

import java.util.Locale;

/** How staff settle a slip that did not come out, or of which nobody knows; in the order of the screen. */
enum SlipSettlement {
    /** Another copy, with the same number and marked as a reprint. */
    REPRINT,
    /** The citizen holds a good slip, whatever the printer says. */
    HAS_IT,
    /** The citizen knows the number, and that is enough. */
    NO_PAPER;

    /** The stem of its texts. */
    String key() {
        return "slips.settle." + name().toLowerCase(Locale.ROOT);
    }
}
