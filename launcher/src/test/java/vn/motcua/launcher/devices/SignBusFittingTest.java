package vn.motcua.launcher.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.device.KeyAction;
import vn.motcua.domain.device.KeyAnswer;
import vn.motcua.domain.device.KeyPress;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.sign.SignBus;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.sim.sign.SimulatedSign;
import vn.motcua.sim.sign.SimulatedSignBus;
import vn.motcua.wire.client.RemoteKeypadDesk;

/** A hall made of a list of entries, and a simulated line behind a real socket. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test joins its own
class SignBusFittingTest {

    static final DeviceSpec SPEC = new DeviceSpec(
            "hall/signs",
            DeviceKind.COUNTER_LINE,
            "sim:",
            Map.of("signs", "33=1,34=2", "boards", "60=all,61=2", "keypads", "33=1,34=2", "gap-ms", "20"));

    final List<Consumer<List<Entry>>> followers = new CopyOnWriteArrayList<>();
    final EntryFeed feed = follower -> {
        followers.add(follower);
        return () -> followers.remove(follower);
    };
    final LineSetup setup = LineSetup.of(SPEC);
    SimulatedSignBus hall;
    SignBus line;
    AutoCloseable fitted = () -> {};

    @BeforeEach
    void wire() throws IOException {
        hall = SimulatedSignBus.start(0, setup);
        line = SignBus.start(setup, new TcpLink("127.0.0.1", hall.port()), Clock.systemUTC());
    }

    @AfterEach
    void unwire() throws Exception {
        fitted.close();
        line.close();
        hall.close();
    }

    void fit(KeypadDesk desk) throws InterruptedException {
        await("connected: a key pressed before is heard by nobody", () -> line.status() instanceof Online);
        fitted = new SignBusFitting(feed, Optional.empty(), desk).fit(line, SPEC);
    }

    static TicketId ticket(int number) {
        return new TicketId(LocalDate.of(2026, 11, 25), new Series("A"), number);
    }

    static CounterId counter(int number) {
        return new CounterId(number);
    }

    void happens(Event... events) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(
                    new Entry(new Position(1), Instant.EPOCH, RequestId.random(), Actor.parse("system:test"), event));
        }
        followers.forEach(follower -> follower.accept(entries));
    }

    SimulatedSign sign(int address) {
        return hall.findSign(address).orElseThrow();
    }

    static void await(String what, BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        assertThat(so.getAsBoolean()).as(what).isTrue();
    }

    @Test
    void a_call_stands_at_its_counter_and_on_its_boards_until_the_citizen_has_left() throws Exception {
        fit(press -> new KeyAnswer.Done());
        happens(new Event.TicketCalled(ticket(12), counter(1)));
        happens(new Event.TicketCalled(ticket(13), counter(2)));

        await(
                "the signs",
                () -> sign(33).text().equals("A012") && sign(34).text().equals("A013"));
        await(
                "the boards show the newest of theirs",
                () -> sign(60).text().equals("A013") && sign(61).text().equals("A013"));

        happens(new Event.ServiceStarted(ticket(12), counter(1)));
        happens(new Event.ServiceCompleted(ticket(12), counter(1)), new Event.TicketCalled(ticket(14), counter(1)));
        await(
                "the next one",
                () -> sign(33).text().equals("A014") && sign(60).text().equals("A014"));
        assertThat(sign(61).text()).isEqualTo("A013");

        happens(new Event.NoShowRecorded(ticket(14), counter(1)));
        happens(new Event.CounterClosed(counter(2), new vn.motcua.domain.counter.ClerkId("c7")));
        await("dark", () -> hall.signs().stream().allMatch(sign -> sign.text().isEmpty()));
    }

    @Test
    void a_call_that_a_manager_ends_or_moves_stands_nowhere_any_more() throws Exception {
        fit(press -> new KeyAnswer.Done());
        happens(new Event.TicketCalled(ticket(12), counter(1)), new Event.TicketCalled(ticket(13), counter(2)));
        await("both", () -> sign(33).text().equals("A012") && sign(34).text().equals("A013"));

        happens(new Event.TicketEnded(ticket(12), "left"));
        happens(new Event.TicketMoved(ticket(13), new ServiceId("DAT_DAI"), "wrong line"));

        await("dark", () -> hall.signs().stream().allMatch(sign -> sign.text().isEmpty()));
    }

    @Test
    void a_call_blinks_for_a_while() throws Exception {
        List<String> options = List.of("qsystem.signs");
        hall.close();
        line.close();
        DeviceSpec pads = new DeviceSpec(
                "pads",
                DeviceKind.COUNTER_LINE,
                "sim:",
                Map.of("signs", "33=1", options.getFirst(), "pad", "gap-ms", "20"));
        hall = SimulatedSignBus.start(0, LineSetup.of(pads));
        line = SignBus.start(LineSetup.of(pads), new TcpLink("127.0.0.1", hall.port()), Clock.systemUTC());
        fitted = new SignFollower(line, feed, Optional.empty(), Duration.ofMillis(600));

        happens(new Event.TicketCalled(ticket(12), counter(1)));

        await("blinks", () -> sign(33).text().equals("A12") && sign(33).blinking());
        await("steady", () -> sign(33).text().equals("A12") && !sign(33).blinking());
    }

    @Test
    void row_47_the_lamp_is_green_only_after_the_hall_has_it_on_disk() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        List<KeyPress> presses = new CopyOnWriteArrayList<>();
        fit(press -> {
            presses.add(press);
            try {
                disk.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new KeyAnswer.Done();
        });
        hall.press(33, 0x31);
        await("carried", () -> presses.size() == 1);
        Thread.sleep(200);
        assertThat(sign(33).lamp()).isEqualTo(Lamp.OFF);

        disk.countDown();

        await("green", () -> sign(33).lamp() == Lamp.GREEN);
        assertThat(presses.getFirst().counter()).isEqualTo(counter(1));
        assertThat(presses.getFirst().action()).isEqualTo(KeyAction.NEXT);
    }

    @Test
    void row_47_a_refused_press_blinks_red() throws Exception {
        fit(press -> new KeyAnswer.Refused("nothing-waiting"));
        hall.press(34, 0x31);

        await("red", () -> sign(34).lamp() == Lamp.RED_BLINKING);
    }

    @Test
    void row_47_while_the_server_is_away_the_lamp_is_red_and_no_press_is_kept_for_later() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> arrived = new CopyOnWriteArrayList<>();
        try (RemoteKeypadDesk desk = new RemoteKeypadDesk(URI.create("http://127.0.0.1:" + port), "token")) {
            fit(desk);
            hall.press(33, 0x31);
            await("red", () -> sign(33).lamp() == Lamp.RED_BLINKING);
            hall.press(33, 0x36);
            await("off, and red again", () -> sign(33).lamp() == Lamp.OFF);

            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/api/v1/keypads/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                arrived.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
                byte[] answer = "{\"done\":true,\"code\":\"\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            try {
                Thread.sleep(1_000);
                assertThat(arrived).isEmpty();
                hall.press(33, 0x32);
                await("green", () -> sign(33).lamp() == Lamp.GREEN);
            } finally {
                server.stop(0);
            }
        }

        assertThat(arrived)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("POST /api/v1/keypads/1/keys Bearer token ")
                .contains("START");
    }
}
