package vn.motcua.server.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Before an update changes a SQLite database that is already in use, a whole copy of it goes to the folder {@code
 * backups} beside it: the way back. The newest few are kept. PostgreSQL has its own tools for this.
 */
record MigrationBackup(StorageProperties storage, JdbcClient jdbc, Clock clock) implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationBackup.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Override
    public void migrate(Flyway flyway) {
        MigrationInfo[] pending = flyway.info().pending();
        boolean used = flyway.info().current() != null;
        if (used && pending.length > 0 && !storage.isPostgres() && storage.backups() > 0) {
            back(String.valueOf(flyway.info().current().getVersion()));
        }
        flyway.migrate();
    }

    /** @throws BackupFailed if the copy cannot be made: without a way back nothing is changed */
    private void back(String version) {
        Path folder = storage.directory().toAbsolutePath().resolve("backups");
        Path file =
                folder.resolve("motcua-before-update-from-V%s-%s.db".formatted(version, TIME.format(clock.instant())));
        try {
            make(folder);
            jdbc.sql("VACUUM INTO :file").param("file", file.toString()).update();
            protect(file, "rw-------");
            LOG.info("the database as it was before this update is kept in {}", file);
            deleteOld(folder);
        } catch (IOException | DataAccessException e) {
            throw new BackupFailed(
                    "before this update the database has to be copied to %s, and that failed: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        protect(folder, "rwx------");
    }

    private static void protect(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private void deleteOld(Path folder) throws IOException {
        List<Path> copies;
        try (Stream<Path> files = Files.list(folder)) {
            copies = files.filter(file -> String.valueOf(file.getFileName()).startsWith("motcua-before-update-"))
                    .sorted(java.util.Comparator.comparing(MigrationBackup::made)
                            .reversed())
                    .toList();
        }
        for (Path old : copies.subList(Math.min(storage.backups(), copies.size()), copies.size())) {
            Files.delete(old);
        }
    }

    /** The time in a file's name. */
    private static String made(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(Math.max(0, name.length() - "yyyyMMdd-HHmmss.db".length()));
    }
}
