package vn.motcua.domain.ticket;

/** How a ticket ended. */
public enum Outcome {
    /** Served to the end. */
    COMPLETED,
    /** Called, did not come; may be readmitted the same day. */
    NO_SHOW,
    /** Left before the call, cancelled, or still waiting when the day was closed. */
    ABANDONED
}
