package vn.motcua.launcher;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.procedure.ProcedureCode;

/** Two answered questions at every procedure: enough for looking at their page. */
final class PreviewQuestions implements Questions {

    private final Clock clock;

    PreviewQuestions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Asked ask(ProcedureCode procedure, String text, String place) {
        return text.length() < 8 ? Asked.NOT_A_QUESTION : Asked.RECEIVED;
    }

    @Override
    public List<Question> listPublished(ProcedureCode procedure, int limit) {
        return List.of(
                answered(procedure, 2, "Tôi có thể nhờ ông bà đi làm thay được không?", """
                        Được. Ông bà mang theo giấy tờ tùy thân và giấy tờ chứng minh quan hệ; không cần văn bản ủy quyền có \
                        chứng thực."""),
                answered(procedure, 1, "Nộp buổi chiều thì khi nào có kết quả?", """
                        Hồ sơ nộp trước 15 giờ được trả trong ngày; sau 15 giờ được trả vào ngày làm việc tiếp theo."""));
    }

    private Question answered(ProcedureCode procedure, long id, String text, String answer) {
        return new Question(
                id, procedure, text, clock.instant(), false, Optional.of(answer), Optional.of(clock.instant()));
    }

    @Override
    public List<Question> search(String text, int limit) {
        return List.of();
    }

    @Override
    public List<Question> listOpen(boolean held) {
        return List.of();
    }

    @Override
    public void answer(long id, String question, String answer, String by) {
        throw new UnsupportedOperationException("a preview has no clerks");
    }

    @Override
    public void reject(long id, String by) {
        throw new UnsupportedOperationException("a preview has no clerks");
    }
}
