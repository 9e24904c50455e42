package vn.motcua.domain.procedure;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.domain.service.ServiceId;

/**
 * A procedure as this desk tells it.
 *
 * @param service the service of this desk that receives it; empty if the desk does not
 * @param twin see {@link ProcedureHeading#twin()}
 * @param note what the desk adds for citizens: local hours, which room; may be empty
 * @param changedOn since when it is as it is, if that is known
 */
public record ProcedureSheet(
        Procedure procedure, Optional<ServiceId> service, boolean twin, String note, Optional<LocalDate> changedOn) {

    public ProcedureHeading heading() {
        return new ProcedureHeading(
                procedure.code(),
                procedure.shortName(),
                procedure.name(),
                procedure.field(),
                procedure.levels(),
                procedure.online(),
                service,
                twin);
    }
}
