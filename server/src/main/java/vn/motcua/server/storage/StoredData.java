package vn.motcua.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The data of a server, opened for reading only, whether that server runs or not. */
public record StoredData(HikariDataSource source) implements AutoCloseable {

    /** Empty if there is no SQLite file; nothing is made. */
    public static Optional<StoredData> open(StorageProperties storage) {
        if (!storage.isPostgres() && !Files.isRegularFile(storage.directory().resolve("motcua.db"))) {
            return Optional.empty();
        }
        HikariConfig config = storage.isPostgres()
                ? StorageConfiguration.postgres(storage)
                : StorageConfiguration.sqlite(storage.directory(), true);
        config.setMaximumPoolSize(1);
        config.setPoolName("reading");
        return Optional.of(new StoredData(new HikariDataSource(config)));
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    @Override
    public void close() {
        source.close();
    }
}
