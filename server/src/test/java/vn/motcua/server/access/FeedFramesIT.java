package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.domain.staff.Role;

/** The feed, frame by frame, as a client writes it that nobody here has made. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = "logging.level.org.springframework.web.socket.messaging.StompSubProtocolHandler=off") // as in
// application.yml
class FeedFramesIT extends OverHttp {

    /** One connection; what it hears is a frame each, the closing included. */
    private final class Client implements WebSocket.Listener {

        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        final WebSocket socket;

        Client() throws Exception {
            socket = http.newWebSocketBuilder()
                    .subprotocols("v12.stomp")
                    .buildAsync(URI.create("ws://localhost:" + port + "/ws"), this)
                    .get(10, TimeUnit.SECONDS);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            if (!data.toString().isBlank()) {
                heard.add(data.toString());
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            heard.add("CLOSED " + status);
            return null;
        }

        Client say(String frame) throws Exception {
            socket.sendText(frame + "\0", true).get(10, TimeUnit.SECONDS);
            return this;
        }

        Client connected() throws Exception {
            say("CONNECT\naccept-version:1.2\nheart-beat:0,0\nAuthorization:Bearer " + token(Role.DISPLAY) + "\n\n");
            assertThat(next()).startsWith("CONNECTED");
            return this;
        }

        String next() throws InterruptedException {
            return Objects.requireNonNull(heard.poll(10, TimeUnit.SECONDS), "nothing within ten seconds");
        }
    }

    @Test
    void answers_each_frame_that_asks_for_a_receipt() throws Exception {
        Client client = new Client().connected();

        assertThat(client.say("SUBSCRIBE\nid:0\ndestination:/topic/entries\nack:client\nreceipt:one\n\n")
                        .next())
                .startsWith("RECEIPT")
                .contains("receipt-id:one");
        send(post("/api/v1/tickets", "{\"service\":\"HO_TICH\"}"), token(Role.KIOSK));
        assertThat(client.next()).as("what the receipt has promised").startsWith("MESSAGE");
        assertThat(client.say("ACK\nid:7\nreceipt:two\n\n").next())
                .startsWith("RECEIPT")
                .contains("receipt-id:two");
        assertThat(client.say("NACK\nid:7\nreceipt:three\n\n").next()).contains("receipt-id:three");
        assertThat(client.say("UNSUBSCRIBE\nid:0\nreceipt:four\n\n").next())
                .startsWith("RECEIPT")
                .contains("receipt-id:four");
        assertThat(client.say("UNSUBSCRIBE\nid:unknown\nreceipt:five\n\n").next())
                .contains("receipt-id:five");
        assertThat(client.say("DISCONNECT\nreceipt:six\n\n").next())
                .startsWith("RECEIPT")
                .contains("receipt-id:six");
    }

    @Test
    void sends_no_receipt_that_was_not_asked_for() throws Exception {
        Client client = new Client().connected();
        client.say("SUBSCRIBE\nid:0\ndestination:/topic/entries\n\n");

        assertThat(client.say("UNSUBSCRIBE\nid:0\nreceipt:last\n\n").next()).contains("receipt-id:last");
    }

    @Test
    void refuses_with_the_receipt_s_id_and_in_one_line(CapturedOutput log) throws Exception {
        for (String command : new String[] {"SEND", "BEGIN"}) {
            Client client = new Client().connected();

            String answer = client.say(command + "\ndestination:/topic/entries\ntransaction:t\nreceipt:no\n\n")
                    .next();

            assertThat(answer).startsWith("ERROR").contains("receipt-id:no").contains("the feed is for listening");
        }
        assertThat(log.getAll()).contains("feed: SEND refused").doesNotContain("\tat ");
    }

    @Test
    void says_nothing_of_its_inside_about_a_malformed_frame(CapturedOutput log) throws Exception {
        Client client = new Client().connected();

        String answer = client.say("NONSENSE\n\n").next();

        assertThat(answer).startsWith("ERROR").doesNotContain("org.").doesNotContain("Exception");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void refuses_a_foreign_page_and_tells_the_technician_once_why(CapturedOutput log) {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> http.newWebSocketBuilder()
                            .header("Origin", "http://motcua.example:81")
                            .buildAsync(URI.create("ws://localhost:" + port + "/ws"), new WebSocket.Listener() {})
                            .get(10, TimeUnit.SECONDS))
                    .hasStackTraceContaining("403");
        }

        assertThat(log.getAll()).containsOnlyOnce("feed refused (403): the page comes from http://motcua.example:81");
    }
}
