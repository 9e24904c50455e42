package vn.motcua.domain.procedure;

import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/**
 * What a list shows of a procedure.
 *
 * @param service the service of this desk that receives it; empty if the desk does not
 * @param twin whether another procedure in force has the same short name, so that the level must be shown beside it
 */
public record ProcedureHeading(
        ProcedureCode code,
        Wording shortName,
        String name,
        String field,
        Set<Level> levels,
        OnlineLevel online,
        Optional<ServiceId> service,
        boolean twin) {

    public ProcedureHeading {
        levels = Set.copyOf(levels);
    }
}
