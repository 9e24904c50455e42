package vn.motcua.launcher.screen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line to the page that a browser shows, in the words of the Chrome DevTools Protocol. One thread asks; answers come
 * on another.
 */
final class DevToolsSession implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebSocket socket;
    private final Listener listener;
    private int lastId;

    private DevToolsSession(WebSocket socket, Listener listener) {
        this.socket = socket;
        this.listener = listener;
    }

    /** @throws IOException if the browser does not answer in time, or shows no page */
    static DevToolsSession open(HttpClient http, int port, Duration patience) throws IOException, InterruptedException {
        var listener = new Listener();
        CompletableFuture<WebSocket> socket = http.newWebSocketBuilder()
                .connectTimeout(patience)
                .buildAsync(findPage(http, port, patience), listener);
        try {
            var line = new DevToolsSession(socket.get(patience.toMillis(), TimeUnit.MILLISECONDS), listener);
            line.tell("Inspector.enable", Map.of()); // tells of a crash, one that has been as well
            return line;
        } catch (ExecutionException | TimeoutException e) {
            socket.cancel(true);
            throw new IOException("the browser opens no line to its page", e);
        }
    }

    /** A target reads {@code {"type": "page", "webSocketDebuggerUrl": "ws://127.0.0.1:40801/devtools/page/9D4B…", …}}. */
    private static URI findPage(HttpClient http, int port, Duration patience) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/json/list".formatted(port)))
                .timeout(patience)
                .build();
        String answer =
                http.send(question, HttpResponse.BodyHandlers.ofString()).body();
        for (JsonNode target : read(answer)) {
            if (target.path("type").asString("").equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asString(""));
            }
        }
        throw new IOException("the browser shows no page");
    }

    private static JsonNode read(String text) throws IOException {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IOException("the browser answered what is no JSON", e);
        }
    }

    /** The whole answer, {@code {"id": …, "result": …}} or {@code {"id": …, "error": …}}; fails if the line breaks. */
    CompletableFuture<JsonNode> ask(String method, Map<String, ?> params) {
        lastId++;
        CompletableFuture<JsonNode> answer = listener.expect(lastId);
        String question = JSON.writeValueAsString(Map.of("id", lastId, "method", method, "params", params));
        var unused = socket.sendText(question, true).whenComplete((sent, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    /** Asks, and does not wait for the answer. */
    void tell(String method, Map<String, ?> params) {
        var unused = ask(method, params);
    }

    /** Whether the page's process has ended, and nobody has loaded the page again. */
    boolean crashed() {
        return listener.crashed;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> expected = new ConcurrentHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private volatile boolean crashed;
        private volatile @Nullable Throwable broken;

        CompletableFuture<JsonNode> expect(int id) {
            var answer = new CompletableFuture<JsonNode>();
            expected.put(id, answer);
            Throwable failure = broken;
            if (failure != null) {
                answer.completeExceptionally(failure);
            }
            return answer;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(JsonNode message) {
            switch (message.path("method").asString("")) {
                case "Inspector.targetCrashed" -> crashed = true;
                case "Inspector.targetReloadedAfterCrash" -> crashed = false;
                default -> {
                    var answer = expected.remove(message.path("id").asInt(0));
                    if (answer != null) {
                        answer.complete(message);
                    }
                }
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            fail(new IOException("the browser closed the line: " + status + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            fail(error);
        }

        private void fail(Throwable error) {
            broken = error;
            expected.values().forEach(answer -> answer.completeExceptionally(Objects.requireNonNull(error)));
        }
    }
}
