package vn.motcua.server.catalogue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** A real PostgreSQL, started once; every test begins with an empty catalogue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueOnPostgresIT implements CatalogueContract {

    private static final List<String> TABLES = List.of(
            "catalogue_state",
            "catalogue_import",
            "catalogue_flaw",
            "catalogue_flaw_count",
            "procedure_version",
            "procedure_body",
            "procedure_announcement",
            "procedure_shown",
            "procedure_overlay",
            "field_service",
            "received_level",
            "synonym");

    private final EmbeddedPostgres postgres;
    private final TestStorage storage;
    private MutableClock clock = new MutableClock("2026-11-24T02:00:00Z");
    private @Nullable CatalogueAtWork work;

    CatalogueOnPostgresIT() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        storage = TestStorage.postgres(postgres.getJdbcUrl("postgres", "postgres"));
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        TABLES.forEach(table -> storage.jdbc().sql("DELETE FROM " + table).update());
        clock = new MutableClock("2026-11-24T02:00:00Z");
        work = new CatalogueAtWork(storage, clock, directory);
    }

    @AfterEach
    void shut() {
        work().close();
    }

    @AfterAll
    void stop() throws IOException {
        storage.close();
        postgres.close();
    }

    @Override
    public TestStorage storage() {
        return storage;
    }

    @Override
    public MutableClock clock() {
        return clock;
    }

    @Override
    public CatalogueAtWork work() {
        return Objects.requireNonNull(work);
    }
}
