package vn.motcua.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.server.refusal.Refusals.said;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.desk.Questions.Asked;
import vn.motcua.domain.desk.Questions.Question;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** What questions promise on every database. */
interface QuestionsContract {

    ProcedureCode BIRTH = new ProcedureCode("1.001193");
    ProcedureCode MARRIAGE = new ProcedureCode("1.000894");
    String GOOD = "Con tôi mới sinh thì cần mang giấy tờ gì?";

    TestStorage storage();

    MutableClock clock();

    default Questions questions() {
        return new SqlQuestions(
                storage().jdbc(),
                JdbcClient.create(storage().reader()),
                storage().audit(clock()),
                clock());
    }

    private static Question only(List<Question> questions) {
        assertThat(questions).hasSize(1);
        return questions.getFirst();
    }

    @Test
    default void a_question_waits_and_is_not_published() {
        Questions questions = questions();

        assertThat(questions.ask(BIRTH, "  " + GOOD + "\u0007 ", "kiosk-1")).isEqualTo(Asked.RECEIVED);

        Question waiting = only(questions.listOpen(false));
        assertThat(waiting.text()).isEqualTo(GOOD);
        assertThat(waiting.procedure()).isEqualTo(BIRTH);
        assertThat(waiting.askedAt()).isEqualTo(clock().instant());
        assertThat(waiting.answer()).isEmpty();
        assertThat(questions.listPublished(BIRTH, 10)).isEmpty();
        assertThat(questions.search("khai sinh con mới sinh", 10)).isEmpty();
    }

    @Test
    default void an_answer_publishes_the_question_as_the_clerk_left_it() {
        Questions questions = questions();
        questions.ask(BIRTH, "Con tôi là Nguyễn Văn An thì cần giấy gì", "kiosk-1");
        long id = only(questions.listOpen(true)).id();
        clock().move(Duration.ofMinutes(5));

        questions
                .answer(id, "Con tôi cần giấy gì?", "Tờ khai và giấy chứng sinh.", "lan")
                .orElseThrow();

        Question published = only(questions.listPublished(BIRTH, 10));
        assertThat(published.text()).isEqualTo("Con tôi cần giấy gì?");
        assertThat(published.answer()).contains("Tờ khai và giấy chứng sinh.");
        assertThat(published.answeredAt()).contains(clock().instant());
        assertThat(questions.listOpen(true)).isEmpty();
        assertThat(questions.listPublished(MARRIAGE, 10)).isEmpty();
    }

    @Test
    default void a_doubtful_question_is_held_apart() {
        Questions questions = questions();

        assertThat(questions.ask(BIRTH, "Gọi tôi qua số 0912 345 678 nhé", "phone"))
                .isEqualTo(Asked.HELD);

        assertThat(questions.listOpen(false)).isEmpty();
        assertThat(only(questions.listOpen(true)).held()).isTrue();
    }

    @Test
    default void what_is_too_short_too_long_or_one_word_is_no_question() {
        Questions questions = questions();

        assertThat(List.of(
                        questions.ask(BIRTH, " \n ", "a"),
                        questions.ask(BIRTH, "alo?", "a"),
                        questions.ask(BIRTH, "xinchaocacban", "a"),
                        questions.ask(BIRTH, "hỏi ".repeat(300), "a")))
                .containsOnly(Asked.NOT_A_QUESTION);
        assertThat(questions.listOpen(true)).isEmpty();
    }

    @Test
    default void a_place_that_asks_too_much_has_to_wait_an_hour_and_others_do_not() {
        Questions questions = questions();
        List<Asked> answers = new ArrayList<>();
        for (int i = 0; i <= AskingPlaces.MOST_IN_AN_HOUR; i++) {
            answers.add(questions.ask(BIRTH, GOOD + " (lần " + i + ")", "10.0.0.7"));
        }

        assertThat(answers.subList(0, AskingPlaces.MOST_IN_AN_HOUR)).containsOnly(Asked.RECEIVED);
        assertThat(answers.getLast()).isEqualTo(Asked.TOO_MANY);
        assertThat(questions.listOpen(true)).hasSize(AskingPlaces.MOST_IN_AN_HOUR);
        assertThat(questions.ask(BIRTH, GOOD, "10.0.0.8")).isEqualTo(Asked.RECEIVED);
        clock().move(Duration.ofHours(1));
        assertThat(questions.ask(MARRIAGE, GOOD, "10.0.0.7")).isEqualTo(Asked.RECEIVED);
    }

    @Test
    default void the_same_words_again_are_one_question() {
        Questions questions = questions();

        assertThat(questions.ask(BIRTH, GOOD, "kiosk-1")).isEqualTo(Asked.RECEIVED);
        assertThat(questions.ask(BIRTH, GOOD, "kiosk-1")).isEqualTo(Asked.RECEIVED);
        assertThat(questions.ask(MARRIAGE, GOOD, "kiosk-1")).isEqualTo(Asked.RECEIVED);

        assertThat(questions.listOpen(true)).extracting(Question::procedure).containsExactly(BIRTH, MARRIAGE);
    }

    @Test
    default void a_rejected_question_is_gone_from_every_list_and_after_90_days_for_good() {
        Questions questions = questions();
        questions.ask(BIRTH, GOOD, "kiosk-1");
        long first = only(questions.listOpen(false)).id();
        questions.answer(first, GOOD, "Tờ khai.", "lan").orElseThrow();

        questions.reject(first, "hoa").orElseThrow();

        assertThat(questions.listPublished(BIRTH, 10)).isEmpty();
        assertThat(questions.search("con mới sinh", 10)).isEmpty();
        assertThat(questions.listOpen(true)).isEmpty();
        clock().move(Duration.ofDays(91));
        questions.ask(MARRIAGE, GOOD, "kiosk-1");
        questions.reject(only(questions.listOpen(true)).id(), "hoa").orElseThrow();
        assertThat(said(questions.answer(first, GOOD, "Tờ khai.", "lan"))).contains("Question " + first);
    }

    @Test
    default void published_questions_are_found_with_or_without_diacritics_best_first() {
        Questions questions = questions();
        publish(questions, "Cha không có mặt thì mẹ đăng ký được không?", "Được, mang theo căn cước.");
        publish(questions, "Đăng ký khai sinh muộn có bị phạt không?", "Không bị phạt.");

        assertThat(questions.search("dang ky khai sinh muon", 10))
                .extracting(Question::text)
                .first()
                .asString()
                .startsWith("Đăng ký khai sinh muộn");
        assertThat(questions.search("khai sinh muộn", 10)).hasSize(1);
        assertThat(questions.search("căn cước", 10))
                .extracting(Question::text)
                .first()
                .asString()
                .startsWith("Cha không có mặt");
        assertThat(questions.search("xin giấy phép xây dựng nhà", 10)).isEmpty();
        assertThat(questions.search("%_'", 10)).isEmpty();
        assertThat(questions.search("khong", 1)).hasSize(1);
        assertThat(questions.search(" ", 10))
                .as("a blank text finds the newest")
                .extracting(Question::text)
                .first()
                .asString()
                .startsWith("Đăng ký khai sinh muộn");
    }

    private void publish(Questions questions, String question, String answer) {
        questions.ask(BIRTH, question, "kiosk-1");
        questions
                .answer(only(questions.listOpen(true)).id(), question, answer, "lan")
                .orElseThrow();
        clock().move(Duration.ofMinutes(1));
    }

    @Test
    default void newest_answers_come_first_and_no_more_than_asked_for() {
        Questions questions = questions();
        publish(questions, "Câu hỏi thứ nhất là gì?", "Một.");
        publish(questions, "Câu hỏi thứ hai là gì?", "Hai.");
        publish(questions, "Câu hỏi thứ ba là gì?", "Ba.");

        assertThat(questions.listPublished(BIRTH, 2))
                .extracting(question -> question.answer().orElseThrow())
                .containsExactly("Ba.", "Hai.");
    }

    @Test
    default void an_answer_without_words_changes_nothing() {
        Questions questions = questions();
        questions.ask(BIRTH, GOOD, "kiosk-1");
        long id = only(questions.listOpen(false)).id();

        assertThat(said(questions.answer(id, GOOD, "  ", "lan"))).contains("4,000");
        assertThat(said(questions.answer(id, GOOD, "x".repeat(4_001), "lan"))).contains("4,000");

        assertThat(questions.listOpen(false)).hasSize(1);
    }
}
