package vn.motcua.launcher.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client as the interface asks for: one key for each intention, and the same key again until there is an answer. */
final class Sender implements AutoCloseable {

    /** Between two tries: six clients must not take the processor from the server they wait for. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI address;
    private final String token;
    private final AtomicInteger repeats = new AtomicInteger();

    Sender(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** What the server said, word for word. */
    record Reply(int status, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The ticket of the first entry of a kind. */
        Optional<String> ticket(String kind) {
            for (JsonNode entry : json().path("entries")) {
                if (entry.path("kind").asString().equals(kind)) {
                    return Optional.of(entry.path("ticket").asString());
                }
            }
            return Optional.empty();
        }
    }

    /** How often a request had to be repeated because no answer came. */
    int repeats() {
        return repeats.get();
    }

    /** Asks until there is an answer, whatever happens to the server meanwhile; two minutes at most. */
    Reply ask(String path, String key, String body) throws InterruptedException {
        try {
            return once(path, key, body);
        } catch (IOException first) {
            var reply = new AtomicReference<Optional<Reply>>(Optional.empty());
            await().atMost(Duration.ofMinutes(2))
                    .pollInSameThread()
                    .pollDelay(PAUSE)
                    .pollInterval(PAUSE)
                    .until(() -> {
                        reply.set(again(path, key, body));
                        return reply.get().isPresent();
                    });
            return reply.get().orElseThrow();
        }
    }

    private Optional<Reply> again(String path, String key, String body) throws InterruptedException {
        try {
            repeats.incrementAndGet();
            return Optional.of(once(path, key, body));
        } catch (IOException e) {
            return Optional.empty(); // still away
        }
    }

    /** Asks one single time. */
    Reply once(String path, String key, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(35))
                .header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
