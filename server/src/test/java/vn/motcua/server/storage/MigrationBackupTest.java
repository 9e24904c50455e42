package vn.motcua.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.server.hall.MutableClock;

class MigrationBackupTest {

    final MutableClock clock = new MutableClock("2026-11-29T01:02:03Z");

    @TempDir
    Path directory;

    private void migrate(String target) {
        try (var source = new HikariDataSource(StorageConfiguration.sqlite(directory, false))) {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
                    .table("schema_history")
                    .target(MigrationVersion.fromVersion(target))
                    .load();
            var storage = new StorageProperties(directory, "", "", "", 2);
            new MigrationBackup(storage, JdbcClient.create(source), clock).migrate(flyway);
        }
    }

    private List<String> backups() throws IOException {
        if (!Files.exists(directory.resolve("backups"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory.resolve("backups"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_database_in_use_is_copied_before_it_is_changed_and_not_otherwise() throws IOException {
        migrate("8");
        assertThat(backups()).as("a new database").isEmpty();

        migrate("12");
        assertThat(backups()).containsExactly("motcua-before-update-from-V008-20261129-010203.db");
        Path copy = directory.resolve("backups").resolve(backups().getFirst());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        try (var source = new HikariDataSource(StorageConfiguration.sqlite(copyAsData(copy), true))) {
            assertThat(JdbcClient.create(source)
                            .sql("SELECT COUNT(*) FROM sqlite_master WHERE name IN ('audit_log', 'slip_template')")
                            .query(Integer.class)
                            .single())
                    .as("as it was before")
                    .isEqualTo(1);
        }

        migrate("12");
        assertThat(backups()).as("nothing to change").hasSize(1);
    }

    private Path copyAsData(Path copy) throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.copy(copy, elsewhere.resolve("motcua.db"));
        return elsewhere;
    }

    @Test
    void only_the_newest_are_kept() throws IOException {
        for (String target : List.of("5", "6", "7", "8")) {
            migrate(target);
            clock.move(java.time.Duration.ofDays(1));
        }

        assertThat(backups())
                .containsExactly(
                        "motcua-before-update-from-V006-20261201-010203.db",
                        "motcua-before-update-from-V007-20261202-010203.db");
    }

    @Test
    void without_a_copy_nothing_is_changed() throws IOException {
        migrate("8");
        Files.writeString(directory.resolve("backups"), "a file where the folder should be");

        assertThatThrownBy(() -> migrate("12")).isInstanceOf(BackupFailed.class);
        try (var source = new HikariDataSource(StorageConfiguration.sqlite(directory, true))) {
            assertThat(JdbcClient.create(source)
                            .sql("SELECT COUNT(*) FROM sqlite_master WHERE name = 'audit_log'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
