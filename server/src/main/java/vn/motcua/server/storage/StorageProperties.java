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
 * @param hall the hall's name in the journal: 1 to 40 of a-z, 0-9 and hyphen
 */
@ConfigurationProperties("motcua.storage")
public record StorageProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("main") String hall) {

    public StorageProperties {
        if (!hall.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "motcua.storage.hall '%s' is not 1 to 40 of a-z, 0-9 and hyphen".formatted(hall));
        }
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }
}
