package vn.motcua.kiosk.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question to the server, one answer or an {@link IOException}; asks nothing twice by itself. */
final class Wire implements AutoCloseable {

    /** @param status of HTTP, 200 to 499, or a problem document's 503 */
    record Reply(int status, JsonNode body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    private final String server;
    private final String token;
    private final Duration patience;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http;

    /**
     * @param server the path that the hall lies below included: {@code http://192.168.1.10:8080/motcua}
     * @param patience how long one question may take in all
     */
    Wire(URI server, String token, Duration patience) {
        this.server = server.toString().replaceFirst("/+$", "");
        this.token = token;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    Reply ask(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(server + path)).GET());
    }

    /** Asks for a document unless it still is of this edition; then the answer is 304 and empty. */
    Reply askUnless(String path, Optional<String> edition) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(server + path)).GET();
        edition.ifPresent(known -> request.header("If-None-Match", "\"" + known + "\""));
        return send(request);
    }

    /** @param key makes the command safe to repeat; empty for what needs none */
    Reply tell(String path, String key, Map<String, ?> body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private Reply send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(
                    request.timeout(patience)
                            .header("Authorization", "Bearer " + token)
                            .header("Accept", "application/json, application/problem+json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
            if (response.statusCode() >= 500 && !body.path("type").isString()) {
                throw new IOException("%s answers %s".formatted(server, response.statusCode()));
            }
            return new Reply(response.statusCode(), body);
        } catch (JacksonException e) {
            throw new IOException("%s answers what is not JSON".formatted(server), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("asking %s was interrupted".formatted(server), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
