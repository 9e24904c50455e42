package vn.motcua.wire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

class RemoteEntranceTest {

    static final Duration PATIENCE = Duration.ofSeconds(2);
    static final TicketId A_43 = TicketId.parse("20261123-A-43");
    static final String SNAPSHOT = """
            {"position":118,"at":"2026-11-23T01:12:09.000Z","name":{"vi":"Một cửa","en":"One stop"},
             "zone":"Asia/Ho_Chi_Minh","day":"2026-11-23","demonstration":true,"issuing":true,
             "slip":{"parts":["TIME","A_PART_OF_TOMORROW"],"note":{"vi":"Xin mang bản chính.","en":"Bring originals."},"logo":"iVBORw0KGgo="},
             "groups":[{"id":"PERSON","name":{"vi":"Hộ tịch","en":"Civil status"},"pictogram":"family"}],
             "services":[{"id":"HO_TICH","series":"A","name":{"vi":"Hộ tịch","en":"Civil status"},"group":"PERSON",
               "pictogram":"family","offered":true,"waiting":3,"counters":[8],"openCounters":[8]}],
             "counters":[{"number":8,"name":{"vi":"Hộ tịch","en":"Civil status"},"state":"OPEN",
               "services":["HO_TICH"],"waiting":3,"parked":[]}],
             "calls":[{"position":118,"ticket":"20261123-A-42","label":"A 042","counter":8,"attempt":1,
               "at":"2026-11-23T01:12:05.331Z"}]}""";
    static final String ISSUED = """
            {"entries":[{"position":119,"at":"2026-11-23T01:12:10.000Z","kind":"TicketIssued",
             "ticket":"20261123-A-43","label":"A 043","service":"HO_TICH","ahead":3,"counters":[8]}]}""";

    /** A server of the hall: counts tickets by key, and drops as many answers as told. */
    final AtomicInteger answersToDrop = new AtomicInteger();

    final List<String> keys = new CopyOnWriteArrayList<>();
    final Set<String> issued = new HashSet<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    volatile int status = 201;
    volatile String answer = ISSUED;
    HttpServer server;
    RemoteEntrance entrance;

    RemoteEntranceTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/snapshot", exchange -> send(exchange, 200, SNAPSHOT));
        server.createContext("/api/v1/tickets", this::tickets);
        server.start();
        entrance = RemoteEntrance.start(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "secret",
                PATIENCE,
                Duration.ofMillis(50));
    }

    private void tickets(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        keys.add(key);
        issued.add(key);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (answersToDrop.getAndDecrement() > 0) {
            exchange.close();
            return;
        }
        send(exchange, status, answer);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @BeforeEach
    void the_hall_has_been_seen() throws InterruptedException {
        var seen = new CountDownLatch(1);
        var subscription = entrance.follow(seen::countDown);
        if (!entrance.reachable()) {
            assertThat(seen.await(5, TimeUnit.SECONDS)).isTrue();
        }
        subscription.close();
    }

    @AfterEach
    void close() {
        entrance.close();
        server.stop(0);
    }

    @Test
    void shows_the_hall_as_the_server_tells_it() {
        assertThat(entrance.reachable()).isTrue();
        assertThat(entrance.snapshot().position().value()).isEqualTo(118);
        assertThat(entrance.snapshot().services().getFirst().waiting()).isEqualTo(3);
        assertThat(entrance.snapshot().recentCalls().getFirst().ticket().label())
                .isEqualTo("A 042");
        assertThat(entrance.snapshot().plan().slip())
                .isEqualTo(new SlipTemplate(
                        Set.of(SlipTemplate.Part.TIME),
                        Optional.empty(),
                        Optional.of(new Wording("Xin mang bản chính.", "Bring originals.")),
                        Optional.of(new Logo("iVBORw0KGgo="))));
    }

    @Test
    void tells_how_a_ticket_stands() {
        status = 200;
        answer = """
                {"id":"20261123-A-43","label":"A 043","service":"HO_TICH","state":"WAITING","arrivedAt":"2026-11-23T01:12:10Z",
                 "since":"2026-11-23T01:12:10Z","attempt":0,"ahead":2}""";

        assertThat(entrance.findStanding(A_43))
                .contains(new Standing(
                        A_43, new ServiceId("HO_TICH"), TicketState.WAITING, Optional.of(2), Optional.empty()));
    }

    @Test
    void an_unknown_ticket_has_no_standing_and_a_silent_hall_is_no_answer() {
        status = 404;
        answer = "{\"type\":\"urn:motcua:refusal:unknown-ticket\",\"title\":\"unknown-ticket\"}";
        assertThat(entrance.findStanding(A_43)).isEmpty();

        status = 403;
        answer = "{\"title\":\"not-allowed\"}";
        assertThatIllegalStateException()
                .isThrownBy(() -> entrance.findStanding(A_43))
                .withMessageContaining("20261123-A-43")
                .withMessageContaining("403");
    }

    @Test
    void gives_a_ticket_back_once_however_often_the_answer_is_lost() {
        status = 200;
        answer = """
                {"entries":[{"position":120,"at":"2026-11-23T01:13:00.000Z","kind":"TicketCancelled",
                 "ticket":"20261123-A-43","label":"A 043"}]}""";
        answersToDrop.set(1);

        Answer given = entrance.cancelTicket(cancel(), Optional.empty());

        assertThat(((Answer.Done) given).find(Event.TicketCancelled.class)).contains(new Event.TicketCancelled(A_43));
        assertThat(keys).containsExactly("key-00000009", "key-00000009");
    }

    @Test
    void a_ticket_that_does_not_wait_any_more_is_refused_as_such() {
        status = 409;
        answer = "{\"type\":\"urn:motcua:refusal:wrong-state\",\"title\":\"wrong-state\"}";

        assertThat(entrance.cancelTicket(cancel(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.WrongState.class));
    }

    private static Command.CancelTicket cancel() {
        return new Command.CancelTicket(new Request(new RequestId("key-00000009"), Actor.parse("kiosk:k1")), A_43);
    }

    @Test
    void takes_a_ticket() {
        Answer taken = entrance.takeTicket(take("key-00000001"));

        assertThat(((Answer.Done) taken).find(Event.TicketIssued.class))
                .hasValueSatisfying(
                        ticket -> assertThat(ticket.ticket().label()).isEqualTo("A 043"));
    }

    @Test
    void tells_of_the_papers_in_hand_and_of_those_missing() {
        var prepared = new Preparation(
                new ProcedureCode("1.001193"),
                "Đăng ký khai sinh",
                "Trẻ bị bỏ rơi",
                List.of("Tờ khai"),
                List.of("Biên bản"));
        var by = new Request(new RequestId("key-00000005"), Actor.parse("kiosk:kiosk-1"));

        entrance.takeTicket(new Command.TakeTicket(by, new ServiceId("HO_TICH"), Optional.of(prepared)));

        JsonNode body = JsonMapper.shared().readTree(bodies.getLast());
        assertThat(body.path("service").asString()).isEqualTo("HO_TICH");
        JsonNode told = body.path("preparation");
        assertThat(told.path("procedure").asString()).isEqualTo("1.001193");
        assertThat(told.path("name").asString()).isEqualTo("Đăng ký khai sinh");
        assertThat(told.path("caseName").asString()).isEqualTo("Trẻ bị bỏ rơi");
        assertThat(told.path("brought").get(0).asString()).isEqualTo("Tờ khai");
        assertThat(told.path("missing").get(0).asString()).isEqualTo("Biên bản");
    }

    @Test
    void says_nothing_of_papers_when_the_citizen_has_not() {
        entrance.takeTicket(take("key-00000006"));

        assertThat(JsonMapper.shared().readTree(bodies.getLast()).has("preparation"))
                .isFalse();
    }

    @Test
    void repeats_a_lost_answer_under_the_same_key_so_that_one_ticket_is_issued() {
        answersToDrop.set(2);

        Answer taken = entrance.takeTicket(take("key-00000002"));

        assertThat(taken).isInstanceOf(Answer.Done.class);
        assertThat(keys).hasSizeGreaterThanOrEqualTo(3).containsOnly("key-00000002");
        assertThat(issued).hasSize(1);
    }

    @Test
    void invents_no_number_when_no_answer_comes() {
        answersToDrop.set(100);

        Answer taken = entrance.takeTicket(take("key-00000003"));

        assertThat(taken)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.ServerUnreachable.class));
    }

    @Test
    void hands_on_what_the_hall_refuses() {
        status = 409;
        answer = """
                {"type":"urn:motcua:refusal:nobody-serves","title":"nobody-serves","status":409,"detail":"…"}""";

        Answer taken = entrance.takeTicket(take("key-00000004"));

        assertThat(taken).isEqualTo(new Answer.Refused(new Refusal.NobodyServes(new ServiceId("HO_TICH"))));
    }

    @Test
    void tells_that_the_server_is_out_of_reach() throws InterruptedException {
        var noticed = new CountDownLatch(1);
        entrance.follow(() -> {
            if (!entrance.reachable()) {
                noticed.countDown();
            }
        });

        server.stop(0);

        assertThat(noticed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(entrance.snapshot().position().value()).isEqualTo(118);
    }

    private static Command.TakeTicket take(String key) {
        return new Command.TakeTicket(
                new Request(new RequestId(key), Actor.parse("kiosk:kiosk-1")), new ServiceId("HO_TICH"));
    }
}
