package vn.motcua.domain.procedure;

import java.util.Optional;

/**
 * How long an authority takes.
 *
 * @param amount in {@code unit}; empty when the record gives none that can be trusted
 * @param text as published, in Vietnamese; empty when nothing was published
 */
public record ProcessingTime(Optional<Integer> amount, Unit unit, String text) {

    /** Nothing is known. */
    public static final ProcessingTime UNKNOWN = new ProcessingTime(Optional.empty(), Unit.UNKNOWN, "");

    /** What the amount counts. */
    public enum Unit {
        HOUR,
        DAY,
        WORKING_DAY,
        MONTH,
        /** The unit was lost on the way or never given: show the text, never the bare number. */
        UNKNOWN
    }
}
