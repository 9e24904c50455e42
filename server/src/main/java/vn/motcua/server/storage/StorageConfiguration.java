package vn.motcua.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One connection that writes, a few that read. SQLite has one writer at a time by nature; with one connection for it,
 * nobody ever meets a busy database.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    private static final int READERS = 4;

    /** Flyway holds its lock on PostgreSQL with one connection and migrates with another; with one it waits for ever. */
    private static final int MIGRATING = 2;

    private static final int BUSY_TIMEOUT_MS = 5_000;

    @Bean(destroyMethod = "close")
    SingleServer singleServer(StorageProperties storage) {
        SingleServer claimed = SingleServer.claim(storage);
        if (!storage.isPostgres() && System.getProperty("org.sqlite.tmpdir") == null) {
            System.setProperty(
                    "org.sqlite.tmpdir",
                    NativeFolder.choose(storage.directory()).toString());
        }
        return claimed;
    }

    @Bean(destroyMethod = "close")
    @Primary
    @DependsOn("singleServer")
    HikariDataSource writer(StorageProperties storage) {
        return storage.isPostgres()
                ? pool("writer", postgres(storage), MIGRATING)
                : pool("writer", sqlite(storage.directory(), false), 1);
    }

    @Bean(destroyMethod = "close")
    @DependsOn("singleServer")
    HikariDataSource reader(StorageProperties storage, @Qualifier("writer") DataSource writer) {
        // the writer is opened first: it makes the file
        return pool("reader", storage.isPostgres() ? postgres(storage) : sqlite(storage.directory(), true), READERS);
    }

    private static HikariDataSource pool(String name, HikariConfig config, int size) {
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    static HikariConfig postgres(StorageProperties storage) {
        var config = new HikariConfig();
        config.setJdbcUrl(storage.url());
        config.setUsername(storage.user());
        config.setPassword(storage.password());
        return config;
    }

    /** SQLite with every commit on the disk before it is acknowledged: WAL, {@code synchronous=FULL}. */
    static HikariConfig sqlite(Path directory, boolean readOnly) {
        var pragmas = new SQLiteConfig();
        pragmas.setJournalMode(SQLiteConfig.JournalMode.WAL);
        pragmas.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        pragmas.setBusyTimeout(BUSY_TIMEOUT_MS);
        pragmas.enforceForeignKeys(true);
        var source = new SQLiteDataSource(pragmas);
        source.setUrl("jdbc:sqlite:" + directory.resolve("motcua.db"));
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaxLifetime(0); // an embedded connection does not age
        config.setIdleTimeout(0);
        if (readOnly) {
            config.setConnectionInitSql("PRAGMA query_only = 1");
        }
        return config;
    }

    @Bean
    @Primary
    JdbcClient jdbc(@Qualifier("writer") DataSource writer) {
        return JdbcClient.create(writer);
    }

    @Bean
    FlywayMigrationStrategy migrationStrategy(
            StorageProperties storage, @Qualifier("writer") DataSource writer, Clock clock) {
        return new MigrationBackup(storage, JdbcClient.create(writer), clock);
    }

    @Bean
    @DependsOn("flywayInitializer")
    JdbcClient readingJdbc(@Qualifier("reader") DataSource reader) {
        return JdbcClient.create(reader);
    }

    @Bean
    JdbcTransactionManager transactionManager(@Qualifier("writer") DataSource writer) {
        return new JdbcTransactionManager(writer);
    }

    @Bean
    TransactionTemplate transaction(JdbcTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
