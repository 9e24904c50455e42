package vn.motcua.server.catalogue;

import java.util.List;
import vn.motcua.domain.desk.CatalogueDesk;

/** Where it is kept what people searched and did not find: texts only, for 90 days. */
public interface SearchLog {

    /** See {@link vn.motcua.domain.desk.Catalogue#noteSearch}. */
    void note(String text, boolean opened);

    /** See {@link CatalogueDesk#listMisses}. */
    List<CatalogueDesk.Count> listMisses(int limit);
}
