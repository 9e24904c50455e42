package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.domain.staff.Role;

/** One client takes all it can get, over real sockets; limits are small so that the test is short. */
@TestPropertySource(
        properties = {
            "motcua.traffic.bodies.per-address=4",
            "motcua.traffic.connections.per-address=30",
            "motcua.traffic.connections.in-all=60",
            "motcua.traffic.time.headers=4s",
            "motcua.traffic.time.body=3s",
            "motcua.traffic.time.idle=30s",
            "motcua.traffic.time.turn=500ms"
        })
class TrafficIT extends OverHttp {

    private static final String TAKE = "{\"service\":\"HO_TICH\"}";

    private final List<Socket> opened = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : opened) {
            socket.close();
        }
    }

    private Socket open(String text) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.add(socket);
        write(socket, text);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** A byte every now and then, for ever; where the connection has been closed, nothing. */
    private static boolean drip(Socket socket) {
        try {
            write(socket, " ");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its status, 0 if it was closed without one, -1 if nothing comes in that time. */
    private static int status(Socket socket, Duration within) throws IOException {
        socket.setSoTimeout((int) within.toMillis());
        try {
            InputStream in = socket.getInputStream();
            var line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.append((char) c);
            }
            return line.length() < 12 ? 0 : Integer.parseInt(line.substring(9, 12));
        } catch (SocketTimeoutException e) {
            return -1;
        } catch (IOException e) {
            return 0; // reset
        }
    }

    @Test
    void slow_bodies_hold_up_neither_a_kiosk_at_the_same_address_nor_themselves_for_long() throws Exception {
        String kiosk = token(Role.KIOSK);
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            slow.add(open("POST /api/v1/session HTTP/1.1\r\nHost: hall\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2000\r\n\r\n{"));
        }
        long begun = System.nanoTime();
        int tickets = 0;
        while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(6)) {
            assertThat(send(post("/api/v1/tickets", TAKE), kiosk).statusCode()).isEqualTo(201);
            tickets++;
            for (Socket socket : slow) {
                drip(socket);
            }
            TimeUnit.MILLISECONDS.sleep(400);
        }

        assertThat(tickets).isGreaterThan(1);
        assertThat(slow)
                .allSatisfy(socket ->
                        assertThat(status(socket, Duration.ofSeconds(2))).isIn(0, 408, 503));
    }

    @Test
    void headers_that_never_end_are_cut_off() throws Exception {
        Socket slow = open("GET /alive HTTP/1.1\r\nHost: hall\r\nX-Slow: ");
        long begun = System.nanoTime();
        int status = -1;
        while (status < 0 && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(20)) {
            status = drip(slow) ? status(slow, Duration.ofMillis(500)) : 0;
        }

        assertThat(status).isNotEqualTo(-1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void who_hoards_connections_loses_the_idle_ones_and_shuts_nobody_out() throws Exception {
        TimeUnit.SECONDS.sleep(1); // what earlier tests have left open here is idle by then, and gives way to these
        for (int i = 0; i < 30; i++) {
            Socket idle = open("GET /api/v1/public/questions/search?q=a HTTP/1.1\r\nHost: hall\r\n\r\n");
            assertThat(status(idle, Duration.ofSeconds(5))).isEqualTo(200);
        }
        TimeUnit.SECONDS.sleep(1);

        for (int i = 0; i < 20; i++) {
            Socket more = open("GET /api/v1/public/questions/search?q=a HTTP/1.1\r\nHost: hall\r\n\r\n");
            assertThat(status(more, Duration.ofSeconds(5))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?v-r=uidl&v-uiId=0",
                "/sign-in",
                "/VAADIN/dynamic/resource/0/x/upload",
                "/api/v1/session",
                "/nowhere"
            })
    void nine_megabytes_are_refused_before_they_are_read(String path) throws Exception {
        Socket large = open("POST " + path + " HTTP/1.1\r\nHost: hall\r\nContent-Type: text/plain\r\nContent-Length: "
                + 9_000_000 + "\r\n\r\n");

        assertThat(status(large, Duration.ofSeconds(5))).isEqualTo(413);
    }

    @Test
    void what_is_no_request_is_told_so() throws Exception {
        Socket nonsense = open("GET /api/v1/[x]| HTTP/1.1\r\nHost: hall\r\n\r\n");

        assertThat(status(nonsense, Duration.ofSeconds(5))).isEqualTo(400);
    }

    @Test
    void what_does_not_announce_its_length_is_counted_while_it_is_read() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                        ("{\"account\":\"" + "a".repeat(60_000) + "\"}").getBytes(StandardCharsets.UTF_8)))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%CC%81",
                "%CC%80%CC%81",
                "a%20%CC%81",
                "%CC%81%201.001193",
                "%E2%81%A0",
                "%C2%AD",
                "%EF%B8%8F",
                "%F0%9D%85%A5",
                "%20",
                "0",
                "%D9%A0"
            })
    void a_word_of_nothing_but_marks_finds_nothing_and_breaks_nothing(String words) throws Exception {
        for (String path : List.of(
                "/api/v1/public/procedures/search?q=",
                "/api/v1/procedures/search?q=",
                "/api/v1/questions/search?q=",
                "/api/v1/public/questions/search?q=")) {
            assertThat(send(request(path + words), token(Role.KIOSK)).statusCode())
                    .as(path + words)
                    .isEqualTo(200);
        }
    }

    @Test
    void no_refusal_names_a_class_or_method() throws Exception {
        String token = token(Role.KIOSK);
        for (String body :
                List.of("", "{", "[]", "{\"role\":\"MOON\"}", "{\"role\":7}", "null", "\"x\"", "{\"role\":{}}")) {
            for (String path :
                    List.of("/api/v1/pairings", "/api/v1/session", "/api/v1/tickets", "/api/v1/devices/report")) {
                String answer = send(post(path, body), token).body();
                assertThat(answer.toLowerCase(Locale.ROOT))
                        .as(path + " " + body)
                        .doesNotContain("vn.motcua", "java.", "jackson", "springframework", "responseentity");
            }
        }
    }
}
