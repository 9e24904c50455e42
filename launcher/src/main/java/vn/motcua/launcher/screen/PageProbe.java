package vn.motcua.launcher.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks at the page of one browser, and loads it again. The keeper's thread alone may call it. */
final class PageProbe implements AutoCloseable {

    private static final String LOOK = script();
    private static final int SERVER_FAILURES = 500;

    private final HttpClient http;
    private final Supplier<OptionalInt> port;
    private final Duration patience;
    private @Nullable DevToolsSession line;
    private @Nullable CompletableFuture<JsonNode> question;
    private String address = "";

    /** @param port where the browser listens, empty as long as it does not */
    PageProbe(HttpClient http, Supplier<OptionalInt> port, Duration patience) {
        this.http = http;
        this.port = port;
        this.patience = patience;
    }

    /** One look. A question stays open until it is answered, so that a slow page is not taken for a frozen one. */
    Sight look() throws InterruptedException {
        OptionalInt listening = port.get();
        if (listening.isEmpty()) {
            return Sight.MUTE;
        }
        try {
            DevToolsSession open = line == null ? DevToolsSession.open(http, listening.getAsInt(), patience) : line;
            line = open;
            return open.crashed() ? crashed() : ask(open);
        } catch (IOException | ExecutionException e) {
            close();
            return Sight.MUTE;
        }
    }

    private Sight crashed() {
        question = null;
        return Sight.CRASHED;
    }

    private Sight ask(DevToolsSession open) throws ExecutionException, InterruptedException {
        if (question == null) {
            question = open.ask("Runtime.evaluate", Map.of("expression", LOOK, "returnByValue", true));
        }
        try {
            JsonNode answer = question.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            question = null;
            return answer.has("error")
                    ? Sight.MUTE
                    : read(answer.path("result").path("result").path("value"));
        } catch (TimeoutException e) {
            return open.crashed() ? crashed() : Sight.MUTE;
        }
    }

    /** @param seen {@code {"url": "http://server:8080/kiosk", "status": 200, "shows": true}}; see look.js */
    private Sight read(JsonNode seen) {
        address = seen.path("url").asString("");
        if (address.startsWith("chrome-error:") || seen.path("status").asInt(0) >= SERVER_FAILURES) {
            return Sight.FAILED;
        }
        return seen.path("shows").asBoolean(false) ? Sight.SHOWN : Sight.WHITE;
    }

    /** Loads the page again; where there is none of the web, the given one. What comes of it, the next look says. */
    void loadAgain(URI page) {
        DevToolsSession open = line;
        if (open == null) {
            return;
        }
        if (address.startsWith("http")) {
            open.tell("Page.reload", Map.of("ignoreCache", true));
        } else {
            open.tell("Page.navigate", Map.of("url", page.toString()));
        }
        question = null;
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(PageProbe.class.getResourceAsStream("look.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
        line = null;
        question = null;
    }
}
