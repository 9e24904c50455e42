package vn.motcua.launcher.gate;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A staff page in a browser, and all that its browser could still send for it. */
final class OpenPage {

    private static final Pattern TOKEN = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("v-uiId=(\\d+)");
    /** More than the elements of the largest page. */
    private static final int NODES = 900;
    /** Clicks in one message, as a browser sends them that was busy for a while; the gate takes or refuses a message. */
    private static final int TOGETHER = 50;

    private final URI house;
    private final String route;
    private final HttpClient http;
    private final List<String> files = new CopyOnWriteArrayList<>();
    private final List<String> sockets = new CopyOnWriteArrayList<>();
    private final Page page;
    private final String token;
    private final String id;

    OpenPage(URI house, BrowserContext browser, String route, HttpClient http) {
        this.house = house;
        this.route = route;
        this.http = http;
        this.page = browser.newPage();
        page.onWebSocket(socket -> sockets.add(socket.url()));
        page.onRequest(request -> {
            if (request.url().contains("/VAADIN/dynamic/")) {
                files.add(request.url());
            }
        });
        // every staff page compares clocks as soon as it stands
        Request first = page.waitForRequest(
                request -> request.url().contains("v-r=uidl") && request.postData() != null,
                () -> page.navigate(house.resolve("/" + route).toString()));
        this.token = find(TOKEN, String.valueOf(first.postData()));
        this.id = find(PAGE, first.url());
        page.locator(".mc-staff").waitFor();
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    Page page() {
        return page;
    }

    String route() {
        return route;
    }

    static String cookies(BrowserContext browser, String without) {
        return browser.cookies().stream()
                .filter(cookie -> !cookie.name.equals(without))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** A click on an element, whatever it is, without the page's own script. */
    HttpResponse<String> click(int node, String cookies) throws IOException, InterruptedException {
        return click(IntStream.of(node), cookies);
    }

    private HttpResponse<String> click(IntStream nodes, String cookies) throws IOException, InterruptedException {
        return call(
                nodes.mapToObj("{\"type\":\"event\",\"node\":%d,\"event\":\"click\",\"data\":{}}"::formatted)
                        .collect(Collectors.joining(",", "[", "]")),
                cookies);
    }

    HttpResponse<String> call(String rpc, String cookies) throws IOException, InterruptedException {
        String body = "{\"csrfToken\":\"%s\",\"rpc\":%s,\"syncId\":0,\"clientId\":-1}".formatted(token, rpc);
        return send(
                HttpRequest.newBuilder(house.resolve("/?v-r=uidl&v-uiId=" + id))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(body)),
                cookies);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String cookies) throws IOException, InterruptedException {
        HttpRequest ready = request.header("Cookie", cookies).build();
        try {
            return http.send(ready, BodyHandlers.ofString());
        } catch (IOException closed) { // a connection that lay idle was closed meanwhile; a browser asks again, too
            return http.send(ready, BodyHandlers.ofString());
        }
    }

    /** What the server lets through of everything that this page could send; empty if nothing. */
    List<String> tryEverything(String cookies) throws IOException, InterruptedException {
        List<String> through = new ArrayList<>();
        for (int first = 1; first <= NODES; first += TOGETHER) {
            note(through, "clicks from " + first, click(IntStream.range(first, first + TOGETHER), cookies));
        }
        note(through, "call", call("[]", cookies));
        note(through, "navigation", call("[{\"type\":\"navigation\",\"location\":\"counter\",\"link\":1}]", cookies));
        note(
                through,
                "heartbeat",
                send(
                        HttpRequest.newBuilder(house.resolve("/?v-r=heartbeat&v-uiId=" + id))
                                .POST(BodyPublishers.noBody()),
                        cookies));
        note(
                through,
                "push",
                send(
                        HttpRequest.newBuilder(house.resolve("/?v-r=push&v-uiId=" + id))
                                .GET(),
                        cookies));
        note(
                through,
                "upload",
                send(
                        HttpRequest.newBuilder(house.resolve("/VAADIN/dynamic/resource/" + id + "/any/upload"))
                                .POST(BodyPublishers.ofString("bytes")),
                        cookies));
        for (String file : files) {
            note(
                    through,
                    "download",
                    send(HttpRequest.newBuilder(URI.create(file)).GET(), cookies));
        }
        return through.stream().limit(5).toList();
    }

    private void note(List<String> through, String what, HttpResponse<String> answer) {
        boolean refused = answer.statusCode() >= 400
                || answer.body().isEmpty() // the push of a page that is gone: Flow ends it without a word
                || answer.body().contains("appError")
                || answer.body().contains("sessionExpired");
        if (!refused) {
            String body = answer.body();
            through.add("/%s, %s: %d %s"
                    .formatted(route, what, answer.statusCode(), body.substring(0, Math.min(120, body.length()))));
        }
    }

    List<String> sockets() {
        return sockets;
    }

    /** A message as Flow would send it over its socket: the length, then the text. */
    String socketMessage() {
        String body = "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":0,\"clientId\":-1}".formatted(token);
        return body.length() + "|" + body;
    }
}
