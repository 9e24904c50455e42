package vn.motcua.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL, started once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneHallOnPostgresIT implements OneHallContract {

    @TempDir
    Path directory;

    private final EmbeddedPostgres postgres;
    private final TestStorage storage;

    OneHallOnPostgresIT() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        storage = TestStorage.postgres(url());
    }

    private String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
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

    private StorageProperties at(String url) {
        return new StorageProperties(directory.resolve("data"), url, "postgres", "", 3);
    }

    @Test
    void a_second_server_is_refused_and_told_to_take_a_database_or_schema_of_its_own() throws Exception {
        try (SingleServer first = SingleServer.claim(at(url()))) {
            assertThat(first).isNotNull();

            assertThatThrownBy(() -> SingleServer.claim(at(url())))
                    .isInstanceOf(DataInUse.class)
                    .hasMessageContaining("a database or schema of its own")
                    .hasMessageNotContaining("hall");
        }
    }

    @Test
    void a_schema_of_its_own_is_enough() throws Exception {
        storage.jdbc().sql("CREATE SCHEMA IF NOT EXISTS ward_8").update();
        try (SingleServer first = SingleServer.claim(at(url()));
                SingleServer second = SingleServer.claim(at(url() + "&currentSchema=ward_8"))) {
            assertThat(first).isNotNull();
            assertThat(second).isNotNull();
        }
    }
}
