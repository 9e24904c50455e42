package vn.motcua.server.problem;

/** A device has asked for what belongs to another. */
public final class NotYoursException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYoursException() {
        super("not-yours", null, false, false);
    }
}
