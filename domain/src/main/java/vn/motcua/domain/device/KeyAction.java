package vn.motcua.domain.device;

/** What a clerk can ask for with the keypad of a counter. */
public enum KeyAction {
    /** Invite the next citizen; completes the one in service. */
    NEXT,
    /** Invite the same citizen once more. */
    RECALL,
    /** The citizen is here. */
    START,
    /** The citizen did not come. */
    NO_SHOW,
    /** The citizen is done. */
    COMPLETE,
    /** Send the citizen on. */
    TRANSFER,
    /** Begin a break, or end it. */
    PAUSE
}
