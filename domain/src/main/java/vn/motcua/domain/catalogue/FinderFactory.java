package vn.motcua.domain.catalogue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.domain.procedure.ProcedureSheet;

/** Makes finders. A catalogue that has changed gets a new one; the old one is closed when nobody asks it any more. */
@FunctionalInterface
public interface FinderFactory {

    /**
     * Opens a finder. What was built for the same edition before is used again, then the sheets are not read.
     *
     * @param edition changes whenever a sheet or a synonym does
     * @param sheets asked for at most once; read to the end and closed, no sheet is kept in memory
     * @param synonyms what citizens say for what the catalogue says
     */
    Finder open(String edition, Supplier<Stream<ProcedureSheet>> sheets, List<Synonym> synonyms);
}
