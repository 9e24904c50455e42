package vn.motcua.hardware.keypad;

/** An action that a keypad can ask for. */
public enum KeypadAction {
    /** Invite the next citizen. */
    NEXT,
    /** Invite the same citizen once more. */
    RECALL,
    /** The citizen is here. */
    START,
    /** The citizen did not come. */
    NO_SHOW,
    /** The citizen is done. */
    COMPLETE,
    /** Send the citizen on, to the line or counter whose number was typed. */
    TRANSFER,
    /** Begin a break, or end it. */
    PAUSE
}
