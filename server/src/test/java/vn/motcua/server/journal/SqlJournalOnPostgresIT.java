package vn.motcua.server.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import vn.motcua.server.storage.TestStorage;

/** A real PostgreSQL, started once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlJournalOnPostgresIT implements SqlJournalContract {

    private final EmbeddedPostgres postgres;
    private final TestStorage storage;

    SqlJournalOnPostgresIT() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        storage = TestStorage.postgres(postgres.getJdbcUrl("postgres", "postgres"));
    }

    @BeforeEach
    void empty() {
        storage.jdbc().sql("DELETE FROM journal").update();
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
}
