package vn.motcua.server.questions;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** Questions, searched texts and missed papers in a real PostgreSQL, started once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnPostgresIT implements QuestionsContract, SearchLogContract, MissedPapersContract {

    private final EmbeddedPostgres postgres;
    private final TestStorage storage;
    private MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");

    OnPostgresIT() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        storage = TestStorage.postgres(postgres.getJdbcUrl("postgres", "postgres"));
    }

    @BeforeEach
    void empty() {
        clock = new MutableClock("2026-11-23T01:00:00Z");
        storage.jdbc().sql("DELETE FROM question").update();
        storage.jdbc().sql("DELETE FROM search_miss").update();
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

    @Override
    public MutableClock clock() {
        return clock;
    }
}
