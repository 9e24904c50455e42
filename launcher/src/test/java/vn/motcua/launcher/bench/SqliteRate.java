package vn.motcua.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * What SQLite itself commits on this disk: one row of the journal's size in each transaction, WAL, synchronous=FULL, one
 * prepared statement, nothing else. Runs in a process of its own.
 */
final class SqliteRate {

    private static final String BODY =
            "{\"ticket\":\"20261123-A-1042\",\"service\":\"BENCH\",\"ahead\":42,\"counters\":[1,2,3,4,5,6,7,8]}";

    private SqliteRate() {}

    /** @param perSecond commits, one row each */
    record Measured(double perSecond, double p50, double p99) {}

    static Measured measure(Path folder, int seconds) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var process = Bench.java(
                List.of("--enable-native-access=ALL-UNNAMED"),
                SqliteRate.class,
                folder.resolve("baseline.db").toString(),
                Integer.toString(seconds));
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("SQLite's own rate could not be measured: " + answer);
        }
        String[] figures = answer.split(" ");
        return new Measured(
                Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Double.parseDouble(figures[2]));
    }

    public static void main(String[] args) throws SQLException {
        int seconds = Integer.parseInt(args[1]);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("DROP TABLE IF EXISTS journal");
            statement.execute("""
                    CREATE TABLE journal (hall TEXT NOT NULL, seq BIGINT NOT NULL, at_ms BIGINT NOT NULL, day INTEGER NOT NULL,
                        request TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
                        PRIMARY KEY (hall, seq)) WITHOUT ROWID
                    """);
            connection.setAutoCommit(false);
            commit(connection, 1, 1); // warms up
            Samples samples = commit(connection, 1_000_000, seconds);
            Latencies latencies = samples.sorted();
            System.out.printf(
                    Locale.ROOT, "%f %f %f%n", samples.count() / (double) seconds, latencies.ms(50), latencies.ms(99));
        }
    }

    private static Samples commit(Connection connection, long from, int seconds) throws SQLException {
        var samples = new Samples();
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO journal VALUES ('main', ?, ?, 20261123, ?, ?, ?, ?, ?)")) {
            for (long seq = from; System.nanoTime() < deadline; seq++) {
                long begun = System.nanoTime();
                insert.setLong(1, seq);
                insert.setLong(2, 1_790_000_000_000L + seq);
                insert.setString(3, "bench-12345-" + seq);
                insert.setString(4, "system:bench-system");
                insert.setString(5, "TicketIssued");
                insert.setString(6, BODY);
                insert.setString(7, "0123456789abcdef".repeat(4));
                insert.executeUpdate();
                connection.commit();
                samples.add(System.nanoTime() - begun);
            }
        }
        return samples;
    }
}
