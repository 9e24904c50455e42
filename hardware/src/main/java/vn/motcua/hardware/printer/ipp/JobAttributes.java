package vn.motcua.hardware.printer.ipp;

import java.util.List;

/**
 * The attributes of a print job (RFC 8011, section 5.3.7).
 *
 * @param state 3 pending, 4 held, 5 processing, 6 stopped, 7 cancelled, 8 aborted, 9 completed; 0 if it does not say
 * @param reasons such as {@code job-completed-successfully}
 * @param sheets sides or sheets that came out so far; 0 also if it does not count
 */
public record JobAttributes(int state, List<String> reasons, int sheets) {

    private static final int HELD = 4;

    public static final int CANCELLED = 7;
    public static final int ABORTED = 8;
    public static final int COMPLETED = 9;

    public JobAttributes {
        reasons = List.copyOf(reasons);
    }

    /** Whether nothing more will come of it. */
    public boolean isOver() {
        return state >= CANCELLED;
    }

    /** Whether all of its document has come, as far as the printer tells. */
    public boolean hasDocument() {
        return state > 0
                && state != HELD
                && !reasons.contains("job-incoming")
                && !reasons.contains("job-data-insufficient");
    }
}
