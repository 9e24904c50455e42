package vn.motcua.server.factor;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.motcua.server.storage.TestStorage;

/** A real PostgreSQL, started once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorsOnPostgresIT extends SecondFactorsContract {

    private final EmbeddedPostgres postgres;
    private final TestStorage storage;

    SecondFactorsOnPostgresIT() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        storage = TestStorage.postgres(postgres.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    void stop() throws IOException {
        storage.close();
        postgres.close();
    }

    @Override
    TestStorage storage() {
        return storage;
    }
}
