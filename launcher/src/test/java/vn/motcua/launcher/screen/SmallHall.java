package vn.motcua.launcher.screen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server with one page, that shows a number, says ten times a second that it lives, and does what it is told. */
final class SmallHall implements AutoCloseable {

    static final String LOOP_FOR_EVER = "while (true) {}";
    static final String TURN_WHITE = "document.body.innerHTML = '<div style=\"height: 500px\"></div>'";

    private final int port;
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger beats = new AtomicInteger();
    private volatile int freshest;
    private volatile String order = "";
    private @Nullable HttpServer server;

    SmallHall() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    void open() throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        opened.createContext("/page", exchange -> answer(exchange, page(loads.incrementAndGet())));
        opened.createContext("/beat", this::beat);
        opened.createContext("/alive", exchange -> answer(exchange, "{}"));
        opened.start();
        server = opened;
    }

    private static String page(int load) {
        return """
                <!doctype html><meta charset="utf-8"><title>Hall</title><p>A 042</p>
                <script>
                    setInterval(async () => {
                        try { eval(await (await fetch("/beat?%d")).text()); } catch (away) {}
                    }, 100);
                </script>
                """.formatted(load);
    }

    private void beat(HttpExchange exchange) throws IOException {
        beats.incrementAndGet();
        freshest = Integer.parseInt(exchange.getRequestURI().getQuery());
        String told = order;
        order = "";
        answer(exchange, told);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    URI page() {
        return URI.create("http://127.0.0.1:%d/page".formatted(port));
    }

    /** How often the page was loaded. */
    int loads() {
        return loads.get();
    }

    /** Signs of life of all pages so far. */
    int beats() {
        return beats.get();
    }

    /** Which load of the page spoke last. */
    int freshest() {
        return freshest;
    }

    /** What the page carries out at its next sign of life. */
    void tell(String script) {
        order = script;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        server = null;
    }
}
