package vn.motcua.server.web;

/** A device has asked for what belongs to another. */
final class NotYoursException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYoursException() {
        super("not-yours", null, false, false);
    }
}
