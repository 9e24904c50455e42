package vn.motcua.server.intake;

import java.util.Optional;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.CodeReading;
import vn.motcua.domain.procedure.ProcedureCode;

/** The code of a row, however it is written. */
final class CodeCell {

    private CodeCell() {}

    /** Empty if there is none without doubt; what is wrong, or was read as something else, goes into {@code flaws}. */
    static Optional<ProcedureCode> read(Values row, FlawList flaws) {
        String written = row.text("code");
        if (written.isEmpty()) {
            row.flaw(Flaw.Kind.MISSING_VALUE, "code", "", "");
            return Optional.empty();
        }
        return switch (CodeReading.of(written)) {
            case CodeReading.Read(ProcedureCode code, String ending) -> {
                flaws.setCode(code.value());
                if (!code.value().equals(written)) {
                    row.flaw(Flaw.Kind.CODE_REWRITTEN, "code", written, code.value());
                }
                yield Optional.of(code);
            }
            case CodeReading.Shortened(ProcedureCode likely) -> {
                row.flaw(Flaw.Kind.BAD_CODE, "code", written, likely.value());
                yield Optional.empty();
            }
            case CodeReading.Refused(CodeReading.Why why) -> {
                boolean several = why == CodeReading.Why.SEVERAL;
                row.flaw(several ? Flaw.Kind.SEVERAL_CODES : Flaw.Kind.BAD_CODE, "code", written, "");
                yield Optional.empty();
            }
        };
    }
}
