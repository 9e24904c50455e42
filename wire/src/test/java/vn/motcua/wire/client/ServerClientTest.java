package vn.motcua.wire.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerClientTest {

    @ParameterizedTest
    @CsvSource({"'',''", "'',/", "/motcua,/motcua", "/motcua,/motcua/"})
    void finds_a_server_at_a_host_of_its_own_and_below_a_path(String lies, String written) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] asked =
                    "{\"asked\":\"%s\"}".formatted(exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, asked.length);
            exchange.getResponseBody().write(asked);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + written);

            ServerClient.Reply reply =
                    new ServerClient(address, "token", Duration.ofSeconds(10)).get("/api/v1/snapshot?a=1");

            assertThat(reply.body().path("asked").asString()).isEqualTo(lies + "/api/v1/snapshot?a=1");
        } finally {
            server.stop(0);
        }
    }
}
