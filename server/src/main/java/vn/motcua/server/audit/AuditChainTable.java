package vn.motcua.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.server.chain.Chain;
import vn.motcua.server.chain.Link;
import vn.motcua.server.chain.Tip;

/** The audit log as a chain of rows. Any thread. */
public record AuditChainTable(JdbcClient reading) implements Chain {

    /** In the record of a purge: the last line that was deleted, and its hash. */
    public static final String PURGED_THROUGH = "auditThrough";

    public static final String PURGED_HASH = "auditHash";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "seq, at_ms, kind, actor, address, subject, before_text, after_text, correlation, hash";

    @Override
    public RecordFault.Part part() {
        return RecordFault.Part.AUDIT;
    }

    @Override
    public List<Link> listAfter(long seq, int limit) {
        return reading.sql("SELECT " + COLUMNS + " FROM audit_log WHERE seq > :after ORDER BY seq LIMIT :limit")
                .param("after", seq)
                .param("limit", limit)
                .query((row, n) -> link(row))
                .list();
    }

    @Override
    public Optional<Link> find(long seq) {
        return reading.sql("SELECT " + COLUMNS + " FROM audit_log WHERE seq = :seq")
                .param("seq", seq)
                .query((row, n) -> link(row))
                .optional();
    }

    @Override
    public Tip tip() {
        return reading.sql("SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1")
                .query((row, n) -> new Tip(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(Tip.NONE);
    }

    /** A purge that deleted the lines before the first one stands in a later line, which the chain protects in turn. */
    @Override
    public Tip beginning() {
        long first = reading.sql("SELECT COALESCE(MIN(seq), 1) FROM audit_log")
                .query(Long.class)
                .single();
        if (first <= 1) {
            return Tip.NONE;
        }
        return reading
                .sql("SELECT after_text FROM audit_log WHERE kind = 'PURGED' ORDER BY seq DESC")
                .query((row, n) -> purgedThrough(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(tip -> tip.seq() == first - 1)
                .findFirst()
                .orElse(Tip.NONE);
    }

    private static Optional<Tip> purgedThrough(String after) {
        try {
            JsonNode said = JSON.readTree(after);
            return said.has(PURGED_THROUGH)
                    ? Optional.of(new Tip(
                            Long.parseLong(said.get(PURGED_THROUGH).asString()),
                            said.path(PURGED_HASH).asString()))
                    : Optional.empty();
        } catch (tools.jackson.core.JacksonException | NumberFormatException e) {
            return Optional.empty(); // not what a purge writes: it proves nothing
        }
    }

    @Override
    public Optional<String> findForeign() {
        return Optional.empty();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                AuditChain.columns(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)),
                row.getString(10));
    }
}
