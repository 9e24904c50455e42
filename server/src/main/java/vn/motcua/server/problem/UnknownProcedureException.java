package vn.motcua.server.problem;

import vn.motcua.domain.procedure.ProcedureCode;

/** Somebody asks about a procedure that is not in force today. */
public final class UnknownProcedureException extends RuntimeException {

    private final String code;

    public UnknownProcedureException(ProcedureCode code) {
        super("procedure %s is not in the catalogue".formatted(code), null, false, false);
        this.code = code.value();
    }

    /** The code that no procedure has. */
    public String code() {
        return code;
    }
}
