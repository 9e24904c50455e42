package vn.motcua.lookup;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.domain.procedure.Finder;
import vn.motcua.domain.procedure.FinderFactory;
import vn.motcua.domain.procedure.Sheet;
import vn.motcua.domain.procedure.Synonym;

/** Makes finders that search with Apache Lucene. */
public final class LuceneFinderFactory implements FinderFactory {

    @Override
    public Finder open(String edition, Supplier<Stream<Sheet>> sheets, List<Synonym> synonyms) {
        try (Stream<Sheet> all = sheets.get()) {
            return LuceneFinder.build(all, synonyms);
        }
    }
}
