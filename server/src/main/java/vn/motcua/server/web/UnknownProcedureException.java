package vn.motcua.server.web;

import vn.motcua.domain.procedure.ProcedureCode;

/** Somebody asks about a procedure that is not in force today. */
final class UnknownProcedureException extends RuntimeException {

    private final String code;

    UnknownProcedureException(ProcedureCode code) {
        super("procedure %s is not in the catalogue".formatted(code), null, false, false);
        this.code = code.value();
    }

    String code() {
        return code;
    }
}
