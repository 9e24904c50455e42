package vn.motcua.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.EntryUnreadable;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Journal;
import vn.motcua.domain.journal.JournalUnavailable;
import vn.motcua.domain.journal.NewestDay;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.journal.StaleJournal;

/**
 * The journal of one hall in SQLite or PostgreSQL. Appending is for one thread at a time; reading is for any.
 */
public final class SqlJournal implements Journal {

    // ON CONFLICT, not a caught DuplicateKeyException: Spring does not translate SQLite's error.
    private static final String APPEND = """
            INSERT INTO journal (hall, seq, at_ms, day, request, actor, kind, body, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (hall, seq) DO NOTHING
            """;

    private static final String COLUMNS = "hall, seq, at_ms, day, request, actor, kind, body, hash";

    private final String hall;
    private final ZoneId zone;
    private final JdbcOperations batch;
    private final JdbcClient writing;
    private final JdbcClient reading;
    private final TransactionTemplate transaction;
    private final EventCodec codec = new EventCodec();
    /** The last row this process has read or written, and its hash. */
    private final AtomicReference<@Nullable Tip> tip = new AtomicReference<>();

    private record Tip(long seq, String hash) {}

    private record Hashed(JournalRow row, String hash) {}

    /** @param zone of the hall: decides the day each row is filed under */
    public SqlJournal(
            String hall, ZoneId zone, JdbcOperations writing, JdbcClient reading, TransactionTemplate transaction) {
        this.hall = hall;
        this.zone = zone;
        this.batch = writing;
        this.writing = JdbcClient.create(writing);
        this.reading = reading;
        this.transaction = transaction;
    }

    @Override
    public Position append(Position expected, List<Draft> drafts) {
        try {
            Tip written = transaction.execute(status -> write(expected, drafts));
            tip.set(written);
            return new Position(written.seq());
        } catch (DataAccessException | TransactionException e) {
            tip.set(null); // whether the commit reached the disk is unknown: ask the disk next time
            throw new JournalUnavailable(rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private Tip write(Position expected, List<Draft> drafts) {
        Tip last = tip();
        if (last.seq() != expected.value()) {
            throw stale(expected);
        }
        List<Object[]> rows = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            JournalRow row = row(last.seq() + 1, draft);
            last = new Tip(row.seq(), HashChain.link(last.hash(), row));
            rows.add(columns(row, last.hash()));
        }
        // one statement, prepared once for the whole group
        for (int written : batch.batchUpdate(APPEND, rows)) {
            if (written == 0) {
                throw stale(expected);
            }
        }
        return last;
    }

    private static Object[] columns(JournalRow row, String hash) {
        return new Object[] {
            row.hall(), row.seq(), row.atMs(), row.day(), row.request(), row.actor(), row.kind(), row.body(), hash
        };
    }

    private StaleJournal stale(Position expected) {
        tip.set(null);
        return new StaleJournal(expected);
    }

    private Tip tip() {
        Tip known = tip.get();
        return known != null ? known : readTip();
    }

    private Tip readTip() {
        return writing.sql("SELECT seq, hash FROM journal WHERE hall = :hall ORDER BY seq DESC LIMIT 1")
                .param("hall", hall)
                .query((row, n) -> new Tip(row.getLong("seq"), row.getString("hash")))
                .optional()
                .orElseGet(() -> new Tip(0, HashChain.beginning()));
    }

    private JournalRow row(long seq, Draft draft) {
        return new JournalRow(
                hall,
                seq,
                draft.at().toEpochMilli(),
                number(draft.at().atZone(zone).toLocalDate()),
                draft.request().value(),
                draft.actor().value(),
                codec.kind(draft.event()),
                codec.encode(draft.event()));
    }

    /** {@code 20261123}: how a day stands in a row. */
    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    @Override
    public Position last() {
        return new Position(readTip().seq());
    }

    @Override
    public List<Entry> listAfter(Position after, int limit) {
        return rowsAfter(after.value(), limit).stream()
                .map(hashed -> entry(hashed.row()))
                .toList();
    }

    private List<Hashed> rowsAfter(long after, int limit) {
        return reading.sql("SELECT " + COLUMNS
                        + " FROM journal WHERE hall = :hall AND seq > :after ORDER BY seq LIMIT :limit")
                .param("hall", hall)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> hashed(row))
                .list();
    }

    private static Hashed hashed(ResultSet row) throws SQLException {
        return new Hashed(
                new JournalRow(
                        row.getString("hall"),
                        row.getLong("seq"),
                        row.getLong("at_ms"),
                        row.getInt("day"),
                        row.getString("request"),
                        row.getString("actor"),
                        row.getString("kind"),
                        row.getString("body")),
                row.getString("hash"));
    }

    private Entry entry(JournalRow row) {
        try {
            return new Entry(
                    new Position(row.seq()),
                    Instant.ofEpochMilli(row.atMs()),
                    new RequestId(row.request()),
                    Actor.parse(row.actor()),
                    codec.decode(row.kind(), row.body()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            Instant at = Instant.ofEpochMilli(row.atMs());
            throw new EntryUnreadable(row.seq(), at, row.kind(), String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Position beforeNewestDay() {
        return NewestDay.before(Stream.iterate(
                        turnsBefore(Long.MAX_VALUE),
                        page -> !page.isEmpty(),
                        page -> turnsBefore(page.getLast().position().value()))
                .flatMap(List::stream)
                .iterator());
    }

    private List<Entry> turnsBefore(long seq) {
        return reading.sql("SELECT " + COLUMNS + """
                         FROM journal
                        WHERE hall = :hall AND kind IN ('DayOpened', 'ClockCorrected') AND seq < :seq
                        ORDER BY seq DESC LIMIT 20
                        """)
                .param("hall", hall)
                .param("seq", seq)
                .query((row, n) -> entry(hashed(row).row()))
                .list();
    }

    @Override
    public Map<String, Integer> lastNumbers(LocalDate day) {
        return wasOpened(day) ? readLastNumbers(day) : Map.of();
    }

    /** The usual day is a new one: then nothing more is read, for reading a day takes as long as the journal is. */
    private boolean wasOpened(LocalDate day) {
        return reading.sql("""
                        SELECT COUNT(*) FROM journal
                        WHERE hall = :hall AND kind IN ('DayOpened', 'ClockCorrected') AND day = :day
                        """)
                        .param("hall", hall)
                        .param("day", number(day))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Map<String, Integer> readLastNumbers(LocalDate day) {
        Map<String, Integer> last = new HashMap<>();
        reading
                .sql("SELECT body FROM journal WHERE hall = :hall AND kind = 'TicketIssued' AND day = :day")
                .param("hall", hall)
                .param("day", number(day))
                .query((row, n) -> ((Event.TicketIssued) codec.decode("TicketIssued", row.getString(1))).ticket())
                .list()
                .stream()
                .filter(ticket -> ticket.day().equals(day))
                .forEach(ticket -> last.merge(ticket.series().prefix(), ticket.number(), Math::max));
        return last;
    }

    /** What clerks found of citizens' papers from one day until another, both included, in order. */
    public List<Event.PapersChecked> listChecks(LocalDate from, LocalDate until) {
        return reading.sql("""
                        SELECT body FROM journal
                        WHERE hall = :hall AND kind = 'PapersChecked' AND day >= :from AND day <= :until
                        ORDER BY day, seq
                        """)
                .param("hall", hall)
                .param("from", number(from))
                .param("until", number(until))
                .query((row, n) -> (Event.PapersChecked) codec.decode("PapersChecked", row.getString(1)))
                .list();
    }

    /** Walks over the whole journal and recomputes every hash. Takes seconds per million entries. */
    public ChainCheck checkChain() {
        String previous = HashChain.beginning();
        long expected = 1;
        List<Hashed> page = rowsAfter(0, 10_000);
        while (!page.isEmpty()) {
            for (Hashed hashed : page) {
                if (hashed.row().seq() != expected) {
                    return new ChainCheck.Broken(expected, "entry is missing");
                }
                if (!HashChain.link(previous, hashed.row()).equals(hashed.hash())) {
                    return new ChainCheck.Broken(expected, "entry was changed after it was written");
                }
                previous = hashed.hash();
                expected++;
            }
            page = rowsAfter(expected - 1, 10_000);
        }
        return new ChainCheck.Intact(expected - 1);
    }

    /**
     * Writes one row that means nothing, to see whether the storage takes writes.
     *
     * @throws JournalUnavailable if it does not
     */
    public void probe(Instant at) {
        try {
            writing.sql("UPDATE storage_probe SET at_ms = :atMs WHERE id = 1")
                    .param("atMs", at.toEpochMilli())
                    .update();
        } catch (DataAccessException e) {
            throw new JournalUnavailable(rootMessage(e), e);
        }
    }
}
