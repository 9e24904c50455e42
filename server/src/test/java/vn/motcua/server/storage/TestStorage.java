package vn.motcua.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.journal.SqlJournal;

/** A real database with its tables, without Spring: one connection that writes, a few that read. */
public record TestStorage(HikariDataSource writer, HikariDataSource reader) implements AutoCloseable {

    /** SQLite in a folder, set up exactly as the server does. */
    public static TestStorage sqlite(Path directory) {
        return open(
                StorageConfiguration.sqlite(directory, false), StorageConfiguration.sqlite(directory, true), "sqlite");
    }

    public static TestStorage postgres(String url) {
        return open(postgresConfig(url), postgresConfig(url), "postgresql");
    }

    private static HikariConfig postgresConfig(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        return config;
    }

    private static TestStorage open(HikariConfig writing, HikariConfig reading, String vendor) {
        writing.setMaximumPoolSize(vendor.equals("sqlite") ? 1 : 2);
        reading.setMaximumPoolSize(2);
        var writer = new HikariDataSource(writing);
        Flyway.configure()
                .dataSource(writer)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .table("schema_history")
                .load()
                .migrate();
        return new TestStorage(writer, new HikariDataSource(reading));
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(writer);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(writer));
    }

    public SqlJournal journal() {
        return new SqlJournal(
                "main",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new JdbcTemplate(writer),
                JdbcClient.create(reader),
                transaction());
    }

    public AuditLog audit(Clock clock) {
        return new AuditLog(jdbc(), transaction(), clock);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
