package vn.motcua.hardware.sim;

/** What can go wrong with a simulated printer. */
public enum Fault {
    /** The roll is empty; printing stops until a new one is in. */
    PAPER_OUT,
    /** The roll is nearly empty; printing goes on. */
    NEAR_END,
    /** The cover stands open; printing stops until it is shut, then goes on. */
    COVER_OPEN,
    /** The blade is stuck; the printer stops at the next cut. */
    CUTTER_ERROR,
    /** Switched off, as far as anybody can tell: bytes vanish, nothing is answered. */
    OFFLINE,
    /** As slow as a serial line of 9600 baud. */
    SLOW
}
