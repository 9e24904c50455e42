package vn.motcua.server.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.Mode;
import vn.motcua.domain.catalogue.CatalogueImport.State;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.FlawTexts;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.lookup.LuceneFinderFactory;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** A whole catalogue on a test database, as the server has it. */
public final class CatalogueAtWork implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    final CatalogueRoom room;
    public final SqlCatalogue catalogue;
    final SqlCatalogueDesk desk;
    private final Path directory;

    public CatalogueAtWork(TestStorage storage, MutableClock clock, Path directory) {
        this.directory = directory;
        room = new CatalogueRoom(
                new CatalogueRoom.Storage(
                        storage.jdbc(),
                        JdbcClient.create(storage.reader()),
                        new NamedParameterJdbcTemplate(storage.writer()),
                        storage.transaction()),
                StoredPlan.in(storage),
                new LuceneFinderFactory(),
                directory.resolve("import"),
                NoSearches::new,
                () -> (from, until, limit) -> List.of(),
                storage.audit(clock),
                clock);
        room.start();
        catalogue = room.catalogue();
        desk = room.desk();
    }

    private record NoSearches() implements SearchLog {

        @Override
        public void note(String text, boolean opened) {}

        @Override
        public List<CatalogueDesk.Count> listMisses(int limit) {
            return List.of();
        }
    }

    /** Writes a file of the folder of this catalogue. */
    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file to the end, without applying it. */
    CatalogueImport prepare(Path file, boolean wholeList) {
        CatalogueImport.Id id = desk.prepareImport(file, String.valueOf(file.getFileName()), wholeList, "admin");
        return await(id, State.READING);
    }

    /** Reads and applies all rows that are good. */
    CatalogueImport importAll(Path file, boolean wholeList) {
        return apply(prepare(file, wholeList), Mode.ROW_BY_ROW);
    }

    CatalogueImport apply(CatalogueImport prepared, Mode mode) {
        desk.applyImport(prepared.id(), mode, "admin").orElseThrow();
        return await(prepared.id(), State.APPLYING);
    }

    /** Waits until an import has left a state. */
    private CatalogueImport await(CatalogueImport.Id id, State state) {
        Instant until = Instant.now().plus(PATIENCE);
        CatalogueImport found = desk.findImport(id);
        while (found.state() == state) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("still %s after %s".formatted(state, PATIENCE));
            }
            pause();
            found = desk.findImport(id);
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a search comes to find a procedure: the finder follows in the background. */
    boolean awaitHit(String text, ProcedureCode code) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            boolean hit = catalogue.search(text, Finder.Scope.EVERYTHING, 5).hits().stream()
                    .anyMatch(found -> found.heading().code().equals(code));
            if (hit) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** What a person reads about the flaws, in Vietnamese. */
    static List<String> texts(CatalogueImport imported) {
        return imported.flaws().stream()
                .map(flaw -> FlawTexts.text(flaw, Locale.ROOT))
                .toList();
    }

    @Override
    public void close() {
        room.close();
    }
}
