package vn.motcua.wire.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.desk.Questions.Asked;
import vn.motcua.domain.procedure.ProcedureCode;

/** Citizens' questions about procedures, and what was searched. See docs/interface.md. */
public final class QuestionMessages {

    private QuestionMessages() {}

    /** A question; the procedure stands in the address. */
    public record Question(@Nullable String text) {}

    /** @param asked what became of a question; null if a newer server says what this program does not know */
    public record Outcome(@Nullable Asked asked) {}

    /** A published question. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Published(
            long id,
            String procedure,
            String question,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        /** As it is told over the interface. */
        public static Published of(Questions.Question question) {
            return new Published(
                    question.id(),
                    question.procedure().value(),
                    question.text(),
                    question.answer().orElse(""),
                    question.answeredAt().orElse(null));
        }

        /** The interface tells no time of asking; a kiosk shows that of the answer. */
        public Questions.Question toQuestion() {
            Optional<Instant> answered = Optional.ofNullable(answeredAt);
            return new Questions.Question(
                    id,
                    new ProcedureCode(procedure),
                    question,
                    answered.orElse(Instant.EPOCH),
                    false,
                    Optional.ofNullable(answer).filter(text -> !text.isEmpty()),
                    answered);
        }
    }

    /** Published questions with their answers. */
    public record Answers(@Nullable List<Published> questions) {

        /** As they are told over the interface. */
        public static Answers of(List<Questions.Question> published) {
            return new Answers(published.stream().map(Published::of).toList());
        }

        /** As a kiosk has them. */
        public List<Questions.Question> toQuestions() {
            return WireJson.orEmpty(questions).stream()
                    .map(Published::toQuestion)
                    .toList();
        }
    }

    /** @param opened whether a procedure was opened after the search */
    public record Search(@Nullable String text, @Nullable Boolean opened) {}
}
