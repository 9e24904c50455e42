package vn.motcua.domain.desk;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;

/** The door of look-up: procedures and the papers they ask for. */
public interface Catalogue {

    /** The procedures that citizens bring to a service, in order of their short names. */
    List<Procedure> listProcedures(ServiceId service);

    Optional<Procedure> findProcedure(ProcedureCode code);
}
