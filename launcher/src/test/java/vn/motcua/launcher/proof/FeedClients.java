package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.launcher.tls.PinnedAuthority;

/** Clients of the feed that nobody here wrote: stompjs in a browser, stomp.py and websocket-client, and Spring's over Tomcat's. */
final class FeedClients {

    private static final Path SCRIPTS = Path.of("src", "test", "stomp");
    private static final Path PYTHON =
            Path.of("/usr/bin/python3"); // the system's, which has the packages of the system
    private static final long PATIENCE_S = 40;

    /** What a client says once it has followed the feed from its connection to its end. */
    static final List<String> WHOLE =
            List.of("connected", "subscribed", "TicketIssued", "unsubscribed", "disconnected");

    /** Something happens in the hall. */
    interface Doing {
        void run() throws Exception;
    }

    private final URI feed;
    private final Optional<Path> authority;

    /** @param hall its address as seen from outside, the path included */
    FeedClients(URI hall, Optional<ProxyCertificate> certificate) {
        this.feed = URI.create(hall.toString().replaceFirst("^http", "ws") + "/ws");
        this.authority = certificate.map(ProxyCertificate::authority);
    }

    /** The shapes in which clients speak, each with what it has heard. */
    Map<String, List<String>> shapes() throws IOException, InterruptedException {
        PythonClient client = python("stomp_shapes.py");
        Map<String, List<String>> heard = new LinkedHashMap<>();
        for (String line :
                client.process().inputReader(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode json = JsonMapper.shared().readTree(line);
            heard.put(
                    json.path("shape").asString(),
                    json.path("heard").valueStream().map(JsonNode::asString).toList());
        }
        client.end();
        return heard;
    }

    List<String> stompPy(Doing doing) throws Exception {
        PythonClient client = python("stomp_py.py");
        List<String> said = new ArrayList<>(List.of("connected"));
        try (var lines = client.process().inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line.startsWith("{") ? kind(line) : line);
                if (line.equals("subscribed")) {
                    doing.run();
                }
            }
        }
        client.end();
        return said;
    }

    private PythonClient python(String script) throws IOException, InterruptedException {
        boolean there = Files.isExecutable(PYTHON)
                && new ProcessBuilder(PYTHON.toString(), "-c", "import stomp, websocket")
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
        ReverseProxy.need(there, PYTHON + " with stomp and websocket", "python3-stomp python3-websocket");
        List<String> command = new ArrayList<>(
                List.of(PYTHON.toString(), SCRIPTS.resolve(script).toString(), feed.toString(), Server.DISPLAY));
        authority.ifPresent(file -> command.add(file.toString()));
        Path complaints = Files.createTempFile("stomp-", ".err");
        return new PythonClient(
                new ProcessBuilder(command).redirectError(complaints.toFile()).start(), complaints);
    }

    /** @param complaints what it writes to its standard error */
    private record PythonClient(Process process, Path complaints) {

        void end() throws IOException, InterruptedException {
            boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = Files.readString(complaints);
            Files.delete(complaints);
            assertThat(ended && process.exitValue() == 0)
                    .as(
                            "%s; it said: %s",
                            ended ? "the client ended with " + process.exitValue() : "it never ended", said)
                    .isTrue();
        }
    }

    private static String kind(String message) {
        return JsonMapper.shared()
                .readTree(message)
                .path("entries")
                .path(0)
                .path("kind")
                .asString();
    }

    List<String> spring(Doing doing) throws Exception {
        var client = new StandardWebSocketClient();
        if (authority.isPresent()) {
            client.setSslContext(PinnedAuthority.contextTrusting(authority.get()));
        }
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.initialize();
        var stomp = new WebSocketStompClient(client);
        stomp.setTaskScheduler(scheduler); // for receipts and heart-beats
        stomp.setReceiptTimeLimit(TimeUnit.SECONDS.toMillis(PATIENCE_S));
        try {
            return follow(stomp, doing);
        } finally {
            stomp.stop();
            scheduler.shutdown();
        }
    }

    private List<String> follow(WebSocketStompClient stomp, Doing doing) throws Exception {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        var connect = new StompHeaders();
        connect.add("Authorization", "Bearer " + Server.DISPLAY);
        StompSession session = stomp.connectAsync(
                        feed, new WebSocketHttpHeaders(), connect, new StompSessionHandlerAdapter() {})
                .get(PATIENCE_S, TimeUnit.SECONDS);
        List<String> heard = new ArrayList<>(List.of("connected"));
        session.setAutoReceipt(true);
        StompSession.Subscription subscription = session.subscribe("/topic/entries", new StompFrameHandler() {
            @Override
            public Type getPayloadType(StompHeaders headers) {
                return byte[].class;
            }

            @Override
            public void handleFrame(StompHeaders headers, @Nullable Object payload) {
                said.add(kind(new String((byte[]) Objects.requireNonNull(payload), StandardCharsets.UTF_8)));
            }
        });
        subscription.addReceiptTask(() -> said.add("subscribed"));
        subscription.addReceiptLostTask(() -> said.add("no receipt"));
        heard.add(next(said));
        doing.run();
        heard.add(next(said));
        StompSession.Receiptable left = subscription.unsubscribe(new StompHeaders());
        Objects.requireNonNull(left).addReceiptTask(() -> said.add("unsubscribed"));
        heard.add(next(said));
        session.disconnect(); // Spring's client waits for no receipt here
        heard.add(session.isConnected() ? "still connected" : "disconnected");
        return heard;
    }

    private static String next(BlockingQueue<String> said) throws InterruptedException {
        return Objects.requireNonNullElse(said.poll(PATIENCE_S, TimeUnit.SECONDS), "nothing");
    }

    /** In a page of the hall, as a browser does it: with the page's cookie, and its origin. */
    List<String> stompJs(Page page, Doing doing) throws Exception {
        page.evaluate(library());
        page.evaluate("""
                url => {
                    const said = window.said = [];
                    const client = new StompJs.Client({ brokerURL: url, reconnectDelay: 0 });
                    client.onStompError = frame => said.push("ERROR " + frame.headers.message);
                    client.onWebSocketError = () => said.push("refused");
                    client.onDisconnect = () => said.push("disconnected");
                    client.onConnect = () => {
                        said.push("connected");
                        client.watchForReceipt("in", () => said.push("subscribed"));
                        client.watchForReceipt("out", () => { said.push("unsubscribed"); client.deactivate(); });
                        const subscription = client.subscribe("/topic/entries", message => {
                            said.push(JSON.parse(message.body).entries[0].kind);
                            subscription.unsubscribe({ receipt: "out" });
                        }, { receipt: "in" });
                    };
                    client.activate();
                }
                """, feed.toString());
        Lobby.until(page, TimeUnit.SECONDS.toMillis(PATIENCE_S), "said.length > 1 || said[0] === 'refused'");
        doing.run();
        Lobby.until(page, TimeUnit.SECONDS.toMillis(PATIENCE_S), "said.length > 4 || said[0] === 'refused'");
        return List.of(((String) page.evaluate("() => said.join()")).split(Pattern.quote(","), -1));
    }

    private static String library() throws IOException {
        var build = new Properties();
        try (InputStream in = resource("/META-INF/maven/org.webjars.npm/stomp__stompjs/pom.properties")) {
            build.load(in);
        }
        try (InputStream in = resource("/META-INF/resources/webjars/stomp__stompjs/%s/bundles/stomp.umd.min.js"
                .formatted(build.getProperty("version")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(FeedClients.class.getResourceAsStream(name), name);
    }
}
