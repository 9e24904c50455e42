package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.launcher.tls.PinnedAuthority;

/**
 * FEATURE UNDER TEST: {@code ./run --https}. The real program; a real Chromium that was told to trust the hall's authority as a
 * technician tells it; a kiosk on a computer of its own.
 */
class HttpsIT {

    private static final Path PICTURES = Path.of("target", "screens");

    @TempDir
    Path folder;

    private Server server;

    @BeforeEach
    void open_the_hall() throws IOException, InterruptedException {
        server = Server.demonstration(folder, "--motcua.tls.enabled=true");
        server.start();
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void close_the_hall() {
        server.close();
    }

    private URI secure() {
        return URI.create("https://localhost:" + server.port());
    }

    private Path authority() throws Exception {
        Path file = folder.resolve("authority.crt");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Path> answer = http.send(
                    HttpRequest.newBuilder(server.address().resolve("/authority.crt"))
                            .build(),
                    HttpResponse.BodyHandlers.ofFile(file));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        return file;
    }

    private static String fingerprint(Path certificate) throws Exception {
        try (var in = Files.newInputStream(certificate)) {
            var read = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(read.getEncoded()));
        }
    }

    @Test
    void answers_https_and_http_on_one_port() throws Exception {
        HttpRequest alive = HttpRequest.newBuilder(secure().resolve("/sign-in"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (HttpClient trusting = HttpClient.newBuilder()
                        .sslContext(PinnedAuthority.contextTrusting(authority()))
                        .build();
                HttpClient doubting = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = trusting.send(alive, HttpResponse.BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> doubting.send(alive, HttpResponse.BodyHandlers.discarding()));
            assertThat(doubting.send(
                                    HttpRequest.newBuilder(server.address().resolve("/kiosk"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void every_screen_works_in_a_browser_that_trusts_the_hall() throws Exception {
        try (Lobby lobby = new Lobby(secure(), trusting(authority()))) {
            Page display = lobby.display();
            Lobby.connected(display, 30_000);
            Page kiosk = lobby.kiosk();
            Page counter = lobby.staff("lan");

            HallSteps.takeNumber(kiosk);
            String number = kiosk.locator(".k-huge").textContent().strip();
            counter.locator(".mc-card", new Page.LocatorOptions().setHasText("Hộ tịch"))
                    .last()
                    .click();
            counter.locator(".mc-step-label", new Page.LocatorOptions().setHasText("Gọi số tiếp"))
                    .click();

            Lobby.shows(display, 10_000, number);
            assertThat(counter.context().cookies())
                    .isNotEmpty()
                    .allSatisfy(
                            cookie -> assertThat(cookie.secure).as(cookie.name).isTrue());
            assertThat(counter.context().cookies().stream().map(cookie -> cookie.name))
                    .contains("__Host-motcua_staff");
            Page admin = lobby.staff("quantri");
            admin.navigate(secure().resolve("/admin").toString());
            admin.getByText("Kết nối", new Page.GetByTextOptions().setExact(true))
                    .click();
            admin.getByText(fingerprint(folder.resolve("authority.crt")).substring(0, 47))
                    .first()
                    .waitFor();
            admin.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("admin-connection.png"))
                    .setFullPage(true));
            assertThat(lobby.complaints()).isEmpty();
        }
    }

    /** As a technician does it for a browser of this user: the authority in the user's own certificate database. */
    private Map<String, String> trusting(Path authority) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path database = Files.createDirectories(home.resolve(".pki/nssdb"));
        run("certutil", "-N", "-d", "sql:" + database, "--empty-password");
        run("certutil", "-A", "-d", "sql:" + database, "-n", "hall", "-t", "C,,", "-i", authority.toString());
        var environment = new HashMap<>(System.getenv());
        environment.put("HOME", home.toString());
        return environment;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    @Test
    void a_kiosk_s_own_computer_believes_this_hall_and_no_other() throws Exception {
        Path right = Files.createDirectories(folder.resolve("right"));
        Path wrong = Files.createDirectories(folder.resolve("wrong"));
        String own = fingerprint(authority());
        String foreign = own.startsWith("00") ? "11" + own.substring(2) : "00" + own.substring(2);

        try (Server kiosk = kiosk(right, own);
                Server misled = kiosk(wrong, foreign)) {
            kiosk.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> issues(kiosk));
            misled.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> misled.log().contains("another authority"));
            assertThat(issues(misled)).isFalse();
        }
    }

    private Server kiosk(Path apart, String fingerprint) throws IOException {
        return Server.demonstration(
                apart,
                "--spring.profiles.active=kiosk",
                "--motcua.kiosk.server=" + secure(),
                "--motcua.kiosk.token=" + Server.KIOSK,
                "--motcua.kiosk.authority=" + fingerprint,
                "--motcua.kiosk.copy-directory=" + apart.resolve("copies"));
    }

    /** Whether the kiosk's page offers services, which it knows from the server only. */
    private static boolean issues(Server kiosk) {
        try (Lobby lobby = new Lobby(kiosk.address())) {
            Page page = lobby.page(1080, 1920, true, "", "");
            page.navigate(kiosk.address().resolve("/kiosk").toString());
            page.waitForTimeout(3_000);
            return page.getByText("Giấy tờ cá nhân").isVisible();
        }
    }
}
