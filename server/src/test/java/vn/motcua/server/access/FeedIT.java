package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.identity.Tokens;

/** The feed as a standard STOMP client hears it. */
class FeedIT extends OverHttp {

    private static final String TAKE = "{\"service\":\"HO_TICH\"}";

    /** Keeps what the server says. */
    private static final class Listener extends StompSessionHandlerAdapter {
        final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        final BlockingQueue<String> errors = new LinkedBlockingQueue<>();

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
        }

        @Override
        public void handleFrame(StompHeaders headers, @Nullable Object payload) {
            if (payload instanceof byte[] bytes && headers.getDestination() != null) {
                messages.add(JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8)));
            } else {
                errors.add(String.valueOf(headers.getFirst("message")));
            }
        }

        @Override
        public void handleException(
                StompSession session,
                @Nullable StompCommand command,
                StompHeaders headers,
                byte[] payload,
                Throwable exception) {
            errors.add(exception.toString());
        }

        @Override
        public void handleTransportError(StompSession session, Throwable exception) {
            errors.add(exception.toString());
        }
    }

    private StompSession connect(Listener listener, String token) throws Exception {
        var client = new WebSocketStompClient(new StandardWebSocketClient());
        var headers = new StompHeaders();
        if (!token.isEmpty()) {
            headers.add("Authorization", "Bearer " + token);
        }
        return client.connectAsync(
                        URI.create("ws://localhost:" + port + "/ws"), new WebSocketHttpHeaders(), headers, listener)
                .get(10, TimeUnit.SECONDS);
    }

    private static void subscribe(StompSession session, StompFrameHandler handler) {
        session.subscribe("/topic/entries", handler);
    }

    private static JsonNode next(BlockingQueue<JsonNode> messages) throws InterruptedException {
        return Objects.requireNonNull(messages.poll(10, TimeUnit.SECONDS), "no message within ten seconds");
    }

    @Test
    void tells_each_write_once_without_a_gap() throws Exception {
        var listener = new Listener();
        StompSession session = connect(listener, token(Role.DISPLAY));
        subscribe(session, listener);
        String kiosk = token(Role.KIOSK);
        send(post("/api/v1/tickets", TAKE), kiosk);
        JsonNode first = awaitSubscription(listener, kiosk);

        long position = first.path("position").asLong();
        for (int i = 0; i < 20; i++) {
            send(post("/api/v1/tickets", TAKE), kiosk);
        }

        long last = hall.snapshot().position().value();
        while (position < last) {
            JsonNode message = next(listener.messages);
            assertThat(message.path("after").asLong()).isEqualTo(position);
            assertThat(message.path("entries").size())
                    .isEqualTo((int) (message.path("position").asLong() - position));
            position = message.path("position").asLong();
        }
        assertThat(position).isEqualTo(last);
        session.disconnect();
    }

    /** A subscription has no receipt here: writes until the first message comes. */
    private JsonNode awaitSubscription(Listener listener, String kiosk) throws Exception {
        for (int i = 0; i < 100; i++) {
            JsonNode message = listener.messages.poll(100, TimeUnit.MILLISECONDS);
            if (message != null) {
                return message;
            }
            send(post("/api/v1/tickets", TAKE), kiosk);
        }
        throw new AssertionError("no message after a hundred writes");
    }

    @Test
    void refuses_a_stranger() {
        assertThatThrownBy(() -> connect(new Listener(), "")).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> connect(new Listener(), "no-such-token")).isInstanceOf(Exception.class);
    }

    @Test
    void refuses_to_be_spoken_to() throws Exception {
        var listener = new Listener();
        StompSession session = connect(listener, token(Role.KIOSK));

        session.send("/topic/entries", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(listener.errors.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void refuses_a_foreign_destination() throws Exception {
        var listener = new Listener();
        StompSession session = connect(listener, token(Role.KIOSK));

        session.subscribe("/topic/secrets", listener);

        assertThat(listener.errors.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void tells_nothing_to_a_stranger_who_subscribes_without_connecting() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = http.newWebSocketBuilder()
                .subprotocols("v12.stomp")
                .buildAsync(URI.create("ws://localhost:" + port + "/ws"), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        heard.add(data.toString());
                        from.request(1);
                        return null;
                    }

                    @Override
                    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                        heard.add("closed");
                        return null;
                    }
                })
                .get(10, TimeUnit.SECONDS);

        socket.sendText("SUBSCRIBE\nid:0\ndestination:/topic/entries\n\n\0", true)
                .get(10, TimeUnit.SECONDS);
        String first = heard.poll(1, TimeUnit.SECONDS);
        send(post("/api/v1/tickets", TAKE), token(Role.KIOSK));
        String second = heard.poll(2, TimeUnit.SECONDS);

        assertThat(String.valueOf(first) + second).doesNotContain("MESSAGE").contains("ERROR");
    }

    @Test
    void ends_for_a_device_with_its_revocation() throws Exception {
        String token = Tokens.random();
        devices.add("display-to-revoke", "Sảnh", Role.DISPLAY, token);
        StompSession session = connect(new Listener(), token);

        administration.revoke("display-to-revoke", "quantri").orElseThrow();

        await().atMost(Duration.ofSeconds(5)).until(() -> !session.isConnected());
        assertThatThrownBy(() -> connect(new Listener(), token)).isNotNull();
    }

    @Test
    void ends_for_a_person_who_signs_out() throws Exception {
        String clerk = token(Role.CLERK);
        StompSession session = connect(new Listener(), clerk);
        assertThat(session.isConnected()).isTrue();

        send(request("/api/v1/session").DELETE(), clerk);

        await().atMost(Duration.ofSeconds(10)).until(() -> !session.isConnected());
    }

    @Test
    void ends_for_a_person_whose_sessions_are_ended_and_for_nobody_else() throws Exception {
        StompSession clerk = connect(new Listener(), token(Role.CLERK));
        StompSession manager = connect(new Listener(), token(Role.MANAGER));

        administration.endOtherSessions("clerk", "test");

        await().atMost(Duration.ofSeconds(10)).until(() -> !clerk.isConnected());
        assertThat(manager.isConnected()).isTrue();
    }

    @Test
    void a_socket_over_which_nobody_says_who_is_there_is_closed() throws Exception {
        var closed = new java.util.concurrent.CompletableFuture<Integer>();
        WebSocket socket = http.newWebSocketBuilder()
                .subprotocols("v12.stomp")
                .buildAsync(URI.create("ws://localhost:" + port + "/ws"), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
                        closed.complete(status);
                        return null;
                    }
                })
                .get(10, TimeUnit.SECONDS);

        assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(1008);
        socket.abort();
    }
}
