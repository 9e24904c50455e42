package vn.motcua.server.web;

import vn.motcua.domain.hall.Refusal;

/** Carries a refusal of the hall to the problem document that tells of it. */
final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
