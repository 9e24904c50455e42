package vn.motcua.server.catalogue;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.domain.desk.CatalogueDesk;

/** Where it is counted which papers clerks found missing. */
public interface MissedPapers {

    /** See {@link CatalogueDesk#listMissedPapers}. */
    public List<CatalogueDesk.MissingCount> list(LocalDate from, LocalDate until, int limit);
}
