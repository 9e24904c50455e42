package vn.motcua.server.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.refusal.Refused;

/** Questions and answers in their table. May be asked from any thread. */
@Component
final class SqlQuestions implements Questions {

    private static final Logger LOG = LoggerFactory.getLogger(SqlQuestions.class);

    /** Rejected questions may name somebody: they go for good after this. */
    private static final Duration REJECTED_KEPT = Duration.ofDays(90);

    /** The same words at the same procedure within this are a second tap, or one who asks again because nothing seemed to happen. */
    private static final Duration SAME_QUESTION = Duration.ofDays(1);

    /** As many as staff could read in weeks: more wait for nobody, and would only fill the disk. */
    static final int MOST_OPEN = 2_000;

    private static final int SHORTEST_QUESTION = 8;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS_SEARCHED = 12;
    private static final int MOST_CANDIDATES = 400;
    private static final int TRIES = 5;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    private static final String COLUMNS = "id, procedure_code, body, asked_ms, held_why, answer, answered_ms";

    private final JdbcClient jdbc;
    private final JdbcClient reading;
    private final AuditLog audit;
    private final Clock clock;
    private final AskingPlaces places = new AskingPlaces();
    private final Object storing = new Object();

    SqlQuestions(JdbcClient jdbc, @Qualifier("readingJdbc") JdbcClient reading, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Asked ask(ProcedureCode procedure, String text, String place) {
        String question = clean(text);
        if (question.length() < SHORTEST_QUESTION
                || question.length() > LONGEST_QUESTION
                || PlainWords.of(question).size() < FEWEST_WORDS) {
            return Asked.NOT_A_QUESTION;
        }
        Instant at = clock.instant();
        if (!places.admit(place, at)) {
            LOG.info("a place asks too much: nothing more from it within the hour");
            return Asked.TOO_MANY;
        }
        Optional<Doubt> doubt = Doubt.find(question);
        synchronized (storing) {
            if (open() >= MOST_OPEN) {
                LOG.warn("{} questions wait for an answer: no more are taken until staff answer some", MOST_OPEN);
                return Asked.TOO_MANY;
            }
            if (!isKnown(procedure, question, at)) {
                insert(procedure, question, at, doubt);
                LOG.info(
                        "question left at {}{}",
                        procedure,
                        doubt.map(why -> ", held: " + why).orElse(""));
            }
        }
        return doubt.isPresent() ? Asked.HELD : Asked.RECEIVED;
    }

    private static String clean(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private long open() {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE answered_ms = 0 AND rejected_ms = 0")
                .query(Long.class)
                .single();
    }

    private boolean isKnown(ProcedureCode procedure, String question, Instant at) {
        return jdbc.sql("""
            SELECT COUNT(*) FROM question
            WHERE procedure_code = :code AND body = :body AND asked_ms > :since AND answered_ms = 0
            """)
                        .param("code", procedure.value())
                        .param("body", question)
                        .param("since", at.minus(SAME_QUESTION).toEpochMilli())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(ProcedureCode procedure, String question, Instant at, Optional<Doubt> doubt) {
        for (int tries = 0; tries < TRIES; tries++) {
            int written = jdbc.sql("""
                INSERT INTO question (id, procedure_code, body, asked_ms, held_why, answer, answered_ms,
                    answered_by, rejected_ms, rejected_by, folded)
                SELECT COALESCE(MAX(id), 0) + 1, :code, :body, :at, :why, '', 0, '', 0, '', :folded
                FROM question WHERE true
                ON CONFLICT (id) DO NOTHING
                """)
                    .param("code", procedure.value())
                    .param("body", question)
                    .param("at", at.toEpochMilli())
                    .param("why", doubt.map(Enum::name).orElse(""))
                    .param("folded", PlainWords.line(question))
                    .update();
            if (written == 1) {
                return;
            }
        }
        throw new IllegalStateException(
                "cannot number a question at %s: somebody else is always faster".formatted(procedure));
    }

    @Override
    public List<Question> listPublished(ProcedureCode procedure, int limit) {
        return reading.sql("SELECT " + COLUMNS + """
             FROM question
            WHERE procedure_code = :code AND answered_ms > 0 AND rejected_ms = 0
            ORDER BY answered_ms DESC, id DESC LIMIT :limit
            """)
                .param("code", procedure.value())
                .param("limit", limit)
                .query((row, n) -> question(row))
                .list();
    }

    /** Fits: at least half of the words. The more of them, the better; then the newer answer. */
    @Override
    public List<Question> search(String text, int limit) {
        List<String> words = PlainWords.of(text).stream()
                .filter(word -> word.length() > 1)
                .distinct()
                .limit(MOST_WORDS_SEARCHED)
                .toList();
        if (words.isEmpty()) {
            return text.isBlank() ? listNewest(limit) : List.of();
        }
        List<Match> matches = new ArrayList<>();
        for (Folded candidate : candidates(words)) {
            int fits = (int) words.stream()
                    .filter(word -> candidate.folded().contains(" " + word + " "))
                    .count();
            if (2 * fits >= words.size()) {
                matches.add(new Match(candidate.question(), fits));
            }
        }
        return matches.stream()
                .sorted(Comparator.comparingInt(Match::fits).reversed())
                .limit(limit)
                .map(Match::question)
                .toList();
    }

    private List<Question> listNewest(int limit) {
        return reading.sql("SELECT " + COLUMNS + """
             FROM question
            WHERE answered_ms > 0 AND rejected_ms = 0
            ORDER BY answered_ms DESC, id DESC LIMIT :limit
            """)
                .param("limit", limit)
                .query((row, n) -> question(row))
                .list();
    }

    private record Folded(Question question, String folded) {}

    private record Match(Question question, int fits) {}

    /** Newest answers first, with any of the words. */
    private List<Folded> candidates(List<String> words) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            conditions.add("folded LIKE :word" + i);
        }
        JdbcClient.StatementSpec statement = reading.sql("SELECT folded, " + COLUMNS
                + " FROM question WHERE answered_ms > 0 AND rejected_ms = 0 AND (" + String.join(" OR ", conditions)
                + ") ORDER BY answered_ms DESC, id DESC LIMIT " + MOST_CANDIDATES);
        for (int i = 0; i < words.size(); i++) {
            statement = statement.param("word" + i, "% " + words.get(i) + " %");
        }
        return statement
                .query((row, n) -> new Folded(question(row), row.getString("folded")))
                .list();
    }

    @Override
    public List<Question> listOpen(boolean held) {
        return reading.sql("SELECT " + COLUMNS + """
             FROM question
            WHERE answered_ms = 0 AND rejected_ms = 0 AND (held_why = '' OR :held = 1)
            ORDER BY asked_ms, id
            """)
                .param("held", held ? 1 : 0)
                .query((row, n) -> question(row))
                .list();
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> answer(long id, String question, String answer, String by) {
        return Refused.carryOut(() -> {
            String asked = within(clean(question), LONGEST_QUESTION);
            String told = within(clean(answer), LONGEST_ANSWER);
            int written = jdbc.sql("""
            UPDATE question
            SET body = :body, answer = :answer, answered_ms = :at, answered_by = :by, folded = :folded,
                rejected_ms = 0, rejected_by = ''
            WHERE id = :id
            """)
                    .param("id", id)
                    .param("body", asked)
                    .param("answer", told)
                    .param("at", clock.millis())
                    .param("by", by)
                    .param("folded", PlainWords.line(asked + " " + told))
                    .update();
            mustExist(id, written);
            LOG.info("question {} answered by {}", id, by);
            note(id, by, "answered");
        });
    }

    private static String within(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new Refused(DeskRefusal.Kind.TEXT_LENGTH, longest);
        }
        return text;
    }

    private static void mustExist(long id, int written) {
        if (written == 0) {
            throw new Refused(DeskRefusal.Kind.UNKNOWN_QUESTION, id);
        }
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> reject(long id, String by) {
        return Refused.carryOut(() -> {
            Instant at = clock.instant();
            jdbc.sql("DELETE FROM question WHERE rejected_ms > 0 AND rejected_ms < :oldest")
                    .param("oldest", at.minus(REJECTED_KEPT).toEpochMilli())
                    .update();
            int written = jdbc.sql("UPDATE question SET rejected_ms = :at, rejected_by = :by WHERE id = :id")
                    .param("id", id)
                    .param("at", at.toEpochMilli())
                    .param("by", by)
                    .update();
            mustExist(id, written);
            LOG.info("question {} put away by {}", id, by);
            note(id, by, "put away");
        });
    }

    /** What became of a question, never its words: they may name somebody. */
    private void note(long id, String by, String became) {
        audit.record(AuditEvent.of(AuditKind.QUESTION_CHANGED)
                .by(by)
                .about("question " + id)
                .saying(became));
    }

    private static Question question(ResultSet row) throws SQLException {
        long answered = row.getLong("answered_ms");
        return new Question(
                row.getLong("id"),
                new ProcedureCode(row.getString("procedure_code")),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("asked_ms")),
                !row.getString("held_why").isEmpty(),
                answered == 0 ? Optional.empty() : Optional.of(row.getString("answer")),
                answered == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answered)));
    }
}
