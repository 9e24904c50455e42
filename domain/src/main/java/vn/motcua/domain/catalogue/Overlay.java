package vn.motcua.domain.catalogue;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/**
 * What the province or the desk says of a procedure beside the national record. A new import of the record leaves it.
 *
 * @param shortName how it is called here
 * @param fees local fees in place of the national ones; empty to keep those
 * @param note for citizens: local hours, which room; may be empty
 * @param service receives it here, whatever its field says
 * @param papers in place of the national ones, written plainly and in both languages; empty to keep those
 * @param cases in place of the national ones; counts only together with {@code papers}
 * @param hidden the desk does not receive it, whatever its field says
 */
public record Overlay(
        ProcedureCode code,
        Optional<Wording> shortName,
        List<Fee> fees,
        String note,
        Optional<ServiceId> service,
        List<Paper> papers,
        List<ProcedureCase> cases,
        boolean hidden) {

    public Overlay {
        fees = List.copyOf(fees);
        papers = List.copyOf(papers);
        cases = List.copyOf(cases);
    }

    /** Says nothing. */
    public static Overlay none(ProcedureCode code) {
        return new Overlay(code, Optional.empty(), List.of(), "", Optional.empty(), List.of(), List.of(), false);
    }
}
