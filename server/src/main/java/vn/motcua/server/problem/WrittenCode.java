package vn.motcua.server.problem;

import vn.motcua.domain.procedure.CodeReading;
import vn.motcua.domain.procedure.ProcedureCode;

/** Codes of procedures in addresses and bodies, as other systems and provinces write them. */
public final class WrittenCode {

    private static final int LONGEST_SHOWN = 60;

    private WrittenCode() {}

    /** What is written is no code, or more than one. */
    public static final class UnclearException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String problem;
        private final String written;

        private UnclearException(String problem, String written) {
            super("%s: '%s'".formatted(problem, written), null, false, false);
            this.problem = problem;
            this.written = written;
        }

        /** Key of the text for people. */
        public String problem() {
            return problem;
        }

        /** The code as it was written in the address. */
        public String written() {
            return written;
        }
    }

    /** @throws UnclearException unless there is one code without doubt */
    public static ProcedureCode read(String text) {
        String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return switch (CodeReading.of(text)) {
            case CodeReading.Read(ProcedureCode code, String ending) -> code;
            case CodeReading.Shortened cut -> throw new UnclearException("short-code", shown);
            case CodeReading.Refused(CodeReading.Why why) ->
                throw new UnclearException(why == CodeReading.Why.SEVERAL ? "several-codes" : "wrong-code", shown);
        };
    }
}
