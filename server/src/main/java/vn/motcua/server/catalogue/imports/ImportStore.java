package vn.motcua.server.catalogue.imports;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.catalogue.edition.EpochDays;

/** Imports, how they stand, and their flaws. */
public final class ImportStore {

    private final JdbcClient reading;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate writing;

    public ImportStore(JdbcClient reading, JdbcClient jdbc, NamedParameterJdbcTemplate writing) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.writing = writing;
    }

    /**
     * How an import stands.
     *
     * @param applied how many imports had been applied or taken back when it was compared with the catalogue
     * @param bundled whether it came with the product
     */
    public record Row(
            long id,
            String file,
            boolean wholeList,
            String by,
            Instant at,
            CatalogueImport.State state,
            long applied,
            boolean bundled,
            int rows,
            CatalogueImport.Counts counts,
            Optional<Wording> failure) {}

    /** Its number. Called by one thread at a time. */
    long insert(String file, boolean wholeList, String by, Instant at, LocalDate day, long applied, boolean bundled) {
        long id = jdbc.sql("SELECT COALESCE(MAX(id), 0) + 1 FROM catalogue_import")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO catalogue_import
                            (id, file, whole_list, account, at_ms, state, day, applied, bundled,
                             row_count, created, changed, abolished, unchanged, faulty, failure_vi, failure_en)
                        VALUES (:id, :file, :whole, :by, :at, 'READING', :day, :applied, :bundled, 0, 0, 0, 0, 0, 0, '', '')
                        """)
                .param("id", id)
                .param("file", file)
                .param("whole", wholeList ? 1 : 0)
                .param("by", by)
                .param("at", at.toEpochMilli())
                .param("day", EpochDays.number(day))
                .param("applied", applied)
                .param("bundled", bundled ? 1 : 0)
                .update();
        return id;
    }

    void setState(long id, CatalogueImport.State state) {
        jdbc.sql("UPDATE catalogue_import SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void setDay(long id, LocalDate day) {
        jdbc.sql("UPDATE catalogue_import SET day = :day WHERE id = :id")
                .param("day", EpochDays.number(day))
                .param("id", id)
                .update();
    }

    void setPrepared(long id, int rows, long applied, CatalogueImport.Counts counts) {
        jdbc.sql("""
                        UPDATE catalogue_import
                        SET state = 'PREPARED', row_count = :rows, applied = :applied, created = :created, changed = :changed,
                            abolished = :abolished, unchanged = :unchanged, faulty = :faulty
                        WHERE id = :id
                        """)
                .param("rows", rows)
                .param("applied", applied)
                .param("created", counts.created())
                .param("changed", counts.changed())
                .param("abolished", counts.abolished())
                .param("unchanged", counts.unchanged())
                .param("faulty", counts.faulty())
                .param("id", id)
                .update();
    }

    /** Marks an import as failed, with the reason people read. */
    public void setFailed(long id, Wording why) {
        jdbc.sql("UPDATE catalogue_import SET state = 'FAILED', failure_vi = :vi, failure_en = :en WHERE id = :id")
                .param("vi", why.vi())
                .param("en", why.en())
                .param("id", id)
                .update();
    }

    /** The newest imports. */
    public List<Row> list(int limit) {
        return reading.sql("SELECT * FROM catalogue_import ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** One import as it stands. */
    public Optional<Row> find(long id) {
        return reading.sql("SELECT * FROM catalogue_import WHERE id = :id")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** Imports in one state. */
    public List<Row> listIn(CatalogueImport.State state) {
        return reading.sql("SELECT * FROM catalogue_import WHERE state = :state ORDER BY id DESC")
                .param("state", state.name())
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String failure = row.getString("failure_vi");
        return new Row(
                row.getLong("id"),
                row.getString("file"),
                row.getInt("whole_list") == 1,
                row.getString("account"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                CatalogueImport.State.valueOf(row.getString("state")),
                row.getLong("applied"),
                row.getInt("bundled") == 1,
                row.getInt("row_count"),
                new CatalogueImport.Counts(
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("abolished"),
                        row.getInt("unchanged"),
                        row.getInt("faulty")),
                failure.isEmpty() ? Optional.empty() : Optional.of(new Wording(failure, row.getString("failure_en"))));
    }

    /** What stood in a file may hold what no database takes: NUL, and halves of characters. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    void insertFlaws(long id, int firstPlace, List<Flaw> flaws) {
        if (flaws.isEmpty()) {
            return;
        }
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int n = 0; n < flaws.size(); n++) {
            Flaw flaw = flaws.get(n);
            rows.add(new MapSqlParameterSource("import", id)
                    .addValue("place", firstPlace + n)
                    .addValue("kind", flaw.kind().name())
                    .addValue("line", flaw.line())
                    .addValue("column", storable(flaw.column()))
                    .addValue("code", flaw.code())
                    .addValue("found", storable(flaw.found()))
                    .addValue("mend", flaw.mend()));
        }
        writing.batchUpdate("""
                        INSERT INTO catalogue_flaw (import_id, place, kind, line, column_name, code, found, mend)
                        VALUES (:import, :place, :kind, :line, :column, :code, :found, :mend)
                        """, rows.toArray(SqlParameterSource[]::new));
    }

    void insertFlawCounts(long id, Map<Flaw.Kind, Integer> counts) {
        counts.forEach((kind, times) -> jdbc.sql(
                        "INSERT INTO catalogue_flaw_count (import_id, kind, times) VALUES (:import, :kind, :times)")
                .param("import", id)
                .param("kind", kind.name())
                .param("times", times)
                .update());
    }

    /** The flaws of an import, the first {@code limit} of them. */
    public List<Flaw> listFlaws(long id, int limit) {
        return reading.sql("SELECT * FROM catalogue_flaw WHERE import_id = :import ORDER BY place LIMIT :limit")
                .param("import", id)
                .param("limit", limit)
                .query((row, n) -> new Flaw(
                        Flaw.Kind.valueOf(row.getString("kind")),
                        row.getInt("line"),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString("found"),
                        row.getString("mend")))
                .list();
    }

    /** How many flaws of each kind an import has. */
    public Map<Flaw.Kind, Integer> countFlaws(long id) {
        Map<Flaw.Kind, Integer> counts = new EnumMap<>(Flaw.Kind.class);
        reading.sql("SELECT kind, times FROM catalogue_flaw_count WHERE import_id = :import")
                .param("import", id)
                .query(row -> {
                    counts.put(Flaw.Kind.valueOf(row.getString("kind")), row.getInt("times"));
                });
        return counts;
    }
}
