package vn.motcua.server.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the hall's data lives.
 *
 * @param directory the folder of the SQLite file and of the lock that keeps a second server away
 * @param url a PostgreSQL URL, {@code jdbc:postgresql://host/database}; empty means SQLite in {@code directory}
 * @param user for PostgreSQL
 * @param password for PostgreSQL
 * @param backups how many copies made before updates are kept (SQLite only); 0: none is made
 */
@ConfigurationProperties("motcua.storage")
public record StorageProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("3") int backups) {

    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }
}
