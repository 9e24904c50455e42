package vn.motcua.domain.procedure;

/**
 * A paper that a clerk has found missing or not in order.
 *
 * @param paper its name in the catalogue
 */
public record MissingPaper(String paper, Reason reason) {

    /** Why; ready-made, so that they can be counted. */
    public enum Reason {
        NOT_BROUGHT,
        NOT_CERTIFIED,
        NOT_SIGNED,
        EXPIRED,
        WRONG_FORM,
        DOES_NOT_MATCH,
        NOT_READABLE
    }
}
