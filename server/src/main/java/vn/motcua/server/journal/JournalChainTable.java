package vn.motcua.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.server.chain.Chain;
import vn.motcua.server.chain.Link;
import vn.motcua.server.chain.Tip;

/** The journal of a hall as a chain of rows. Any thread. */
public record JournalChainTable(String hall, JdbcClient reading) implements Chain {

    private static final String COLUMNS = "hall, seq, at_ms, day, request, actor, kind, body, hash";

    @Override
    public RecordFault.Part part() {
        return RecordFault.Part.JOURNAL;
    }

    @Override
    public List<Link> listAfter(long seq, int limit) {
        return reading.sql("SELECT " + COLUMNS
                        + " FROM journal WHERE hall = :hall AND seq > :after ORDER BY seq LIMIT :limit")
                .param("hall", hall)
                .param("after", seq)
                .param("limit", limit)
                .query((row, n) -> link(row))
                .list();
    }

    @Override
    public Optional<Link> find(long seq) {
        return reading.sql("SELECT " + COLUMNS + " FROM journal WHERE hall = :hall AND seq = :seq")
                .param("hall", hall)
                .param("seq", seq)
                .query((row, n) -> link(row))
                .optional();
    }

    @Override
    public Tip tip() {
        return reading.sql("SELECT seq, hash FROM journal WHERE hall = :hall ORDER BY seq DESC LIMIT 1")
                .param("hall", hall)
                .query((row, n) -> new Tip(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(Tip.NONE);
    }

    @Override
    public Tip beginning() {
        return Tip.NONE;
    }

    /** One database, one hall: rows of another were put in by somebody else. */
    @Override
    public Optional<String> findForeign() {
        return reading.sql("SELECT hall FROM journal WHERE hall <> :hall LIMIT 1")
                .param("hall", hall)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    private static Link link(ResultSet row) throws SQLException {
        var read = new JournalRow(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
        return new Link(read.seq(), read.atMs(), read.kind(), HashChain.columns(read), row.getString(9));
    }
}
