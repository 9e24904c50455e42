package vn.motcua.server.problem;

import vn.motcua.domain.command.Refusal;

/** Carries a refusal of the hall to the problem document that tells of it. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** Why the command was refused. */
    public Refusal refusal() {
        return refusal;
    }
}
