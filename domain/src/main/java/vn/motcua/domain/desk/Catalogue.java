package vn.motcua.domain.desk;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.ServiceId;

/**
 * The door of look-up: the procedures in force today, as this desk tells them. Every method may be called from any
 * thread; none needs the hall, the network or the internet.
 */
public interface Catalogue {

    /** Changes whenever anything that this door shows has changed. */
    String edition();

    /** What this desk receives, by field, in the order of the desk's services, the widest field of each first. */
    List<FieldOfWork> listFields();

    /** The procedures of a field that this desk receives, in order of their short names. */
    List<ProcedureHeading> listProcedures(String field);

    /** The procedures that citizens bring to a service, in order of their short names. */
    List<ProcedureHeading> listProcedures(ServiceId service);

    /** A procedure in force today, whether this desk receives it or not. */
    Optional<ProcedureSheet> findSheet(ProcedureCode code);

    /** See {@link Finder#find}. */
    SearchResult search(String text, Finder.Scope scope, int limit);

    /**
     * Notes that somebody searched, and whether it led to a procedure they opened. Only the text is kept, nothing about
     * the person, for 90 days, and only where it led to nothing.
     */
    void noteSearch(String text, boolean opened);
}
