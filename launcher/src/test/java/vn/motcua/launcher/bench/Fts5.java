package vn.motcua.launcher.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.lookup.text.VietnameseText;

/** What SQLite offers: FTS5 with BM25 over folded names, fields, results and papers; any word of the query may match. */
final class Fts5 implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement select;

    private Fts5(Connection connection) throws SQLException {
        this.connection = connection;
        select = connection.prepareStatement(
                "SELECT code FROM procedures WHERE procedures MATCH ? ORDER BY bm25(procedures, 0, 10, 3, 1) LIMIT ?");
    }

    static Fts5 of(Path file, Supplier<Stream<ProcedureSheet>> sheets) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("CREATE VIRTUAL TABLE procedures USING fts5(code UNINDEXED, name, field, more)");
            connection.setAutoCommit(false);
            fill(connection, sheets);
            statement.execute("INSERT INTO procedures(procedures) VALUES ('optimize')");
            connection.commit();
        }
        return new Fts5(connection);
    }

    private static void fill(Connection connection, Supplier<Stream<ProcedureSheet>> sheets) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO procedures VALUES (?, ?, ?, ?)");
                Stream<ProcedureSheet> all = sheets.get()) {
            for (Iterator<ProcedureSheet> each = all.iterator(); each.hasNext(); ) {
                Procedure procedure = each.next().procedure();
                insert.setString(1, procedure.code().value());
                insert.setString(2, VietnameseText.fold(procedure.name()));
                insert.setString(3, VietnameseText.fold(procedure.field()));
                insert.setString(4, VietnameseText.fold(more(procedure)));
                insert.executeUpdate();
            }
        }
    }

    private static String more(Procedure procedure) {
        return Stream.concat(
                        procedure.results().stream(),
                        procedure.papers().stream()
                                .filter(Paper::isToBring)
                                .map(paper -> paper.name().vi()))
                .collect(Collectors.joining(" "));
    }

    /** Codes, best first. */
    List<String> find(String text, int limit) throws SQLException {
        String any = Arrays.stream(VietnameseText.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
        List<String> codes = new ArrayList<>();
        if (!any.isEmpty()) {
            select.setString(1, any);
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
        }
        return codes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
