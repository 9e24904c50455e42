package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on a real PostgreSQL instead of SQLite: it works, survives a kill, and keeps a second one away. */
class PostgresIT {

    @TempDir
    Path folder;

    @Test
    void the_hall_lives_in_postgresql_as_it_does_in_sqlite() throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Server server = new Server(
                        folder,
                        List.of(),
                        "--motcua.storage.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--motcua.storage.user=postgres")) {
            server.start();
            assertThat(Rehearsal.take(server, "SERVICE_A")).contains("\"label\":\"A 001\"");

            server.kill();
            server.start();

            assertThat(Rehearsal.take(server, "SERVICE_A")).contains("\"label\":\"A 002\"");
            assertThat(folder.resolve("data").resolve("motcua.db")).doesNotExist();

            Process second = server.another(Files.createDirectory(folder.resolve("second")))
                    .launch();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isNotZero();
            assertThat(Files.readString(folder.resolve("second").resolve("server.log")))
                    .contains("another Motcua server is using the database jdbc:postgresql:");
        }
    }
}
