package vn.motcua.server.catalogue.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.intake.text.TextHash;
import vn.motcua.server.intake.text.Words;

/**
 * What is in force today as the desk tells it: one light row for a procedure, by edition. The next edition is written
 * beside the present one, some hundred rows at a time, so that nobody at the kiosks waits for it.
 */
public final class ShownStore {

    /** Rows written in one go: some milliseconds. */
    private static final int CHUNK = 500;

    private static final String PRESENT = "(SELECT edition FROM catalogue_state WHERE id = 1)";

    private final JdbcClient reading;
    private final NamedParameterJdbcTemplate writing;
    private final VersionStore versions;

    public ShownStore(JdbcClient reading, NamedParameterJdbcTemplate writing, VersionStore versions) {
        this.reading = reading;
        this.writing = writing;
        this.versions = versions;
    }

    /** How many procedures of a field a service receives. */
    public record FieldCount(String field, ServiceId service, int count) {}

    /** A procedure in force, as the record tells it; its heading is the desk's. */
    public record Shown(ProcedureHeading heading, Optional<LocalDate> changedOn, Procedure body) {}

    /** A number that no row has. */
    long nextEdition() {
        return reading.sql("""
                        SELECT MAX(edition) FROM
                            (SELECT COALESCE(MAX(edition), 0) AS edition FROM procedure_shown
                             UNION ALL SELECT edition FROM catalogue_state) all_of_them
                        """).query(Long.class).single() + 1;
    }

    /**
     * Writes an edition in small transactions.
     *
     * @param also an import that counts as if it were applied
     * @param without an import that counts as if it were not
     */
    void write(long edition, LocalDate day, long also, long without, int levels) {
        String after = "";
        for (Optional<String> end = versions.findPageEnd(after, CHUNK);
                end.isPresent();
                end = versions.findPageEnd(after, CHUNK)) {
            writeChunk(new MapSqlParameterSource("edition", edition)
                    .addValue("day", EpochDays.number(day))
                    .addValue("also", also)
                    .addValue("without", without)
                    .addValue("levels", levels)
                    .addValue("after", after)
                    .addValue("until", end.get()));
            after = end.get();
        }
        markTwins(edition);
    }

    private void writeChunk(SqlParameterSource parameters) {
        writing.update("""
                        INSERT INTO procedure_shown
                            (edition, code, import_id, short_vi, short_en, name, field, levels, online, service, twin, changed_day)
                        SELECT :edition, r.code, r.import_id, COALESCE(o.short_vi, r.short_vi), COALESCE(o.short_en, r.short_en),
                               r.name, r.field, r.levels, r.online,
                               CASE WHEN o.hidden = 1 THEN NULL
                                    WHEN chosen.id IS NOT NULL THEN chosen.id
                                    WHEN (r.levels & :levels) <> 0 THEN usual.id END,
                               0, r.from_day
                        FROM (%s AND v.code > :after AND v.code <= :until) r
                        LEFT JOIN procedure_overlay o ON o.code = r.code
                        LEFT JOIN service chosen ON chosen.id = o.service AND chosen.offered = 1
                        LEFT JOIN field_service f ON f.field = r.field
                        LEFT JOIN service usual ON usual.id = f.service AND usual.offered = 1
                        WHERE r.place = 1 AND r.gone = 0 AND (r.until_day IS NULL OR r.until_day >= :day)
                        """.formatted(VersionStore.RANKED), parameters);
    }

    private void markTwins(long edition) {
        Map<Long, String> first = new HashMap<>();
        Set<String> twins = new HashSet<>();
        reading.sql("SELECT code, short_vi FROM procedure_shown WHERE edition = :edition")
                .param("edition", edition)
                .query(row -> {
                    @Nullable
                    String other = first.putIfAbsent(
                            TextHash.of(Words.ofName(row.getString("short_vi"))), row.getString("code"));
                    if (other != null) {
                        twins.add(other);
                        twins.add(row.getString("code"));
                    }
                });
        List<String> codes = new ArrayList<>(twins);
        for (int from = 0; from < codes.size(); from += CHUNK) {
            writing.update(
                    "UPDATE procedure_shown SET twin = 1 WHERE edition = :edition AND code IN (:codes)",
                    new MapSqlParameterSource("edition", edition)
                            .addValue("codes", codes.subList(from, Math.min(codes.size(), from + CHUNK))));
        }
    }

    /** Deletes some rows of editions before one; false when there are none left. */
    public boolean deleteSomeBefore(long edition) {
        List<String> codes = reading.sql("""
                        SELECT code FROM procedure_shown
                        WHERE edition = (SELECT MIN(edition) FROM procedure_shown) AND edition < :edition
                        ORDER BY code LIMIT :most
                        """)
                .param("edition", edition)
                .param("most", CHUNK)
                .query((row, n) -> row.getString("code"))
                .list();
        if (codes.isEmpty()) {
            return false;
        }
        writing.update(
                "DELETE FROM procedure_shown WHERE edition < :edition AND code IN (:codes)",
                new MapSqlParameterSource("edition", edition).addValue("codes", codes));
        return true;
    }

    /** Fields of work with the number of procedures in each. */
    public List<FieldCount> listFields() {
        return reading.sql("""
                        SELECT field, service, COUNT(*) AS times FROM procedure_shown
                        WHERE edition = %s AND service IS NOT NULL
                        GROUP BY field, service
                        """.formatted(PRESENT))
                .query((row, n) -> new FieldCount(
                        row.getString("field"), new ServiceId(row.getString("service")), row.getInt("times")))
                .list();
    }

    /** The procedures of one field of work. */
    public List<ProcedureHeading> listByField(String field) {
        return reading.sql("SELECT * FROM procedure_shown WHERE edition = %s AND field = :field AND service IS NOT NULL"
                        .formatted(PRESENT))
                .param("field", field)
                .query((row, n) -> heading(row))
                .list();
    }

    /** The procedures that one service receives. */
    public List<ProcedureHeading> listByService(ServiceId service) {
        return reading.sql("SELECT * FROM procedure_shown WHERE edition = %s AND service = :service".formatted(PRESENT))
                .param("service", service.value())
                .query((row, n) -> heading(row))
                .list();
    }

    /** What is shown of one procedure. */
    public Optional<Shown> find(ProcedureCode code) {
        return reading.sql("""
                        SELECT s.*, b.body
                        FROM procedure_shown s JOIN procedure_body b ON b.import_id = s.import_id AND b.code = s.code
                        WHERE s.edition = %s AND s.code = :code
                        """.formatted(PRESENT))
                .param("code", code.value())
                .query((row, n) -> shown(row))
                .optional();
    }

    /** A page of an edition in order of codes, with bodies. */
    public List<Shown> listPage(long edition, String after, int size) {
        return reading.sql("""
                        SELECT s.*, b.body
                        FROM procedure_shown s JOIN procedure_body b ON b.import_id = s.import_id AND b.code = s.code
                        WHERE s.edition = :edition AND s.code > :after
                        ORDER BY s.code LIMIT :size
                        """)
                .param("edition", edition)
                .param("after", after)
                .param("size", size)
                .query((row, n) -> shown(row))
                .list();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(heading(row), EpochDays.read(row, "changed_day"), ProcedureJson.decode(row.getString("body")));
    }

    private static ProcedureHeading heading(ResultSet row) throws SQLException {
        return new ProcedureHeading(
                new ProcedureCode(row.getString("code")),
                new Wording(row.getString("short_vi"), row.getString("short_en")),
                row.getString("name"),
                row.getString("field"),
                Levels.of(row.getInt("levels")),
                OnlineLevel.valueOf(row.getString("online")),
                Optional.ofNullable(row.getString("service")).map(ServiceId::new),
                row.getInt("twin") == 1);
    }
}
