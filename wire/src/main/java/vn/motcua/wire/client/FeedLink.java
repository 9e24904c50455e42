package vn.motcua.wire.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.motcua.wire.json.FeedMessage;
import vn.motcua.wire.json.WireJson;

/**
 * Keeps a subscription to the server's feed (STOMP 1.2 over WebSocket, see docs/interface.md): opens it, beats both ways,
 * and opens it anew when it breaks. A connection that was silent for four seconds is dead even though its TCP connection
 * may be half open: it is dropped without waiting for the close. The same rule as the pages of the hall display.
 */
final class FeedLink implements AutoCloseable {

    /** Hears of the link, from a thread of its own: return at once. */
    interface Listener {

        /** The subscription holds: each write from now on comes as a message. */
        void linked();

        /** A write of the hall; whether one was left out, its positions tell. */
        void message(FeedMessage message);

        /** The link broke, or could not be opened; it is tried again. */
        void unlinked(String why);
    }

    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final Duration OPENING = Duration.ofMillis(2_500);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final String TOPIC = "/topic/entries";

    private final URI address;
    private final String token;
    private final Duration retry;
    private final Listener listener;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(OPENING)
            .build();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed-link").factory());

    /** The present attempt; only on the thread. */
    private @Nullable Session session;

    private long brokenAt;

    /**
     * @param server for instance {@code http://192.168.1.10:8080/motcua}; need not be there yet
     * @param retry how long after a break to try again
     */
    FeedLink(URI server, String token, Duration retry, Listener listener) {
        this.address = URI.create(server.toString().replaceFirst("/+$", "").replaceFirst("^http", "ws") + "/ws");
        this.token = token;
        this.retry = retry;
        this.listener = listener;
    }

    void start() {
        brokenAt = System.nanoTime() - retry.toNanos();
        long every = Math.min(TICK.toMillis(), retry.toMillis());
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(this::tick, 0, every, TimeUnit.MILLISECONDS);
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }

    private void tick() {
        if (session != null) {
            session.watch();
        } else if (isOver(brokenAt, retry)) {
            session = new Session();
            session.open();
        }
    }

    /** Drops the connection, as if it had broken; it is opened anew. Any thread. */
    void drop(String why) {
        thread.execute(() -> {
            if (session != null) {
                session.die(why);
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
        http.shutdownNow();
    }

    /** One connection, from its opening to its end. */
    private final class Session implements WebSocket.Listener {

        private final long opened = System.nanoTime();
        private final StringBuilder rest = new StringBuilder(); // only in onText, one call after the other
        private volatile long heard = opened;
        private long sent = opened;
        private boolean subscribed;
        private boolean over;
        private @Nullable WebSocket socket;
        private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

        void open() {
            CompletableFuture<?> unused = http.newWebSocketBuilder()
                    .connectTimeout(OPENING)
                    .header("Authorization", "Bearer " + token)
                    .buildAsync(address, this)
                    .whenComplete((made, failure) -> later(() -> opened(made, failure)));
        }

        /** Nothing is done any more once the link is closed. */
        private void later(Runnable step) {
            if (!thread.isShutdown()) {
                thread.execute(step);
            }
        }

        private void opened(@Nullable WebSocket made, @Nullable Throwable failure) {
            if (made == null) {
                die("cannot connect: " + failure);
            } else if (over) {
                made.abort();
            } else {
                socket = made;
                send("CONNECT\naccept-version:1.2\nhost:%s\nheart-beat:%s,%s\n\n\0"
                        .formatted(address.getHost(), BEAT.toMillis(), BEAT.toMillis()));
            }
        }

        private void send(String text) {
            WebSocket to = socket;
            if (to != null) {
                sent = System.nanoTime();
                sending = sending.thenCompose(done -> to.sendText(text, true));
            }
        }

        void watch() {
            if (!subscribed && isOver(opened, OPENING)) {
                die("no answer");
            } else if (subscribed && isOver(heard, SILENCE)) {
                die("silent for %s s".formatted(SILENCE.toSeconds()));
            } else if (sending.isCompletedExceptionally()) {
                die("cannot send");
            } else if (subscribed && isOver(sent, BEAT.minus(TICK))) {
                send("\n");
            }
        }

        private void frame(StompFrame frame) {
            if (over) {
                return;
            }
            switch (frame.command()) {
                case "CONNECTED" -> send("SUBSCRIBE\nid:0\ndestination:%s\nreceipt:0\n\n\0".formatted(TOPIC));
                case "RECEIPT" -> {
                    subscribed = true;
                    listener.linked();
                }
                case "MESSAGE" -> message(frame.body());
                case "ERROR" -> die("refused: " + (frame.message().isEmpty() ? frame.body() : frame.message()));
                default -> {} // nothing else is asked for
            }
        }

        private void message(String body) {
            try {
                listener.message(WireJson.mapper().readValue(body, FeedMessage.class));
            } catch (JacksonException e) {
                die("a message is no write of the hall: " + e.getOriginalMessage());
            }
        }

        void die(String why) {
            if (over) {
                return;
            }
            over = true;
            session = null;
            brokenAt = System.nanoTime();
            if (socket != null) {
                socket.abort();
            }
            listener.unlinked(why);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            heard = System.nanoTime();
            rest.append(data);
            for (int end = rest.indexOf("\0"); end >= 0; end = rest.indexOf("\0")) {
                StompFrame frame = StompFrame.parse(rest.substring(0, end));
                rest.delete(0, end + 1);
                later(() -> frame(frame));
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            later(() -> die("closed by the server: %s %s".formatted(status, reason)));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            later(() -> die("broken: " + error));
        }
    }
}
