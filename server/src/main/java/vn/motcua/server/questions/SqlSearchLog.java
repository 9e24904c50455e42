package vn.motcua.server.questions;

import jakarta.annotation.PreDestroy;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.desk.CatalogueDesk.Count;
import vn.motcua.server.catalogue.SearchLog;
import vn.motcua.server.plan.CurrentPlan;

/**
 * Texts that led nowhere, counted by day in their table. Noting never waits: a thread of its own writes what has come in,
 * in one small transaction, because the hall's numbers go through the same connection. May be called from any thread.
 */
@Component
final class SqlSearchLog implements SearchLog, AutoCloseable {

    static final int DAYS_KEPT = 90;
    private static final int LONGEST_TEXT = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SqlSearchLog.class);
    private static final int MOST_PENDING = 1_000;
    private static final int MOST_AT_ONCE = 100;
    private static final Duration TICK = Duration.ofMinutes(30);
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(5);

    /** Never a text: wakes the writer up. */
    private static final String WAKE = "";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}(?:\\.\\d{3}(?:\\.\\d{2}){0,2})?");

    /** Six digits or more, however set apart: it could be somebody's number or birthday. */
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ .\\-/]?\\d){5,}");

    private final JdbcClient jdbc;
    private final JdbcClient reading;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final BlockingQueue<String> pending = new ArrayBlockingQueue<>(MOST_PENDING);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread writer;
    private LocalDate purged = LocalDate.EPOCH;

    @Autowired
    SqlSearchLog(
            JdbcClient jdbc,
            @Qualifier("readingJdbc") JdbcClient reading,
            TransactionTemplate transaction,
            Clock clock,
            CurrentPlan plan) {
        this(jdbc, reading, transaction, clock, () -> plan.get().zone());
    }

    SqlSearchLog(
            JdbcClient jdbc, JdbcClient reading, TransactionTemplate transaction, Clock clock, Supplier<ZoneId> zone) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
        this.writer = Thread.ofPlatform().name("search-log").daemon(true).start(this::writeUntilClosed);
    }

    @Override
    public void note(String text, boolean opened) {
        String kept = opened ? "" : impersonal(text);
        if (!kept.isEmpty() && !pending.offer(kept)) {
            LOG.warn("search log is {} texts behind: one is not kept", MOST_PENDING);
        }
    }

    /** What may be kept of a text: one spelling, nothing that could be a number or an address of somebody. */
    static String impersonal(String text) {
        String one = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String masked = DIGITS.matcher(MAIL.matcher(one).replaceAll("…@…"))
                .replaceAll(digits -> CODE.matcher(digits.group()).matches() ? digits.group() : "…");
        return masked.length() <= LONGEST_TEXT
                ? masked
                : masked.substring(0, LONGEST_TEXT).strip();
    }

    private void writeUntilClosed() {
        try {
            while (!closing.get() || !pending.isEmpty()) {
                List<String> texts = new ArrayList<>();
                String first = pending.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    texts.add(first);
                }
                pending.drainTo(texts, MOST_AT_ONCE - 1);
                texts.removeIf(WAKE::equals);
                write(texts);
            }
        } catch (InterruptedException e) {
            LOG.info("search log stops, {} texts are not kept", pending.size());
        }
    }

    private void write(List<String> texts) {
        LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
        if (texts.isEmpty() && purged.equals(today)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                if (!purged.equals(today)) {
                    purge(today);
                }
                texts.forEach(text -> count(text, today));
            });
            purged = today;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot keep {} searched texts: {}", texts.size(), e.getMessage());
        }
    }

    private void purge(LocalDate today) {
        jdbc.sql("DELETE FROM search_miss WHERE day < :oldest")
                .param("oldest", oldestKept(today))
                .update();
    }

    private static long oldestKept(LocalDate today) {
        return today.minusDays(DAYS_KEPT - 1L).toEpochDay();
    }

    private void count(String text, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO search_miss (text, day, times) VALUES (:text, :day, 1)
                        ON CONFLICT (text, day) DO UPDATE SET times = search_miss.times + 1
                        """).param("text", text).param("day", day.toEpochDay()).update();
    }

    @Override
    public List<Count> listMisses(int limit) {
        LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
        return reading.sql("""
                        SELECT text, SUM(times) AS total FROM search_miss WHERE day >= :oldest
                        GROUP BY text ORDER BY total DESC, text LIMIT :limit
                        """)
                .param("oldest", oldestKept(today))
                .param("limit", limit)
                .query((row, n) -> new Count(row.getString("text"), row.getInt("total")))
                .list();
    }

    /** Writes what is still pending, for five seconds at most. */
    @Override
    @PreDestroy
    public void close() {
        closing.set(true);
        boolean asleep = pending.offer(WAKE); // if there is no room for it, the writer is awake
        LOG.debug("search log closes, asleep: {}", asleep);
        try {
            if (!writer.join(CLOSED_WITHIN)) {
                LOG.warn("search log could not finish: {} texts are not kept", pending.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
