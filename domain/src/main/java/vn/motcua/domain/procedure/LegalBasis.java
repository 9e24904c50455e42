package vn.motcua.domain.procedure;

/**
 * A legal text a procedure rests on.
 *
 * @param code for instance {@code 60/2014/QH13}; may be empty
 */
public record LegalBasis(String code, String title) {}
