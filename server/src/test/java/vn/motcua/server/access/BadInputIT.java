package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.staff.Role;

/** What does not fit is refused with a problem document in the reader's language, and changes nothing. */
class BadInputIT extends OverHttp {

    private static final String TAKE = "{\"service\":\"HO_TICH\"}";

    private static final String BIRTH = "/api/v1/procedures/1.001193";
    private static final String CHECK = "/api/v1/counters/1/check-papers";

    enum Case {
        UNKNOWN_SERVICE(404, "unknown-service"),
        UNKNOWN_TICKET(404, "unknown-ticket"),
        UNKNOWN_COUNTER(404, "unknown-counter"),
        WRONG_TOKEN(401, "not-signed-in"),
        TOO_LARGE_ANNOUNCED(413, "body-too-large"),
        TOO_LARGE_CHUNKED(413, "body-too-large"),
        MALFORMED_JSON(400, "malformed-json"),
        EMPTY_BODY(400, "malformed-json"),
        MISSING_KEY(400, "key-missing"),
        SHORT_KEY(400, "wrong-input"),
        MISSING_SERVICE(400, "wrong-input"),
        COUNTER_NO_NUMBER(400, "wrong-input"),
        SLIP_WITHOUT_STATE(400, "wrong-input"),
        REPORT_WITHOUT_DEVICE(400, "wrong-input"),
        ENTRIES_WITHOUT_AFTER(400, "wrong-input"),
        NEGATIVE_AFTER(400, "wrong-input"),
        WRONG_CONTENT_TYPE(415, "not-json"),
        UNKNOWN_PROCEDURE(404, "unknown-procedure"),
        UNKNOWN_PUBLIC_PROCEDURE(404, "unknown-procedure"),
        PROCEDURE_NO_CODE(400, "wrong-code"),
        PROCEDURE_SHORT_CODE(400, "short-code"),
        PROCEDURE_SEVERAL_CODES(400, "several-codes"),
        SEARCH_WITHOUT_WORDS(400, "wrong-input"),
        SEARCH_TOO_LONG(400, "wrong-input"),
        SEARCH_TOO_MANY(400, "wrong-input"),
        SEARCH_STRANGE_SCOPE(400, "wrong-input"),
        SEARCHED_WITHOUT_TEXT(400, "wrong-input"),
        QUESTION_EMPTY(400, "not-a-question"),
        QUESTION_TOO_LONG(400, "not-a-question"),
        QUESTION_FROM_PHONE_TOO_SHORT(400, "not-a-question"),
        QUESTION_TO_UNKNOWN_PROCEDURE(404, "unknown-procedure"),
        QUESTIONS_TOO_MANY(400, "wrong-input"),
        PREPARATION_WITHOUT_PROCEDURE(400, "wrong-input"),
        PREPARATION_NO_CODE(400, "wrong-code"),
        PDF_OF_UNKNOWN_PROCEDURE(404, "unknown-procedure"),
        PDF_OF_UNKNOWN_CASE(400, "wrong-input"),
        PDF_OF_CASE_NO_NUMBER(400, "wrong-input"),
        BOOKLET_OF_UNKNOWN_FIELD(400, "wrong-input"),
        CHECK_WITHOUT_TICKET(400, "wrong-input"),
        CHECK_OF_UNKNOWN_PROCEDURE(404, "unknown-procedure"),
        CHECK_OF_UNKNOWN_PAPER(400, "wrong-input"),
        CHECK_WITHOUT_REASON(400, "wrong-input"),
        CHECK_WITH_OTHER_REASON(400, "malformed-json");

        final int status;
        final String title;

        Case(int status, String title) {
            this.status = status;
            this.title = title;
        }
    }

    private HttpRequest.Builder ask(Case what) {
        String large = "{\"service\":\"" + "A".repeat(200_000) + "\"}";
        return switch (what) {
            case UNKNOWN_SERVICE -> post("/api/v1/tickets", "{\"service\":\"KHONG_CO\"}");
            case UNKNOWN_TICKET -> request("/api/v1/tickets/20261123-A-999").GET();
            case UNKNOWN_COUNTER -> request("/api/v1/counters/99/waiting").GET();
            case WRONG_TOKEN, MALFORMED_JSON -> post("/api/v1/tickets", "{\"service\":");
            case EMPTY_BODY -> post("/api/v1/tickets", "");
            case TOO_LARGE_ANNOUNCED -> post("/api/v1/tickets", large);
            case TOO_LARGE_CHUNKED ->
                post("/api/v1/tickets", "")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
            case MISSING_KEY ->
                request("/api/v1/tickets")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(TAKE));
            case SHORT_KEY -> post("/api/v1/tickets", TAKE).setHeader("Idempotency-Key", "short");
            case MISSING_SERVICE -> post("/api/v1/tickets", "{}");
            case COUNTER_NO_NUMBER -> post("/api/v1/counters/abc/call-next", "{}");
            case SLIP_WITHOUT_STATE -> post("/api/v1/tickets/20261123-A-1/slips", "{\"device\":\"k\",\"copy\":1}");
            case REPORT_WITHOUT_DEVICE -> post("/api/v1/devices/report", "{\"online\":true}");
            case ENTRIES_WITHOUT_AFTER -> request("/api/v1/entries").GET();
            case NEGATIVE_AFTER -> request("/api/v1/entries?after=-1").GET();
            case WRONG_CONTENT_TYPE -> post("/api/v1/tickets", TAKE).setHeader("Content-Type", "text/plain");
            default -> askAboutProcedures(what);
        };
    }

    private HttpRequest.Builder askAboutProcedures(Case what) {
        return switch (what) {
            case UNKNOWN_PROCEDURE -> request("/api/v1/procedures/9.999999").GET();
            case UNKNOWN_PUBLIC_PROCEDURE ->
                request("/api/v1/public/procedures/9.999999").GET();
            case PROCEDURE_NO_CODE -> request("/api/v1/procedures/khai-sinh").GET();
            case PROCEDURE_SHORT_CODE -> request("/api/v1/procedures/1.00119").GET();
            case PROCEDURE_SEVERAL_CODES ->
                request("/api/v1/procedures/1.001193,1.000894").GET();
            case SEARCH_WITHOUT_WORDS -> request("/api/v1/procedures/search").GET();
            case SEARCH_TOO_LONG ->
                request("/api/v1/procedures/search?q=" + "a".repeat(501)).GET();
            case SEARCH_TOO_MANY ->
                request("/api/v1/procedures/search?q=a&limit=51").GET();
            case SEARCH_STRANGE_SCOPE ->
                request("/api/v1/procedures/search?q=a&scope=MOON").GET();
            case SEARCHED_WITHOUT_TEXT -> post("/api/v1/searches", "{}");
            case QUESTION_EMPTY -> post(BIRTH + "/questions", "{}");
            case QUESTION_TOO_LONG -> post(BIRTH + "/questions", "{\"text\":\"" + "hỏi gì ".repeat(200) + "\"}");
            case QUESTION_FROM_PHONE_TOO_SHORT ->
                post("/api/v1/public/procedures/1.001193/questions", "{\"text\":\"alo\"}");
            case QUESTION_TO_UNKNOWN_PROCEDURE ->
                post("/api/v1/procedures/9.999999/questions", "{\"text\":\"Cần mang gì vậy?\"}");
            case QUESTIONS_TOO_MANY -> request(BIRTH + "/questions?limit=0").GET();
            case PREPARATION_WITHOUT_PROCEDURE ->
                post("/api/v1/tickets", "{\"service\":\"HO_TICH\",\"preparation\":{}}");
            case PREPARATION_NO_CODE ->
                post("/api/v1/tickets", "{\"service\":\"HO_TICH\",\"preparation\":{\"procedure\":\"1193\"}}");
            case PDF_OF_UNKNOWN_PROCEDURE ->
                request("/api/v1/public/procedures/9.999999/checklist.pdf").GET();
            case PDF_OF_UNKNOWN_CASE ->
                request("/api/v1/public/procedures/1.001193/checklist.pdf?case=99")
                        .GET();
            case PDF_OF_CASE_NO_NUMBER ->
                request("/api/v1/public/procedures/1.001193/checklist.pdf?case=x")
                        .GET();
            case BOOKLET_OF_UNKNOWN_FIELD ->
                request("/api/v1/procedures/booklet.pdf?field=Khong+co").GET();
            case CHECK_WITHOUT_TICKET -> post(CHECK, "{\"procedure\":\"1.001193\",\"missing\":[]}");
            case CHECK_OF_UNKNOWN_PROCEDURE -> post(CHECK, check("9.999999", ""));
            case CHECK_OF_UNKNOWN_PAPER ->
                post(CHECK, check("1.001193", "{\"paper\":\"Sổ gia phả\",\"reason\":\"NOT_BROUGHT\"}"));
            case CHECK_WITHOUT_REASON -> post(CHECK, check("1.001193", "{\"paper\":\"Giấy chứng sinh\"}"));
            case CHECK_WITH_OTHER_REASON ->
                post(CHECK, check("1.001193", "{\"paper\":\"Giấy chứng sinh\",\"reason\":\"UGLY\"}"));
            default -> throw new IllegalArgumentException("no request for " + what);
        };
    }

    private static String check(String procedure, String missing) {
        return "{\"ticket\":\"20261123-A-1\",\"procedure\":\"%s\",\"missing\":[%s]}".formatted(procedure, missing);
    }

    private String who(Case what) {
        return switch (what) {
            case WRONG_TOKEN -> "no-such-token";
            case COUNTER_NO_NUMBER,
                    SLIP_WITHOUT_STATE,
                    BOOKLET_OF_UNKNOWN_FIELD,
                    CHECK_WITHOUT_TICKET,
                    CHECK_OF_UNKNOWN_PROCEDURE,
                    CHECK_OF_UNKNOWN_PAPER,
                    CHECK_WITHOUT_REASON,
                    CHECK_WITH_OTHER_REASON -> token(Role.INTEGRATOR);
            default -> token(Role.KIOSK);
        };
    }

    @ParameterizedTest
    @EnumSource
    void is_refused_in_vietnamese_and_english_and_changes_nothing(Case what) throws Exception {
        Position before = hall.snapshot().position();

        HttpResponse<String> vi = send(ask(what), who(what));
        HttpResponse<String> en = send(ask(what).header("Accept-Language", "en"), who(what));

        assertThat(vi.statusCode()).as(vi.body()).isEqualTo(what.status);
        assertThat(vi.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(vi.body());
        JsonNode english = JsonMapper.shared().readTree(en.body());
        assertThat(problem.path("title").asString()).as(vi.body()).isEqualTo(what.title);
        assertThat(problem.path("type").asString()).startsWith("urn:motcua:").endsWith(":" + what.title);
        assertThat(problem.path("status").asInt()).isEqualTo(what.status);
        assertThat(problem.path("instance").asString()).startsWith("/api/v1/");
        assertThat(problem.path("detail").asString()).containsPattern("[à-ỹđĐ]");
        assertThat(english.path("detail").asString()).isNotBlank().doesNotContainPattern("[ạ-ỹđĐ]");
        assertThat(hall.snapshot().position()).isEqualTo(before);
    }

    @Test
    void a_closed_hall_refuses_numbers_with_409() throws Exception {
        String manager = token(Role.MANAGER);
        send(post("/api/v1/day/close", ""), manager);
        Position before = hall.snapshot().position();

        HttpResponse<String> refused = send(post("/api/v1/tickets", TAKE), token(Role.KIOSK));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("hall-closed");
        assertThat(hall.snapshot().position()).isEqualTo(before);
        assertThat(send(post("/api/v1/day/open", ""), manager).statusCode()).isEqualTo(200);
    }

    @Test
    void a_repeated_key_gets_the_same_answer_and_has_one_effect() throws Exception {
        String kiosk = token(Role.KIOSK);
        String key = "key-of-one-intention";

        HttpResponse<String> first = send(post("/api/v1/tickets", TAKE).setHeader("Idempotency-Key", key), kiosk);
        Position after = hall.snapshot().position();
        HttpResponse<String> again = send(post("/api/v1/tickets", TAKE).setHeader("Idempotency-Key", key), kiosk);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(hall.snapshot().position()).isEqualTo(after);
    }

    @Test
    void a_pause_an_unknown_name_and_a_wrong_password_have_the_same_answer() throws Exception {
        String wrong = "{\"account\":\"canbo1\",\"password\":\"sai\"}";
        HttpResponse<String> first = send(post("/api/v1/session", wrong));
        for (int i = 0; i < 6; i++) {
            send(post("/api/v1/session", wrong));
        }

        HttpResponse<String> paused =
                send(post("/api/v1/session", "{\"account\":\"canbo1\",\"password\":\"sen-trang-2026\"}"));
        HttpResponse<String> unknown =
                send(post("/api/v1/session", "{\"account\":\"khongcoai\",\"password\":\"sai\"}"));

        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(paused.statusCode()).isEqualTo(401);
        assertThat(paused.body()).isEqualTo(first.body());
        assertThat(unknown.body()).isEqualTo(first.body());
        assertThat(paused.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void an_answer_tells_nothing_of_how_the_program_is_made() throws Exception {
        String kiosk = token(Role.KIOSK);
        for (String body : List.of("", "{", "[]", "{\"role\":\"X\"}", "{\"service\":{}}", "{\"role\":7}", "null")) {
            for (String path : List.of("/api/v1/pairings", "/api/v1/session", "/api/v1/tickets")) {
                assertThat(send(post(path, body), kiosk).body())
                        .as("%s %s", path, body)
                        .doesNotContain("vn.motcua", "java.", "ResponseEntity", "tools.jackson");
            }
        }
        assertThat(send(request("/api/v1/entries?after=x"), kiosk).body()).doesNotContain("java.", "vn.motcua");
    }

    @Test
    void a_page_gets_its_token_as_a_cookie_only_and_a_program_in_the_body() throws Exception {
        for (boolean page : List.of(true, false)) {
            JsonNode begun = JsonMapper.shared()
                    .readTree(send(post("/api/v1/pairings", "{\"role\":\"DISPLAY\"}"))
                            .body());
            administration
                    .approve(begun.path("code").asString(), "Sảnh", "test")
                    .orElseThrow();
            var claim = post(
                    "/api/v1/pairings/claim",
                    "{\"claim\":\"%s\"}".formatted(begun.path("claim").asString()));

            HttpResponse<String> granted = send(page ? claim.header("X-Motcua-Request", "1") : claim);

            assertThat(granted.body().contains("token")).isEqualTo(!page);
            assertThat(granted.headers().firstValue("Set-Cookie").isPresent()).isEqualTo(page);
        }
    }
}
