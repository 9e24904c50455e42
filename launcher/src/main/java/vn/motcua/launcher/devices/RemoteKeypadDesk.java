package vn.motcua.launcher.devices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.desk.KeyAnswer;
import vn.motcua.domain.desk.KeyPress;
import vn.motcua.domain.desk.KeypadDesk;

/**
 * The keypads' door of a hall on another computer. A press whose answer got lost is sent once more under its key, within
 * three seconds in all; later than that the clerk has pressed again or gone to the screen.
 */
public final class RemoteKeypadDesk implements KeypadDesk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteKeypadDesk.class);
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final int ATTEMPTS = 2;
    private static final KeyAnswer UNREACHABLE = new KeyAnswer.Refused("server-unreachable");

    private final String server;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * @param server for instance {@code http://192.168.1.10:8080}
     * @param token of a device with role DISPLAY or KIOSK
     */
    public RemoteKeypadDesk(URI server, String token) {
        this.server = server.toString().replaceFirst("/+$", "");
        this.token = token;
    }

    @Override
    public KeyAnswer press(KeyPress press) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return send(press);
            } catch (IOException | JacksonException e) {
                LOG.warn("key {} of counter {} got no answer: {}", press.action(), press.counter(), e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return UNREACHABLE;
            }
        }
        return UNREACHABLE;
    }

    private KeyAnswer send(KeyPress press) throws IOException, InterruptedException {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of("action", press.action().name(), "digits", press.digits()));
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create("%s/api/v1/keypads/%s/keys".formatted(server, press.counter())))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", press.request().value())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 500) {
            throw new IOException("%s answers %s".formatted(server, response.statusCode()));
        }
        JsonNode said = JsonMapper.shared().readTree(response.body());
        if (response.statusCode() != 200) {
            return new KeyAnswer.Refused(said.path("title").asString("not-taken"));
        }
        return said.path("done").asBoolean(false)
                ? new KeyAnswer.Done()
                : new KeyAnswer.Refused(said.path("code").asString("not-taken"));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
