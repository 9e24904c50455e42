package vn.motcua.domain.procedure;

import java.util.List;
import vn.motcua.domain.service.Wording;

/**
 * One of several situations in which a procedure is done; it decides which papers are needed.
 *
 * @param papers needed in this case, beside those common to all cases
 */
public record ProcedureCase(Wording name, List<Paper> papers) {

    public ProcedureCase {
        papers = List.copyOf(papers);
    }
}
