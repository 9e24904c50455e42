package vn.motcua.launcher.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.staff.Role;

/** The sign-in form as a browser sends it: where it leads, what it refuses, and the headers of what it answers. */
class SignInIT {

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static House house;

    @BeforeAll
    static void open() {
        house = new House(folder.resolve("data"));
        house.person("lan", Role.CLERK);
        house.person("hoa", Role.MANAGER);
        house.person("tran", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** A browser with cookies of its own. */
    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house.address() + path));
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(request(path).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> signIn(HttpClient browser, String account, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder form = request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + account + "&password=" + House.PASSWORD));
        for (int i = 0; i < headers.length; i += 2) {
            form.header(headers[i], headers[i + 1]);
        }
        return browser.send(form.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({"lan,/counter", "hoa,/room", "tran,/admin"})
    void everybody_arrives_at_the_own_desk_signs_out_and_in_again(String account, String desk) throws Exception {
        try (HttpClient browser = browser()) {
            HttpResponse<String> arrived =
                    signIn(browser, account, "Origin", house.address().toString());
            assertThat(arrived.statusCode()).isEqualTo(200);
            assertThat(arrived.uri().getPath()).isEqualTo(desk);
            assertThat(get(browser, "/desk").uri().getPath()).isEqualTo(desk);

            browser.send(
                    request("/api/v1/session")
                            .header("X-Motcua-Request", "1")
                            .DELETE()
                            .build(),
                    BodyHandlers.discarding());
            assertThat(get(browser, "/desk").uri().getPath()).isEqualTo("/sign-in");

            assertThat(signIn(browser, account).uri().getPath()).isEqualTo(desk);
        }
    }

    @Test
    void a_bookmark_is_opened_after_signing_in() throws Exception {
        try (HttpClient browser = browser()) {
            assertThat(get(browser, "/questions").uri().getPath()).isEqualTo("/sign-in");
            assertThat(signIn(browser, "hoa").uri().getPath()).isEqualTo("/questions");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,http://evil.example",
        "Origin,null",
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
    })
    void a_form_of_another_site_signs_nobody_in(String header, String value) throws Exception {
        try (HttpClient browser = browser()) {
            HttpResponse<String> refused = signIn(browser, "lan", header, value);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("motcua_staff="));
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() throws Exception {
        try (HttpClient browser = browser()) {
            String unknown = signIn(browser, "khongcoai").uri().toString();
            HttpResponse<String> wrong = browser.send(
                    request("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=lan&password=sai"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(unknown).endsWith("/sign-in?error");
            assertThat(wrong.uri().toString()).isEqualTo(unknown);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/kiosk",
                "/counter",
                "/",
                "/display",
                "/theme/heal.js",
                "/lumo/lumo.css",
                "/alive",
                "/api/v1/x",
                "/nowhere"
            })
    void every_answer_carries_the_headers(String path) throws Exception {
        try (HttpClient browser = browser()) {
            signIn(browser, "lan");
            HttpResponse<String> answer = get(browser, path);

            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("").contains("max-age=3600"))
                    .as(path)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/kiosk", "/counter"})
    void no_page_is_kept_by_the_browser(String path) throws Exception {
        try (HttpClient browser = browser()) {
            signIn(browser, "lan");

            assertThat(get(browser, path).headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
        }
    }

    @Test
    void what_the_container_refuses_carries_the_headers_too_and_not_its_name() throws Exception {
        try (var socket = new java.net.Socket("localhost", house.address().getPort())) {
            socket.getOutputStream()
                    .write("GET /%2e%2e%5c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 4").contains("X-Content-Type-Options: nosniff");
            assertThat(answer).doesNotContain("Tomcat");
        }
    }

    @Test
    void an_address_that_the_interface_does_not_have_is_a_404() throws Exception {
        try (HttpClient browser = browser()) {
            signIn(browser, "hoa");
            HttpResponse<String> answer = browser.send(
                    request("/api/v1/day/anything")
                            .header("X-Motcua-Request", "1")
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }
}
