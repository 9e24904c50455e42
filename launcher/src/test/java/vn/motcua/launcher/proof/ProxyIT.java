package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.launcher.proof.ReverseProxy.Kind;
import vn.motcua.launcher.tls.PinnedAuthority;

/**
 * FEATURE UNDER TEST: docs/proxies.md. The real program behind a real nginx, Caddy and Apache with the recipes of that document, at
 * a host of its own and below a path, with TLS and without; and on its own.
 */
class ProxyIT {

    private static final String PATH = "/motcua";

    /** @param kind of proxy; null: none, the server itself is asked */
    record Form(@Nullable Kind kind, boolean tls, String prefix) {

        @Override
        public String toString() {
            return "%s %s %s"
                    .formatted(
                            kind == null ? "no proxy" : kind,
                            tls ? "with TLS" : "without TLS",
                            prefix.isEmpty() ? "at its own host" : "below " + prefix);
        }
    }

    @TempDir
    static Path folder;

    private static final Map<String, Server> SERVERS = new HashMap<>();
    private static final Map<Form, ReverseProxy> PROXIES = new HashMap<>();
    private static @Nullable ProxyCertificate made;

    @BeforeAll
    static void open_the_halls() throws IOException, InterruptedException {
        for (String prefix : List.of("", PATH)) {
            Path own = Files.createDirectories(folder.resolve("hall" + prefix.replace('/', '-')));
            Server server = prefix.isEmpty()
                    ? Server.demonstration(own, "--motcua.proxy.trusted=127.0.0.1")
                    : Server.demonstration(
                            own, "--motcua.proxy.trusted=127.0.0.1", "--server.servlet.context-path=" + prefix);
            SERVERS.put(prefix, server);
            server.start();
        }
    }

    @AfterAll
    static void close_the_halls() {
        PROXIES.values().forEach(ReverseProxy::close);
        SERVERS.values().forEach(Server::close);
        PROXIES.clear();
        SERVERS.clear();
    }

    static Stream<Form> nginx() {
        return of(Kind.NGINX);
    }

    static Stream<Form> proxies() {
        return Stream.of(Kind.values()).flatMap(ProxyIT::of);
    }

    static Stream<Form> ways() {
        return Stream.concat(Stream.of(new Form(null, false, ""), new Form(null, false, PATH)), proxies());
    }

    private static Stream<Form> of(Kind kind) {
        return Stream.of(
                new Form(kind, false, ""),
                new Form(kind, true, ""),
                new Form(kind, false, PATH),
                new Form(kind, true, PATH));
    }

    private static Server server(Form form) {
        return Objects.requireNonNull(SERVERS.get(form.prefix()));
    }

    /** What people type, without a slash at its end. */
    private static URI outside(Form form) throws IOException, InterruptedException {
        if (form.kind() == null) {
            return URI.create(server(form).address() + form.prefix());
        }
        ReverseProxy proxy = PROXIES.get(form);
        if (proxy == null) {
            Path own = folder.resolve(form.toString().replaceAll("[ /]+", "-"));
            proxy = new ReverseProxy(
                    form.kind(), own, form.prefix(), server(form).port(), certificate(form));
            PROXIES.put(form, proxy);
        }
        return proxy.address();
    }

    private static Optional<ProxyCertificate> certificate(Form form) throws IOException, InterruptedException {
        if (!form.tls()) {
            return Optional.empty();
        }
        if (made == null) {
            made = ProxyCertificate.make(folder.resolve("certificate"));
        }
        return Optional.of(made);
    }

    private static HttpClient client(Form form) throws Exception {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (form.tls()) {
            builder.sslContext(PinnedAuthority.contextTrusting(
                    certificate(form).orElseThrow().authority()));
        }
        return builder.build();
    }

    /** Somebody takes a number; the answer. */
    private static String takeNumber(URI hall, HttpClient http) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(hall + "/api/v1/tickets"))
                        .header("Authorization", "Bearer " + Server.KIOSK)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("{\"service\":\"XAY_DUNG_GT\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void clients_of_other_hands_follow_the_feed(Form form) throws Exception {
        URI outside = outside(form);
        var clients = new FeedClients(outside, certificate(form));
        try (HttpClient http = client(form)) {
            FeedClients.Doing something = () -> takeNumber(outside, http);

            assertThat(clients.shapes()).containsExactlyEntriesOf(StompShapes.EXPECTED);
            assertThat(clients.stompPy(something)).isEqualTo(FeedClients.WHOLE);
            assertThat(clients.spring(something)).isEqualTo(FeedClients.WHOLE);
        }
    }

    @ParameterizedTest
    @MethodSource("nginx")
    void every_screen_works(Form form) throws Exception {
        URI outside = outside(form);
        Map<String, String> trusting = form.tls()
                ? certificate(form).orElseThrow().trusting(folder.resolve("home" + form.prefix()))
                : Map.of();
        try (Lobby lobby = new Lobby(outside, trusting);
                HttpClient http = client(form)) {
            Page display = see_every_screen(form, lobby, () -> takeNumber(outside, http));

            assertThat(new FeedClients(outside, Optional.empty()).stompJs(display, () -> takeNumber(outside, http)))
                    .isEqualTo(FeedClients.WHOLE);
            assertThat(lobby.complaints()).isEmpty();
            assertThat(lobby.strays()).isEmpty();
        }
    }

    private static Page see_every_screen(Form form, Lobby lobby, Callable<String> takeNumber) throws Exception {
        Path pictures = Path.of("target", "screens", form.toString().replaceAll("[ /]+", "-"));
        try {
            Page display = lobby.display();
            Lobby.connected(display, 30_000);
            call_a_number(lobby, display, form.tls() ? "hoa" : "lan", form.tls() ? "Chứng thực" : "Hộ tịch");
            phones_see_their_number(lobby, takeNumber.call());
            open(lobby, "/", "h1");
            open(lobby, "/simulators", ".p-page");
            open(lobby, "/p/1.001193", "#sheet h1");
            return display;
        } finally {
            lobby.photograph(pictures);
        }
    }

    private static void call_a_number(Lobby lobby, Page display, String account, String service) {
        Page kiosk = lobby.kiosk();
        kiosk.getByText("Giấy tờ cá nhân").tap();
        kiosk.getByText(service).first().tap();
        kiosk.getByText("Lấy số").tap();
        String number = kiosk.locator(".k-huge").textContent().strip();

        Page counter = lobby.staff(account);
        counter.locator(".mc-card", new Page.LocatorOptions().setHasText(service))
                .last()
                .click();
        counter.locator(".mc-step-label", new Page.LocatorOptions().setHasText("Gọi số tiếp"))
                .click();

        Lobby.shows(display, 10_000, number);
        cookies_are_for_this_hall_only(lobby, counter.context().cookies());
        if (account.equals("hoa")) {
            counter.locator(".mc-bar-links [href=room]").click();
            counter.getByText("Các hàng chờ").first().waitFor();
            counter.locator(".mc-bar-links [href=devices]").click();
            counter.locator(".mc-wall").waitFor();
        }
        leave(lobby, counter);
    }

    private static void leave(Lobby lobby, Page counter) {
        counter.locator(".mc-bar-account").getByText("Đăng xuất").click();
        counter.locator("[data-sign-out=keep]").click();
        counter.waitForURL(lobby.at("/sign-in"));
    }

    private static void cookies_are_for_this_hall_only(Lobby lobby, List<Cookie> cookies) {
        boolean secure = "https".equals(lobby.hall().getScheme());
        String path = lobby.hall().getPath();
        String mark = secure ? path.isEmpty() ? "__Host-" : "__Secure-" : "";
        assertThat(cookies.stream().map(cookie -> cookie.name)).contains(mark + "motcua_staff", "motcua_page");
        assertThat(cookies).allSatisfy(cookie -> {
            assertThat(cookie.secure).as(cookie.name).isEqualTo(secure);
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.sameSite).as(cookie.name).isNotNull();
            assertThat(cookie.path.replaceFirst("/$", "")).as(cookie.name).isEqualTo(path);
        });
    }

    private static void phones_see_their_number(Lobby lobby, String issued) {
        String ticket = issued.replaceAll(".*\"ticket\":\"([^\"]+)\".*\"secret\":\"([^\"]+)\".*", "$1/$2");
        Page phone = lobby.page(390, 844, true, "", "");
        phone.navigate(lobby.at("/t/" + ticket));
        String label = issued.replaceAll(".*\"label\":\"([^\"]+)\".*", "$1");
        Lobby.until(phone, 10_000, "document.getElementById('label').textContent === '" + label + "'");
    }

    private static void open(Lobby lobby, String path, String mark) {
        Page page = lobby.page(1366, 768, false, "", "");
        page.navigate(lobby.at(path));
        page.locator(mark).first().waitFor();
    }

    /** What somebody outside could write to lead others astray, and what a proxy writes itself. */
    private static HttpRequest.Builder forged(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", address.getScheme().equals("https") ? "http" : "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Port", "1")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "proto=https;host=evil.example");
    }

    @ParameterizedTest
    @MethodSource("proxies")
    void nothing_leads_astray(Form form) throws Exception {
        URI outside = outside(form);
        try (HttpClient http = client(form)) {
            for (String path : List.of("", "/", "/counter", "/desk", "/admin", "/display/", "/no/such/page")) {
                URI at = URI.create(outside + path);
                for (int hops = 0; hops < 5; hops++) {
                    HttpResponse<Void> answer = http.send(forged(at).build(), HttpResponse.BodyHandlers.discarding());
                    assertThat(answer.headers().allValues("Set-Cookie"))
                            .as("%s", at)
                            .allSatisfy(cookie -> {
                                assertThat(cookie.contains("; Secure"))
                                        .as(cookie)
                                        .isEqualTo(form.tls());
                                assertThat(cookie)
                                        .contains("Path=" + (form.prefix().isEmpty() ? "/" : form.prefix()));
                            });
                    Optional<String> location = answer.headers().firstValue("Location");
                    if (location.isEmpty()) {
                        assertThat(answer.statusCode()).as("%s", at).isIn(200, 404);
                        break;
                    }
                    at = at.resolve(location.get());
                    assertThat(at.toString()).as(path).startsWith(outside + "/");
                    assertThat(hops).as(path).isLessThan(4);
                }
            }
        }
    }

    @Test
    void says_where_it_lies_and_what_a_proxy_does_wrong() throws Exception {
        Server below = server(new Form(null, false, PATH));
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path : List.of("/kiosk", "/", "/api/v1/snapshot")) {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(below.address().resolve(path))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).as(path).contains(PATH + "/");
            }
        }
        // it answers requests a moment before it says so
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(below.log())
                        .containsPattern("address on slips: http://[^/]+" + PATH + "\n")
                        .contains("localhost:" + below.port() + PATH + "/")
                        .contains("trusted proxies: 127.0.0.1"));
        assertThat(below.log())
                .containsOnlyOnce("but everything lies below " + PATH)
                .doesNotContain("must agree");
    }

    @Test
    void strangers_are_no_proxies() throws Exception {
        try (HttpClient stranger = HttpClient.newBuilder()
                .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 7}))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            URI server = URI.create(
                    "http://127.0.0.1:" + server(new Form(null, false, "")).port() + "/counter");

            HttpResponse<Void> answer = stranger.send(forged(server).build(), HttpResponse.BodyHandlers.discarding());

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .noneMatch(cookie -> cookie.contains("; Secure"));
        }
    }
}
