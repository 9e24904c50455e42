package vn.motcua.wire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.desk.Questions.Asked;
import vn.motcua.domain.desk.Questions.Question;
import vn.motcua.domain.procedure.ProcedureCode;

class RemoteQuestionsTest {

    static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    final CatalogueServer server;
    final RemoteQuestions questions;

    RemoteQuestionsTest() throws IOException {
        server = new CatalogueServer("", "");
        questions = RemoteQuestions.start(server.address(), "secret");
    }

    @AfterEach
    void close() {
        questions.close();
        server.close();
    }

    @Test
    void asks_at_the_procedure() {
        server.answer = "{\"asked\":\"RECEIVED\"}";

        assertThat(questions.ask(BIRTH, "Nộp buổi chiều được không?", "kiosk-1"))
                .isEqualTo(Asked.RECEIVED);
        assertThat(server.told)
                .containsExactly(
                        "POST /api/v1/procedures/1.001193/questions {\"text\":\"Nộp buổi chiều được không?\"}");
    }

    @Test
    void hands_on_what_became_of_it() {
        server.answer = "{\"asked\":\"HELD\"}";
        assertThat(questions.ask(BIRTH, "Gọi 0900…", "kiosk-1")).isEqualTo(Asked.HELD);

        server.status = 400;
        server.answer = "{\"type\":\"urn:motcua:problem:not-a-question\",\"status\":400}";
        assertThat(questions.ask(BIRTH, "?", "kiosk-1")).isEqualTo(Asked.NOT_A_QUESTION);

        server.status = 429;
        assertThat(questions.ask(BIRTH, "Lại hỏi", "kiosk-1")).isEqualTo(Asked.TOO_MANY);
    }

    @Test
    void does_not_say_that_a_lost_question_was_received() {
        server.close();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> questions.ask(BIRTH, "Có ai không?", "kiosk-1"));
    }

    @Test
    void lists_what_is_published() {
        server.status = 200;
        server.answer = """
                {"questions":[{"id":7,"procedure":"1.001193","question":"Bao lâu?","answer":"Trong ngày.",
                  "answeredAt":"2026-11-23T02:00:00Z"}]}""";

        List<Question> published = questions.listPublished(BIRTH, 20);

        assertThat(published).hasSize(1);
        assertThat(published.getFirst().text()).isEqualTo("Bao lâu?");
        assertThat(published.getFirst().answer()).contains("Trong ngày.");
        assertThat(published.getFirst().answeredAt()).contains(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(server.told.getFirst()).startsWith("GET /api/v1/procedures/1.001193/questions?limit=20");
    }

    @Test
    void searches_words_with_marks() {
        server.status = 200;
        server.answer = "{\"questions\":[]}";

        assertThat(questions.search("bao lâu", 5)).isEmpty();
        assertThat(server.told.getFirst()).startsWith("GET /api/v1/questions/search?q=bao+l%C3%A2u&limit=5");
    }

    @Test
    void leaves_answering_to_the_server() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> questions.answer(1, "", "", "lan"));
    }
}
