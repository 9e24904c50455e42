package vn.motcua.server.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/** An ERROR frame and its close come while another thread still sends what was before them. */
class LastWordSessionTest {

    private static final int LIMIT_MS = 5_000;
    private static final int BUFFER_BYTES = 10_000;

    private final List<String> line = new CopyOnWriteArrayList<>();
    private final CountDownLatch sending = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    /** A socket that is slow with CONNECTED, until it is told to go on. */
    private WebSocketSession socket() {
        return (WebSocketSession) Proxy.newProxyInstance(
                LastWordSessionTest.class.getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (self, method, arguments) -> answer(method.getName(), arguments));
    }

    private @Nullable Object answer(String asked, Object @Nullable [] arguments) throws InterruptedException {
        switch (asked) {
            case "isOpen" -> {
                return true;
            }
            case "getId" -> {
                return "1";
            }
            case "sendMessage" -> {
                String text = ((TextMessage) Objects.requireNonNull(arguments)[0]).getPayload();
                if (text.equals("CONNECTED")) {
                    sending.countDown();
                    assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
                }
                line.add(text);
            }
            case "close" -> line.add("closed");
            default -> throw new IllegalArgumentException(asked);
        }
        return null;
    }

    private List<String> heard(UnaryOperator<WebSocketSession> made) throws Exception {
        WebSocketSession session = made.apply(socket());
        Thread broker = Thread.ofPlatform().start(() -> send(session, "CONNECTED"));
        assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();
        Thread inbound = Thread.ofPlatform().start(() -> {
            send(session, "ERROR");
            close(session);
        });
        await().atMost(Duration.ofSeconds(10))
                .until(() -> line.contains("closed") || inbound.getState() == Thread.State.TIMED_WAITING);
        go.countDown();
        broker.join();
        inbound.join();
        return line;
    }

    private static void send(WebSocketSession session, String text) {
        try {
            session.sendMessage(new TextMessage(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(WebSocketSession session) {
        try {
            session.close(CloseStatus.PROTOCOL_ERROR);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void says_why_before_it_closes() throws Exception {
        assertThat(heard(socket -> new LastWordSession(socket, LIMIT_MS, BUFFER_BYTES)))
                .containsExactly("CONNECTED", "ERROR", "closed");
    }

    /** If this fails, Spring has mended it, and {@link LastWordSession} can go. */
    @Test
    void spring_s_own_session_says_nothing() throws Exception {
        assertThat(heard(socket -> new ConcurrentWebSocketSessionDecorator(socket, LIMIT_MS, BUFFER_BYTES)))
                .containsExactly("closed", "CONNECTED");
    }

    @Test
    void waits_no_longer_than_any_frame_may_take() throws Exception {
        WebSocketSession session = new LastWordSession(socket(), 50, BUFFER_BYTES);
        Thread broker = Thread.ofPlatform().start(() -> send(session, "CONNECTED"));
        assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();

        session.close(CloseStatus.PROTOCOL_ERROR);

        assertThat(line).containsExactly("closed");
        go.countDown();
        broker.join();
    }
}
