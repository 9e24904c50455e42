package vn.motcua.server.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditFilter;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.audit.AuditRecord;
import vn.motcua.domain.audit.CheckReport;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.domain.audit.Retention;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.RecordDesk;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.refusal.Refused;

/** The audit log as administrators look at it. Any thread. */
@Component
final class SqlRecordDesk implements RecordDesk {

    private static final int SHORTEST_REASON = 5;
    private static final String EVERYTHING = "LOWER(actor || ' ' || address || ' ' || subject || ' ' || before_text"
            + " || ' ' || after_text || ' ' || correlation)";

    private final JdbcClient reading;
    private final RecordWatch watch;
    private final Retentions retentions;
    private final AuditLog log;
    private final Supplier<HallPlan> plan;

    SqlRecordDesk(
            @Qualifier("readingJdbc") JdbcClient reading,
            RecordWatch watch,
            Retentions retentions,
            AuditLog log,
            Supplier<HallPlan> plan) {
        this.reading = reading;
        this.watch = watch;
        this.retentions = retentions;
        this.log = log;
        this.plan = plan;
    }

    @Override
    public List<AuditRecord> list(AuditFilter filter, int skip, int limit) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        values.put("skip", skip);
        values.put("limit", limit);
        return reading.sql("""
                        SELECT seq, at_ms, kind, actor, address, subject, before_text, after_text, correlation
                        FROM audit_log""" + where + " ORDER BY seq DESC LIMIT :limit OFFSET :skip")
                .params(values)
                .query((row, n) -> line(row))
                .list();
    }

    @Override
    public int count(AuditFilter filter) {
        Map<String, Object> values = new HashMap<>();
        return reading.sql("SELECT COUNT(*) FROM audit_log" + where(filter, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String where(AuditFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        filter.from().ifPresent(from -> {
            conditions.add("at_ms >= :from");
            values.put("from", from.toEpochMilli());
        });
        filter.until().ifPresent(until -> {
            conditions.add("at_ms < :until");
            values.put("until", until.toEpochMilli());
        });
        if (!filter.kinds().isEmpty()) {
            conditions.add("kind IN (:kinds)");
            values.put("kinds", filter.kinds().stream().map(Enum::name).sorted().toList());
        }
        if (!filter.person().isBlank()) {
            conditions.add("LOWER(actor || ' ' || subject) LIKE :person ESCAPE '!'");
            values.put("person", part(filter.person()));
        }
        if (!filter.text().isBlank()) {
            conditions.add(EVERYTHING + " LIKE :text ESCAPE '!'");
            values.put("text", part(filter.text()));
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static String part(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    private static AuditRecord line(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                AuditKind.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    @Override
    public Optional<CheckReport> lastCheck() {
        return watch.last();
    }

    @Override
    public boolean isChecking() {
        return watch.isBusy();
    }

    @Override
    public void check(String by) {
        watch.ask(by);
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> accept(String reason, String by) {
        return Refused.carryOut(() -> {
            CheckReport report = watch.last()
                    .filter(found -> !found.isIntact())
                    .orElseThrow(() -> new Refused(DeskRefusal.Kind.NOTHING_TO_ACCEPT));
            if (reason.strip().length() < SHORTEST_REASON) {
                throw new Refused(DeskRefusal.Kind.REASON_SHORT, SHORTEST_REASON);
            }
            watch.accept(report, reason.strip(), by);
        });
    }

    private RecordWords words(Locale locale) {
        return new RecordWords(locale, plan.get().zone());
    }

    @Override
    public String say(RecordFault finding, Locale locale) {
        return words(locale).say(finding);
    }

    @Override
    public List<Retention> listRetention() {
        return retentions.list();
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> saveRetention(Retention.What what, int days, String by) {
        if (days < what.least() || days > what.most()) {
            return DeskAnswer.refused(DeskRefusal.Kind.DAYS_OUT_OF_RANGE, what.least(), what.most());
        }
        Retention before = retentions.get(what);
        retentions.save(new Retention(what, days));
        log.record(AuditEvent.of(AuditKind.SETTING_CHANGED)
                .by(by)
                .about("retention")
                .changed(
                        Map.of(what.name(), Integer.toString(before.days())),
                        Map.of(what.name(), Integer.toString(days))));
        return DeskAnswer.done();
    }
}
