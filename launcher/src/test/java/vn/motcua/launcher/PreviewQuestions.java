package vn.motcua.launcher;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;

/** A few questions in memory. */
final class PreviewQuestions implements Questions {

    private final Clock clock;
    private final List<Question> all = new ArrayList<>();

    PreviewQuestions(Clock clock) {
        this.clock = clock;
        open(
                1,
                "1.001193",
                "Vợ chồng tôi chưa đăng ký kết hôn thì khai sinh cho con có ghi tên cha được không?",
                50,
                false);
        open(2, "1.000894", "Đăng ký kết hôn có cần giấy khám sức khỏe không ạ?", 27, false);
        open(3, "1.004222", "Tôi ở trọ, chủ nhà không đứng tên sổ đỏ, đăng ký thường trú cần giấy gì?", 5, false);
        open(
                4,
                "1.001193",
                "Chị Nguyễn Thị Bưởi quầy 8 nói thiếu giấy, gọi lại cho tôi số 0912 345 678, căn cước 012345678901",
                3,
                true);
        open(5, "1.001193", "Vay tiền nhanh lãi thấp xem tại http://vay.example", 2, true);
        all.add(new Question(
                6,
                new ProcedureCode("1.001193"),
                "Con sinh được 3 tháng mới đi khai sinh có bị phạt không?",
                clock.instant().minus(Duration.ofDays(9)),
                false,
                Optional.of(
                        "Đăng ký khai sinh trong 60 ngày kể từ ngày sinh; quá hạn vẫn đăng ký được, không phải nộp phạt. "
                                + "Ông/Bà mang giấy chứng sinh và căn cước đến quầy Hộ tịch."),
                Optional.of(clock.instant().minus(Duration.ofDays(8)))));
    }

    private void open(long id, String code, String text, int hours, boolean held) {
        all.add(new Question(
                id,
                new ProcedureCode(code),
                text,
                clock.instant().minus(Duration.ofHours(hours)),
                held,
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public synchronized Asked ask(ProcedureCode procedure, String text, String place) {
        open(all.size() + 1L, procedure.value(), text, 0, false);
        return Asked.RECEIVED;
    }

    @Override
    public synchronized List<Question> listPublished(ProcedureCode procedure, int limit) {
        return all.stream()
                .filter(question ->
                        question.answer().isPresent() && question.procedure().equals(procedure))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Question> search(String text, int limit) {
        return all.stream()
                .filter(question -> question.answer().isPresent())
                .filter(question -> question.text().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Question> listOpen(boolean held) {
        return all.stream()
                .filter(question -> question.answer().isEmpty() && question.held() == held)
                .sorted(Comparator.comparing(Question::askedAt))
                .toList();
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> answer(long id, String question, String answer, String by) {
        if (answer.isBlank()) {
            return DeskAnswer.refused(DeskRefusal.Kind.TEXT_LENGTH, LONGEST_ANSWER);
        }
        all.replaceAll(one -> one.id() != id
                ? one
                : new Question(
                        id,
                        one.procedure(),
                        question,
                        one.askedAt(),
                        false,
                        Optional.of(answer),
                        Optional.of(clock.instant())));
        return DeskAnswer.done();
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> reject(long id, String by) {
        all.removeIf(question -> question.id() == id);
        return DeskAnswer.done();
    }
}
