package vn.motcua.sim.printer;

/** A fault of a simulated printer; each goes on until it is mended. */
public enum Fault {
    /** The roll is empty; printing stops until a new one is in. */
    PAPER_OUT,
    /** The roll is nearly empty; printing goes on. */
    NEAR_END,
    /** The cover stands open; printing stops until it is shut. */
    COVER_OPEN,
    /** The blade is stuck; the printer stops at the next cut. */
    CUTTER_ERROR,
    /** The head is too hot; printing stops until it has cooled. */
    HEAD_HOT,
    /** Something is broken for good; only a technician helps. */
    UNRECOVERABLE,
    /** The paper is crumpled in its way; printing stops until it is pulled out. */
    PAPER_JAM,
    /** Switched off, as far as anybody can tell: bytes vanish, nothing is answered, and the buffer is lost. */
    OFFLINE,
    /** Works, but answers nothing, as a printer without a way back. */
    MUTE,
    /** The line takes bytes and nothing ever comes of them, as on a session a restarted printer knows nothing of. */
    HALF_OPEN,
    /** The cable is out: the session is gone, and no new one comes about. */
    CABLE_PULLED,
    /** Another computer holds the printer's only place for a client; whoever comes now waits. */
    PORT_TAKEN,
    /** As slow as a serial line of 9600 baud. */
    SLOW;

    /** Whether it is about the line, and so counted by bytes as they arrive, not as they are worked off. */
    boolean ofTheLine() {
        return this == HALF_OPEN || this == CABLE_PULLED || this == PORT_TAKEN;
    }
}
