package vn.motcua.kiosk.dialogue;

/** The parts of a procedure's record, each on a page of its own; the text is {@code part.<name>}. */
public enum DetailsPart {
    PAPERS,
    STEPS,
    METHODS,
    REQUIREMENTS,
    LAW,
    ABOUT
}
