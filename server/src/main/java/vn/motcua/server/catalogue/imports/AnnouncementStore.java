package vn.motcua.server.catalogue.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.catalogue.CatalogueTotals;
import vn.motcua.domain.catalogue.CatalogueTotals.DecisionTotals;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.server.catalogue.edition.EpochDays;
import vn.motcua.server.catalogue.edition.Levels;
import vn.motcua.server.catalogue.edition.VersionStore;

/** What decisions did to procedures, and the totals of it. Only imports that are applied count. */
public final class AnnouncementStore {

    private static final String APPLIED = """
            FROM procedure_announcement a JOIN catalogue_import i ON i.id = a.import_id
            WHERE i.state = 'APPLIED'
            """;

    private final JdbcClient reading;
    private final NamedParameterJdbcTemplate writing;

    public AnnouncementStore(JdbcClient reading, NamedParameterJdbcTemplate writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /** Writes announcements of an import that is not applied yet. */
    void stage(long importId, LocalDate today, List<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return;
        }
        writing.batchUpdate(
                """
                        INSERT INTO procedure_announcement
                            (import_id, code, decision, decision_day, issuer, change, from_day, until_day, span_day)
                        VALUES (:import, :code, :decision, :decisionDay, :issuer, :change, :from, :until, :span)
                        """,
                announcements.stream()
                        .map(announcement -> row(importId, today, announcement))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(long importId, LocalDate today, Announcement announcement) {
        Decision decision = announcement.decision();
        LocalDate span = decision.date().or(announcement::from).orElse(today);
        return new MapSqlParameterSource("import", importId)
                .addValue("code", announcement.code().value())
                .addValue("decision", decision.number())
                .addValue("decisionDay", EpochDays.numberOrNull(decision.date()), Types.INTEGER)
                .addValue("issuer", decision.issuer())
                .addValue("change", announcement.change().name())
                .addValue("from", EpochDays.numberOrNull(announcement.from()), Types.INTEGER)
                .addValue("until", EpochDays.numberOrNull(announcement.until()), Types.INTEGER)
                .addValue("span", EpochDays.number(span));
    }

    boolean isKnown(String code, String decision, Announcement.Change change) {
        return reading.sql("SELECT COUNT(*) " + APPLIED
                                + " AND a.code = :code AND a.decision = :decision AND a.change = :change")
                        .param("code", code)
                        .param("decision", decision)
                        .param("change", change.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What decisions did to one procedure, in the order of their days. */
    public List<Announcement> list(ProcedureCode code) {
        return reading.sql("SELECT a.* " + APPLIED + " AND a.code = :code ORDER BY a.span_day, a.import_id")
                .param("code", code.value())
                .query((row, n) -> announcement(row))
                .list();
    }

    /** What one decision did, by code. */
    public List<Announcement> list(Decision decision) {
        return reading
                .sql("SELECT a.* " + APPLIED + " AND a.decision = :decision ORDER BY a.code, a.import_id")
                .param("decision", decision.number())
                .query((row, n) -> announcement(row))
                .list()
                .stream()
                .filter(announcement -> decision.date().isEmpty()
                        || announcement.decision().date().equals(decision.date()))
                .distinct()
                .toList();
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                new Decision(row.getString("decision"), EpochDays.read(row, "decision_day"), row.getString("issuer")),
                new ProcedureCode(row.getString("code")),
                Announcement.Change.valueOf(row.getString("change")),
                EpochDays.read(row, "from_day"),
                EpochDays.read(row, "until_day"));
    }

    private record Kind(String field, int levels, OnlineLevel online, int count) {}

    private record DecisionKey(String number, Optional<LocalDate> day) {}

    private record Announced(DecisionKey key, String issuer, Announcement.Change change, int count) {}

    /** Counts of the catalogue on a day and of the changes in a span, {@code until} not included. */
    public CatalogueTotals totals(LocalDate on, LocalDate from, LocalDate until) {
        List<Kind> kinds = listKinds(on);
        Map<String, Integer> byField = new TreeMap<>();
        Map<Level, Integer> byLevel = new EnumMap<>(Level.class);
        Map<OnlineLevel, Integer> byOnline = new EnumMap<>(OnlineLevel.class);
        for (Kind kind : kinds) {
            byField.merge(kind.field(), kind.count(), Integer::sum);
            byOnline.merge(kind.online(), kind.count(), Integer::sum);
            Levels.of(kind.levels()).forEach(level -> byLevel.merge(level, kind.count(), Integer::sum));
        }
        List<DecisionTotals> decisions = listDecisions(from, until);
        return new CatalogueTotals(
                on,
                kinds.stream().mapToInt(Kind::count).sum(),
                decisions.size(),
                decisions.stream()
                        .mapToInt(decision -> decision.created() + decision.amended() + decision.replaced())
                        .sum(),
                decisions.stream().mapToInt(DecisionTotals::abolished).sum(),
                byField,
                byLevel,
                byOnline,
                decisions);
    }

    private List<Kind> listKinds(LocalDate on) {
        return reading.sql("""
                        SELECT r.field, r.levels, r.online, COUNT(*) AS times
                        FROM (%s) r
                        WHERE r.place = 1 AND r.gone = 0 AND (r.until_day IS NULL OR r.until_day >= :day)
                        GROUP BY r.field, r.levels, r.online
                        """.formatted(VersionStore.RANKED))
                .param("also", VersionStore.NO_IMPORT)
                .param("without", VersionStore.NO_IMPORT)
                .param("day", EpochDays.number(on))
                .query((row, n) -> new Kind(
                        row.getString("field"),
                        row.getInt("levels"),
                        OnlineLevel.valueOf(row.getString("online")),
                        row.getInt("times")))
                .list();
    }

    /** An announcement that came with two imports counts once. */
    private List<DecisionTotals> listDecisions(LocalDate from, LocalDate until) {
        Map<DecisionKey, List<Announced>> decisions = new LinkedHashMap<>();
        reading.sql("""
                        SELECT a.decision, a.decision_day, MAX(a.issuer) AS issuer, a.change, COUNT(DISTINCT a.code) AS times,
                               MAX(a.span_day) AS newest
                        %s AND a.span_day >= :from AND a.span_day <= :until
                        GROUP BY a.decision, a.decision_day, a.change
                        ORDER BY newest DESC, a.decision
                        """.formatted(APPLIED))
                .param("from", EpochDays.number(from))
                .param("until", EpochDays.number(until))
                .query((row, n) -> new Announced(
                        new DecisionKey(row.getString("decision"), EpochDays.read(row, "decision_day")),
                        row.getString("issuer"),
                        Announcement.Change.valueOf(row.getString("change")),
                        row.getInt("times")))
                .list()
                .forEach(announced -> decisions
                        .computeIfAbsent(announced.key(), key -> new ArrayList<>())
                        .add(announced));
        return decisions.entrySet().stream()
                .map(entry -> totals(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DecisionTotals totals(DecisionKey key, List<Announced> announced) {
        Map<Announcement.Change, Integer> counts = new EnumMap<>(Announcement.Change.class);
        announced.forEach(one -> counts.merge(one.change(), one.count(), Integer::sum));
        return new DecisionTotals(
                new Decision(key.number(), key.day(), announced.getFirst().issuer()),
                counts.getOrDefault(Announcement.Change.NEW, 0),
                counts.getOrDefault(Announcement.Change.AMENDED, 0),
                counts.getOrDefault(Announcement.Change.REPLACED, 0),
                counts.getOrDefault(Announcement.Change.ABOLISHED, 0));
    }
}
