package vn.motcua.server.catalogue;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** A real file, with the pragmas of the server. */
class CatalogueOnSqliteTest implements CatalogueContract {

    private final MutableClock clock = new MutableClock("2026-11-24T02:00:00Z");
    private @Nullable TestStorage storage;
    private @Nullable CatalogueAtWork work;

    @BeforeEach
    void open(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
        work = new CatalogueAtWork(storage, clock, directory);
    }

    @AfterEach
    void shut() {
        work().close();
        storage().close();
    }

    @Override
    public TestStorage storage() {
        return Objects.requireNonNull(storage);
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
