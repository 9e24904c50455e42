package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that live in the server's memory: who opens too many is refused in words, and nobody else. */
class PagesIT {

    @TempDir
    Path folder;

    private Server server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeEach
    void start() throws Exception {
        server = Server.demonstration(
                folder,
                "--motcua.pages.strangers-per-address=6",
                "--motcua.pages.unused=4s",
                "--motcua.pages.silent=20s");
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> open(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void pages_of_nobody_are_refused_in_words_and_make_room_by_themselves() throws Exception {
        List<Integer> seen = new ArrayList<>();
        String refused = "";
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> page = open("/sign-in");
            seen.add(page.statusCode());
            refused = page.statusCode() == 503 ? page.body() : refused;
        }

        assertThat(seen).contains(200, 503).doesNotContain(500);
        assertThat(refused).contains("quá nhiều trang").contains("Too many pages");
        assertThat(open("/kiosk", "Cookie", "motcua_device=" + Server.KIOSK).statusCode())
                .as("a kiosk that is let in, at the same address")
                .isEqualTo(200);
        assertThat(open("/").statusCode()).as("a page without memory").isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> open("/sign-in").statusCode() == 200);
    }

    @Test
    void no_redirect_follows_a_foreign_host() throws Exception {
        for (String path : List.of("/counter", "/desk", "/admin", "/room")) {
            HttpResponse<String> answer = open(
                    path,
                    "Host",
                    "evil.example",
                    "X-Forwarded-Host",
                    "evil.example",
                    "X-Forwarded-Proto",
                    "https",
                    "X-Forwarded-For",
                    "127.0.0.1");
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .doesNotContain("evil");
            assertThat(answer.body()).doesNotContain("evil.example");
        }
    }
}
