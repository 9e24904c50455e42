package vn.motcua.domain.procedure;

import java.util.List;

/**
 * A way to hand a dossier in, with the time and the fees that hold for it.
 *
 * @param note as published; may be empty
 */
public record SubmissionMethod(Channel channel, ProcessingTime time, List<Fee> fees, String note) {

    /** How a dossier reaches the authority. */
    public enum Channel {
        IN_PERSON,
        ONLINE,
        POSTAL
    }

    public SubmissionMethod {
        fees = List.copyOf(fees);
    }
}
