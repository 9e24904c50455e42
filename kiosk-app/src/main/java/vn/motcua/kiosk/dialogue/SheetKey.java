package vn.motcua.kiosk.dialogue;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureCode;

/**
 * A sheet as one citizen needs it.
 *
 * @param number of the case among those of the procedure, from 1; 0 for a procedure without cases
 */
public record SheetKey(ProcedureCode code, int number) {

    /** The case; empty too if the catalogue has changed meanwhile and no longer has it. */
    public Optional<ProcedureCase> findCase(Procedure procedure) {
        return number < 1 || number > procedure.cases().size()
                ? Optional.empty()
                : Optional.of(procedure.cases().get(number - 1));
    }

    /** Papers to bring, in the order in which they are shown: to hand in first. */
    public List<Paper> listPapersToBring(Procedure procedure) {
        return procedure.papersFor(findCase(procedure)).stream()
                .filter(Paper::isToBring)
                .sorted(java.util.Comparator.comparing(Paper::role))
                .toList();
    }

    /** Remarks, that are no papers. */
    public List<Paper> listRemarks(Procedure procedure) {
        return procedure.papersFor(findCase(procedure)).stream()
                .filter(paper -> !paper.isToBring())
                .toList();
    }

    /** Where phones find this sheet, under the address of the hall. */
    public String path() {
        return "/p/" + code + (number == 0 ? "" : "?case=" + number);
    }
}
