package vn.motcua.counter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.refusal.DeskAnswer;

class OpenQuestionsTest {

    /** Answers {@code listOpen} as its contract says; nothing else is asked here. */
    private record Waiting(List<Question> all) implements Questions {

        @Override
        public List<Question> listOpen(boolean held) {
            return all.stream().filter(question -> held || !question.held()).toList();
        }

        @Override
        public Asked ask(ProcedureCode procedure, String text, String place) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Question> listPublished(ProcedureCode procedure, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Question> search(String text, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DeskAnswer<DeskAnswer.Nothing> answer(long id, String question, String answer, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DeskAnswer<DeskAnswer.Nothing> reject(long id, String by) {
            throw new UnsupportedOperationException();
        }
    }

    private static Questions.Question question(long id, boolean held) {
        return new Questions.Question(
                id,
                new ProcedureCode("1.001193"),
                "Cần giấy gì?",
                Instant.EPOCH,
                held,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_question_stands_in_one_list_and_is_counted_once() {
        var plain = question(1, false);
        var held = question(2, true);

        var open = OpenQuestions.of(new Waiting(List.of(plain, held)));

        assertThat(open.plain()).containsExactly(plain);
        assertThat(open.held()).containsExactly(held);
        assertThat(open.count()).isEqualTo(2);
    }
}
