package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.ticket.TicketId;

/** Look-up over the interface: sheets, search, a kiosk's copy, questions, and what a ticket carries of the papers. */
class CatalogueIT extends OverHttp {

    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    @Autowired
    Catalogue catalogue;

    @Autowired
    Questions questions;

    private JsonNode get(String path, Role role) throws Exception {
        HttpResponse<String> response = send(request(path).GET(), token(role));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private JsonNode open(String path) throws Exception {
        HttpResponse<String> response = send(request(path).GET());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private Procedure birth() {
        return catalogue.findSheet(BIRTH).orElseThrow().procedure();
    }

    @Test
    void a_sheet_has_plain_ids_and_nothing_for_what_is_empty() throws Exception {
        JsonNode sheet = get("/api/v1/procedures/1.001193", Role.KIOSK);

        assertThat(sheet.path("procedure").path("code").asString()).isEqualTo("1.001193");
        JsonNode written = get("/api/v1/procedures/1.001193.000.00.00.h56", Role.KIOSK);
        assertThat(written.path("procedure").path("code").asString()).isEqualTo("1.001193");
        assertThat(sheet.path("service").asString()).isEqualTo("HO_TICH");
        assertThat(sheet.path("procedure").path("levels").get(0).asString()).isEqualTo("COMMUNE");
        assertThat(sheet.has("changedOn"))
                .isEqualTo(catalogue.findSheet(BIRTH).orElseThrow().changedOn().isPresent());
        JsonNode paper = sheet.path("procedure").path("papers").get(0);
        assertThat(paper.propertyNames()).containsExactlyInAnyOrder("name", "role", "originals", "copies", "form");
        assertThat(paper.path("name").path("vi").asString())
                .isEqualTo(birth().papers().getFirst().name().vi());
    }

    @Test
    void headings_of_a_service_are_listed_with_plain_codes() throws Exception {
        JsonNode headings =
                get("/api/v1/procedures?service=HO_TICH", Role.CLERK).path("procedures");

        assertThat(headings.valueStream().map(heading -> heading.path("code").asString()))
                .contains("1.001193");
    }

    @Test
    void a_search_says_what_kind_of_answer_it_is() throws Exception {
        JsonNode found = get("/api/v1/procedures/search?q=khai+sinh&limit=3", Role.KIOSK);
        JsonNode nothing = get("/api/v1/procedures/search?q=zzzzqqqq", Role.KIOSK);
        JsonNode onPhone = open("/api/v1/public/procedures/search?q=khai+sinh");

        assertThat(found.path("kind").asString()).isEqualTo("FOUND");
        assertThat(found.path("hits").get(0).path("heading").path("code").asString())
                .isEqualTo("1.001193");
        assertThat(found.path("hits").size()).isLessThanOrEqualTo(3);
        assertThat(nothing.path("kind").asString()).isIn("NOTHING", "NO_PROCEDURE");
        assertThat(onPhone.path("hits").get(0).path("heading").path("code").asString())
                .isEqualTo("1.001193");
    }

    @Test
    void a_kiosk_copies_everything_received_here_and_is_told_when_nothing_has_changed() throws Exception {
        String kiosk = token(Role.KIOSK);
        HttpResponse<String> copy = send(request("/api/v1/catalogue").GET(), kiosk);
        String edition = copy.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(
                request("/api/v1/catalogue").header("If-None-Match", edition).GET(), kiosk);
        HttpResponse<String> older = send(
                request("/api/v1/catalogue")
                        .header("If-None-Match", "\"older\"")
                        .GET(),
                kiosk);

        JsonNode document = JsonMapper.shared().readTree(copy.body());
        assertThat(edition).isEqualTo("\"" + catalogue.edition() + "\"");
        assertThat(document.path("edition").asString()).isEqualTo(catalogue.edition());
        assertThat(document.path("synonyms").isArray()).isTrue();
        List<String> codes = document.path("sheets")
                .valueStream()
                .map(sheet -> sheet.path("procedure").path("code").asString())
                .toList();
        assertThat(codes).contains("1.001193").doesNotHaveDuplicates();
        assertThat(codes)
                .hasSize(document.path("fields")
                        .valueStream()
                        .mapToInt(field -> field.path("procedures").asInt())
                        .sum());
        assertThat(document.path("fields").get(0).propertyNames())
                .containsExactlyInAnyOrder("name", "service", "pictogram", "procedures");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(older.body()).isEqualTo(copy.body());
    }

    @Test
    void a_copied_sheet_is_read_back_as_it_was() throws Exception {
        var ids = new SimpleModule()
                .addDeserializer(ProcedureCode.class, text(ProcedureCode::new))
                .addDeserializer(ServiceId.class, text(ServiceId::new));
        var reader = JsonMapper.builder().addModule(ids).build();
        HttpResponse<String> copy = send(request("/api/v1/catalogue").GET(), token(Role.KIOSK));

        reader.readTree(copy.body()).path("sheets").forEach(node -> {
            ProcedureSheet sheet = reader.treeToValue(node, ProcedureSheet.class);
            assertThat(catalogue.findSheet(sheet.procedure().code())).contains(sheet);
        });
    }

    private static <T> ValueDeserializer<T> text(Function<String, T> parse) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return parse.apply(in.getString());
            }
        };
    }

    @Test
    void a_kiosks_search_is_noted() throws Exception {
        HttpResponse<String> noted =
                send(post("/api/v1/searches", "{\"text\":\"hộ chiếu\",\"opened\":false}"), token(Role.KIOSK));

        assertThat(noted.statusCode()).isEqualTo(204);
    }

    @Test
    void a_phone_sees_where_a_procedure_is_received() throws Exception {
        JsonNode sheet = open("/api/v1/public/procedures/1.001193");

        assertThat(sheet.path("procedure").path("shortName").path("vi").asString())
                .isEqualTo(birth().shortName().vi());
        assertThat(sheet.path("serviceName").path("vi").asString()).isNotBlank();
        assertThat(sheet.path("hall").path("en").asString()).isNotBlank();
        assertThat(sheet.path("counters").get(0).path("number").asInt()).isPositive();
    }

    @Test
    void a_question_from_a_kiosk_or_a_phone_is_published_with_its_answer_only() throws Exception {
        String text = "Cha mẹ chưa đăng ký kết hôn thì làm khai sinh thế nào?";
        HttpResponse<String> asked =
                send(post("/api/v1/public/procedures/1.001193/questions", "{\"text\":\"%s\"}".formatted(text)));
        HttpResponse<String> held = send(
                post("/api/v1/procedures/1.001193/questions", "{\"text\":\"Gọi tôi 0912 345 678 với\"}"),
                token(Role.KIOSK));

        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(asked.body()).contains("RECEIVED");
        assertThat(held.body()).contains("HELD");
        assertThat(open("/api/v1/public/procedures/1.001193/questions")
                        .path("questions")
                        .size())
                .isZero();
        Questions.Question open = questions.listOpen(false).stream()
                .max(Comparator.comparingLong(Questions.Question::id))
                .orElseThrow();
        questions
                .answer(open.id(), open.text(), "Cha làm thủ tục nhận con cùng lúc.", "lan")
                .orElseThrow();
        JsonNode published = open("/api/v1/public/procedures/1.001193/questions")
                .path("questions")
                .get(0);
        assertThat(published.propertyNames())
                .containsExactlyInAnyOrder("id", "procedure", "question", "answer", "answeredAt");
        assertThat(published.path("question").asString()).isEqualTo(text);
        assertThat(get("/api/v1/procedures/1.001193/questions", Role.KIOSK)
                        .path("questions")
                        .size())
                .isEqualTo(1);
        assertThat(open("/api/v1/public/questions/search?q=chua+ket+hon")
                        .path("questions")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void an_address_that_asks_too_much_is_told_to_wait_an_hour_and_others_are_not() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            answers.add(askFrom("127.0.0.7", "Câu hỏi số %d về khai sinh là gì?".formatted(i)));
        }

        assertThat(answers.getFirst().statusCode()).isEqualTo(201);
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(answers.getLast().body()).contains("too-many-questions", "sau một giờ");
        assertThat(answers.getLast().headers().firstValue("Retry-After")).contains("3600");
        assertThat(askFrom("127.0.0.8", "Câu hỏi khác về khai sinh là gì?").statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> askFrom(String address, String question) throws Exception {
        try (HttpClient phone = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:%d/api/v1/public/procedures/1.001193/questions".formatted(port)))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"text\":\"%s\"}".formatted(question)));
            return phone.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void a_ticket_carries_only_words_of_the_catalogue_into_the_journal() throws Exception {
        String first = birth().papers().getFirst().name().vi();
        String second = birth().papers().get(1).name().vi();
        String body = """
                {"service":"HO_TICH","preparation":{"procedure":"1.001193","name":"Nguyễn Văn An 0912345678",
                 "caseName":"nhà bà Tư","brought":["%s","%s","Thư của Nguyễn Văn An"],"missing":["%s"]}}
                """.formatted(first, first, second);

        String kiosk = token(Role.KIOSK);
        HttpResponse<String> taken = send(post("/api/v1/tickets", body), kiosk);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        Event.PapersPrepared prepared = (Event.PapersPrepared) lastEvent();
        assertThat(prepared.preparation().brought()).containsExactly(first);
        assertThat(prepared.preparation().missing()).containsExactly(second);
        assertThat(prepared.preparation().name()).isEqualTo(birth().shortName().vi());
        assertThat(prepared.preparation().caseName()).isEmpty();
        JsonNode slips = JsonMapper.shared()
                .readTree(send(request("/api/v1/slips").GET(), kiosk).body());
        JsonNode slip = slips.path("slips")
                .valueStream()
                .filter(each ->
                        each.path("ticket").asString().equals(prepared.ticket().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(slip.path("preparation").path("missing").get(0).asString())
                .as("the kiosk that owes the slip prints them again")
                .isEqualTo(second);
    }

    private Event lastEvent() {
        Position last = hall.snapshot().position();
        return hall.listAfter(new Position(last.value() - 1), 1).getFirst().event();
    }

    @Test
    void a_ticket_is_not_refused_because_a_kiosk_knows_an_older_catalogue() throws Exception {
        String body =
                "{\"service\":\"HO_TICH\",\"preparation\":{\"procedure\":\"9.999999\",\"brought\":[],\"missing\":[]}}";

        HttpResponse<String> taken = send(post("/api/v1/tickets", body), token(Role.KIOSK));

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(lastEvent()).isInstanceOf(Event.TicketIssued.class);
    }

    @Test
    void a_preparation_of_120_long_names_fits_through_the_door() throws Exception {
        String name = "\"" + "ế".repeat(400) + "\"";
        String body = "{\"service\":\"HO_TICH\",\"preparation\":{\"procedure\":\"1.001193\",\"missing\":[%s]}}"
                .formatted(String.join(",", java.util.Collections.nCopies(120, name)));

        assertThat(send(post("/api/v1/tickets", body), token(Role.KIOSK)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_a_ticket_carries_of_the_papers_is_told_to_nobody_over_the_interface() throws Exception {
        String paper = birth().papers().stream()
                .filter(Paper::isToBring)
                .findFirst()
                .orElseThrow()
                .name()
                .vi();
        TicketId ticket = prepared(paper);
        String integrator = token(Role.INTEGRATOR);
        CounterId counter = servingCounter(ticket);
        String at = "/api/v1/counters/%d".formatted(counter.number());
        send(post(at + "/open", "{\"clerk\":\"c7\"}"), integrator);
        String about = "{\"ticket\":\"%s\"}".formatted(ticket);
        assertThat(send(post(at + "/call", about), integrator).statusCode()).isEqualTo(200);
        String check =
                "{\"ticket\":\"%s\",\"procedure\":\"1.001193\",\"missing\":[{\"paper\":\"%s\",\"reason\":\"NOT_SIGNED\"}]}"
                        .formatted(ticket, paper);
        HttpResponse<String> checked = send(post(at + "/check-papers", check), integrator);

        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        TicketView view = hall.findTicket(ticket).orElseThrow();
        assertThat(view.preparation()).isPresent();
        assertThat(view.checked().orElseThrow().missing().getFirst().paper()).isEqualTo(paper);
        List<HttpResponse<String>> told = List.of(
                checked,
                send(request("/api/v1/snapshot").GET(), token(Role.DISPLAY)),
                send(request("/api/v1/entries?after=0&limit=1000").GET(), token(Role.DISPLAY)),
                send(request(at + "/waiting").GET(), token(Role.CLERK)),
                send(request("/api/v1/tickets/" + ticket).GET(), token(Role.DISPLAY)),
                send(request("/api/v1/public/tickets/" + ticket + "/"
                                + hall.findSecret(ticket).orElseThrow().value())
                        .GET()));
        assertThat(told).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .doesNotContain(
                            paper,
                            "NOT_SIGNED",
                            "preparation",
                            "1.001193",
                            birth().shortName().vi());
        });
        send(post(at + "/no-show", about), integrator);
        send(post(at + "/close", "{}"), integrator);
    }

    private TicketId prepared(String paper) throws Exception {
        String body = "{\"service\":\"HO_TICH\",\"preparation\":{\"procedure\":\"1.001193\",\"missing\":[\"%s\"]}}"
                .formatted(paper);
        HttpResponse<String> taken = send(post("/api/v1/tickets", body), token(Role.KIOSK));
        return TicketId.parse(JsonMapper.shared()
                .readTree(taken.body())
                .path("entries")
                .get(0)
                .path("ticket")
                .asString());
    }

    private CounterId servingCounter(TicketId ticket) {
        var service = hall.findTicket(ticket).orElseThrow().arrival().service();
        return hall.snapshot().findService(service).orElseThrow().counters().getFirst();
    }

    @Test
    void paper_sheets_open_in_the_browser_of_whoever_is_signed_in_and_the_checklist_on_any_phone() throws Exception {
        String cookie = "motcua_staff=" + token(Role.CLERK);
        String field = java.net.URLEncoder.encode(birth().field(), java.nio.charset.StandardCharsets.UTF_8);
        List<HttpResponse<String>> sheets = List.of(
                send(request("/api/v1/procedures/1.001193/checklist.pdf")
                        .header("Cookie", cookie)
                        .GET()),
                send(request("/api/v1/procedures/1.001193/posting.pdf")
                        .header("Cookie", cookie)
                        .GET()),
                send(request("/api/v1/procedures/booklet.pdf?field=" + field)
                        .header("Cookie", cookie)
                        .GET()),
                send(request("/api/v1/public/procedures/1.001193/checklist.pdf?lang=en")
                        .GET()));

        assertThat(sheets).allSatisfy(sheet -> {
            assertThat(sheet.statusCode()).isEqualTo(200);
            assertThat(sheet.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(sheet.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("inline;");
            assertThat(sheet.headers().allValues("Content-Security-Policy")).hasSize(1);
            assertThat(sheet.body()).startsWith("%PDF-");
        });
    }
}
