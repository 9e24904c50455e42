package vn.motcua.wire.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.motcua.wire.json.ProblemJson;
import vn.motcua.wire.json.WireJson;

/** One question to the server, one answer or an {@link IOException}; asks nothing twice by itself. Any thread. */
final class ServerClient implements AutoCloseable {

    /** What the server has answered. */
    record Reply(int status, JsonNode body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** @throws IOException if the body is no such record */
        <T> T read(Class<T> type) throws IOException {
            try {
                return WireJson.mapper().treeToValue(body, type);
            } catch (JacksonException e) {
                throw new IOException("the server's answer is no %s".formatted(type.getSimpleName()), e);
            }
        }

        /** Why the answer is not good, as far as the server has said. */
        ProblemJson problem() throws IOException {
            return read(ProblemJson.class);
        }
    }

    private final String server;
    private final String token;
    private final Duration patience;
    private final HttpClient http;

    /**
     * @param server the path that the hall lies below included: {@code http://192.168.1.10:8080/motcua}
     * @param patience how long one question may take in all
     */
    ServerClient(URI server, String token, Duration patience) {
        this.server = server.toString().replaceFirst("/+$", "");
        this.token = token;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    Reply get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(server + path)).GET());
    }

    /** Asks for a document unless it still is of this edition; then the answer is 304 and empty. */
    Reply getUnless(String path, Optional<String> edition) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(server + path)).GET();
        edition.ifPresent(known -> request.header("If-None-Match", "\"" + known + "\""));
        return send(request);
    }

    /**
     * @param key makes the command safe to repeat; empty for what needs none
     * @param body a record of {@code vn.motcua.wire.json}
     */
    Reply post(String path, String key, Record body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(WireJson.mapper().writeValueAsString(body)));
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
            var reply = new Reply(response.statusCode(), parse(response.body()));
            if (reply.status() >= 500 && !reply.body().path("type").isString()) {
                throw new IOException("%s answers %s".formatted(server, reply.status()));
            }
            return reply;
        } catch (JacksonException e) {
            throw new IOException("%s answers what is not JSON".formatted(server), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("asking %s was interrupted".formatted(server), e);
        }
    }

    private static JsonNode parse(String body) {
        return body.isBlank()
                ? WireJson.mapper().createObjectNode()
                : WireJson.mapper().readTree(body);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
