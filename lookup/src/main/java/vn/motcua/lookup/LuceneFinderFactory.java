package vn.motcua.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.FinderFactory;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.lookup.index.IndexBuild;
import vn.motcua.lookup.index.IndexStore;

/** Makes finders that search with Apache Lucene. May be asked from any thread; one index is built at a time. */
public final class LuceneFinderFactory implements FinderFactory {

    private final Optional<IndexStore> store;

    /** Keeps each index in memory: for tests and small catalogues. */
    public LuceneFinderFactory() {
        store = Optional.empty();
    }

    /**
     * Keeps the index on disk, and finds it there after a restart.
     *
     * @param directory of its own; made if it is missing, and what else lies in it is deleted
     */
    public LuceneFinderFactory(Path directory) {
        store = Optional.of(new IndexStore(directory));
    }

    /** @throws UncheckedIOException if the index can neither be read nor built */
    @Override
    public synchronized Finder open(String edition, Supplier<Stream<ProcedureSheet>> sheets, List<Synonym> synonyms) {
        try {
            DirectoryReader reader = store.isPresent() ? store.get().open(edition, sheets) : inMemory(sheets);
            try {
                return new LuceneFinder(reader, synonyms);
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index of edition '%s'".formatted(edition), e);
        }
    }

    private static DirectoryReader inMemory(Supplier<Stream<ProcedureSheet>> sheets) throws IOException {
        var directory = new ByteBuffersDirectory();
        IndexBuild.write(directory, sheets);
        return DirectoryReader.open(directory);
    }
}
