package vn.motcua.server.catalogue.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.procedure.Procedure;

/**
 * Every state of every procedure, by import. Rows are written before their import is applied, a few at a time, and mean
 * nothing until then: what holds on a day follows from the imports in state APPLIED.
 */
public final class VersionStore {

    /**
     * The rows that have begun by a day, the one that holds first for each code. A row that begins before its import is
     * ranked by the day of the import: what was learned last holds, unless a later day was announced before.
     */
    public static final String RANKED = """
            SELECT v.*, ROW_NUMBER() OVER (
                       PARTITION BY v.code
                       ORDER BY CASE WHEN v.from_day IS NULL OR v.from_day < i.day THEN i.day ELSE v.from_day END DESC,
                                v.import_id DESC) AS place
            FROM procedure_version v JOIN catalogue_import i ON i.id = v.import_id
            WHERE (i.state = 'APPLIED' OR i.id = :also) AND i.id <> :without AND COALESCE(v.from_day, i.day) <= :day
            """;

    /** No import has this number. */
    public static final long NO_IMPORT = 0;

    /** After every day. */
    private static final int END_OF_TIME = Integer.MAX_VALUE;

    private static final int PAGE = 2_000;

    private final JdbcClient reading;
    private final NamedParameterJdbcTemplate writing;
    private final TransactionTemplate transaction;

    public VersionStore(JdbcClient reading, NamedParameterJdbcTemplate writing, TransactionTemplate transaction) {
        this.reading = reading;
        this.writing = writing;
        this.transaction = transaction;
    }

    /**
     * What an import says of a procedure.
     *
     * @param procedure what it is from then on, or was before it was abolished
     */
    public record Version(
            Procedure procedure,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            CatalogueImport.Change.Kind change,
            List<CatalogueImport.FieldChange> differs) {

        boolean gone() {
            return change == CatalogueImport.Change.Kind.ABOLISHED;
        }
    }

    /** The newest state of a procedure, whether it has begun or not. */
    public record Head(
            String code,
            long importId,
            boolean gone,
            String hash,
            String name,
            @Nullable Integer from,
            @Nullable Integer until) {}

    /** A procedure as the record told it on a day. */
    public record Dated(Procedure procedure, Optional<LocalDate> changedOn) {}

    /** Writes rows of an import that is not applied yet; one short transaction. */
    public void stage(long importId, List<Version> versions) {
        if (versions.isEmpty()) {
            return;
        }
        List<SqlParameterSource> rows = new ArrayList<>();
        List<SqlParameterSource> bodies = new ArrayList<>();
        for (Version version : versions) {
            String body = ProcedureJson.encode(version.procedure());
            rows.add(row(importId, version, ProcedureJson.hash(body)));
            if (!version.gone()) {
                bodies.add(new MapSqlParameterSource("import", importId)
                        .addValue("code", version.procedure().code().value())
                        .addValue("body", body));
            }
        }
        transaction.executeWithoutResult(status -> {
            insertRows(rows);
            insertBodies(bodies);
        });
    }

    private static SqlParameterSource row(long importId, Version version, String hash) {
        Procedure procedure = version.procedure();
        return new MapSqlParameterSource("import", importId)
                .addValue("code", procedure.code().value())
                .addValue("from", EpochDays.numberOrNull(version.from()), java.sql.Types.INTEGER)
                .addValue("until", EpochDays.numberOrNull(version.until()), java.sql.Types.INTEGER)
                .addValue("gone", version.gone() ? 1 : 0)
                .addValue("name", procedure.name())
                .addValue("shortVi", procedure.shortName().vi())
                .addValue("shortEn", procedure.shortName().en())
                .addValue("field", procedure.field())
                .addValue("levels", Levels.bits(procedure.levels()))
                .addValue("online", procedure.online().name())
                .addValue("hash", hash)
                .addValue("change", version.change().name())
                .addValue("differs", ProcedureJson.encode(version.differs()));
    }

    private void insertRows(List<SqlParameterSource> rows) {
        writing.batchUpdate("""
                        INSERT INTO procedure_version
                            (import_id, code, from_day, until_day, gone, name, short_vi, short_en, field, levels, online, hash, change, differs)
                        VALUES
                            (:import, :code, :from, :until, :gone, :name, :shortVi, :shortEn, :field, :levels, :online, :hash, :change, :differs)
                        """, rows.toArray(SqlParameterSource[]::new));
    }

    private void insertBodies(List<SqlParameterSource> bodies) {
        if (!bodies.isEmpty()) {
            writing.batchUpdate(
                    "INSERT INTO procedure_body (import_id, code, body) VALUES (:import, :code, :body)",
                    bodies.toArray(SqlParameterSource[]::new));
        }
    }

    /** The newest state of every procedure ever known, in order of codes, page by page: start with an empty code. */
    public List<Head> listHeads(String after) {
        return reading.sql("""
                        SELECT r.code, r.import_id, r.gone, r.hash, r.name, r.from_day, r.until_day
                        FROM (%s AND v.code > :after AND v.code IN
                                  (SELECT code FROM procedure_version WHERE code > :after GROUP BY code ORDER BY code LIMIT :page)) r
                        WHERE r.place = 1
                        ORDER BY r.code
                        """.formatted(RANKED))
                .param("also", NO_IMPORT)
                .param("without", NO_IMPORT)
                .param("day", END_OF_TIME)
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> new Head(
                        row.getString("code"),
                        row.getLong("import_id"),
                        row.getInt("gone") == 1,
                        row.getString("hash"),
                        row.getString("name"),
                        EpochDays.numberOrNull(EpochDays.read(row, "from_day")),
                        EpochDays.numberOrNull(EpochDays.read(row, "until_day"))))
                .list();
    }

    /** The last code of the page after a code, whether any of its states hold or not; empty after the last page. */
    Optional<String> findPageEnd(String after, int size) {
        return reading.sql("""
                        SELECT MAX(code) AS code
                        FROM (SELECT code FROM procedure_version WHERE code > :after GROUP BY code ORDER BY code LIMIT :size) page
                        """)
                .param("after", after)
                .param("size", size)
                .query((row, n) -> Optional.ofNullable(row.getString("code")))
                .single();
    }

    /** One state of a procedure; throws if there is none. */
    public Procedure getBody(long importId, String code) {
        return reading.sql("SELECT body FROM procedure_body WHERE import_id = :import AND code = :code")
                .param("import", importId)
                .param("code", code)
                .query((row, n) -> ProcedureJson.decode(row.getString("body")))
                .single();
    }

    /** The state in force on a day. */
    public Optional<Dated> findOn(String code, LocalDate day) {
        return reading.sql("""
                        SELECT b.body, r.from_day
                        FROM (%s AND v.code = :code) r
                        JOIN procedure_body b ON b.import_id = r.import_id AND b.code = r.code
                        WHERE r.place = 1 AND r.gone = 0 AND (r.until_day IS NULL OR r.until_day >= :day)
                        """.formatted(RANKED))
                .param("also", NO_IMPORT)
                .param("without", NO_IMPORT)
                .param("day", EpochDays.number(day))
                .param("code", code)
                .query((row, n) ->
                        new Dated(ProcedureJson.decode(row.getString("body")), EpochDays.read(row, "from_day")))
                .optional();
    }

    /** Whether a state that is applied begins after one day and by another, or ends in between. */
    boolean isTurnBetween(LocalDate before, LocalDate day) {
        return reading.sql("""
                        SELECT COUNT(*)
                        FROM procedure_version v JOIN catalogue_import i ON i.id = v.import_id
                        WHERE i.state = 'APPLIED'
                          AND (v.from_day > :before AND v.from_day <= :day OR v.until_day >= :before AND v.until_day < :day)
                        """)
                        .param("before", EpochDays.number(before))
                        .param("day", EpochDays.number(day))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What an import changed, the first {@code limit} of it. */
    public List<CatalogueImport.Change> listChanges(long importId, int limit) {
        return reading.sql("""
                        SELECT code, name, change, differs FROM procedure_version WHERE import_id = :import
                        ORDER BY change DESC, code LIMIT :limit
                        """)
                .param("import", importId)
                .param("limit", limit)
                .query((row, n) -> new CatalogueImport.Change(
                        new vn.motcua.domain.procedure.ProcedureCode(row.getString("code")),
                        row.getString("name"),
                        CatalogueImport.Change.Kind.valueOf(row.getString("change")),
                        ProcedureJson.decodeChanges(row.getString("differs"))))
                .list();
    }

    /** Deletes some rows of an import that has failed; false when there are none left. */
    public boolean deleteSome(long importId, int most) {
        List<String> codes = reading.sql(
                        "SELECT code FROM procedure_version WHERE import_id = :import ORDER BY code LIMIT :most")
                .param("import", importId)
                .param("most", most)
                .query((row, n) -> row.getString("code"))
                .list();
        if (codes.isEmpty()) {
            return false;
        }
        var these = new MapSqlParameterSource("import", importId).addValue("codes", codes);
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("procedure_body", "procedure_version", "procedure_announcement")) {
                writing.update("DELETE FROM " + table + " WHERE import_id = :import AND code IN (:codes)", these);
            }
        });
        return true;
    }
}
