package vn.motcua.launcher.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.domain.staff.Role;
import vn.motcua.launcher.proof.Lobby;

/**
 * What an open staff page can still do after its session has ended: nothing, on every page and for every element, and
 * the browser is at the sign-in page. A walk over all of them.
 */
class StaffGateIT {

    private static final List<String> PAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.motcua").stream()
                    .filter(type -> type.isAnnotatedWith(Route.class) && !type.isAnnotatedWith(AnonymousAllowed.class))
                    .map(type -> type.getAnnotationOfType(Route.class).value())
                    .sorted()
                    .toList();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static House house;

    @SuppressWarnings("NullAway.Init")
    private static StaffBrowser browser;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        house = new House(folder.resolve("data"));
        browser = new StaffBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
        house.close();
        HTTP.close();
    }

    /** Why a session is no more. */
    enum End {
        SIGN_OUT_ELSEWHERE,
        SWITCHED_OFF,
        ROLE_CHANGED,
        OWN_PASSWORD_CHANGED,
        ENDED_BY_AN_ADMINISTRATOR,
        EIGHT_HOURS_IDLE;

        void happen(String account, String cookies) throws Exception {
            switch (this) {
                case SIGN_OUT_ELSEWHERE ->
                    HTTP.send(
                            HttpRequest.newBuilder(house.address().resolve("/api/v1/session"))
                                    .header("Cookie", cookies)
                                    .header("X-Motcua-Request", "1")
                                    .DELETE()
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding());
                case SWITCHED_OFF ->
                    house.administration()
                            .changeStaff(account, Role.ADMINISTRATOR, false, "test")
                            .orElseThrow();
                case ROLE_CHANGED ->
                    house.administration()
                            .changeStaff(account, Role.CLERK, true, "test")
                            .orElseThrow();
                case OWN_PASSWORD_CHANGED ->
                    house.administration()
                            .setOwnPassword(account, House.PASSWORD, "another-one-of-the-house")
                            .orElseThrow();
                case ENDED_BY_AN_ADMINISTRATOR ->
                    house.administration().endOtherSessions(account, "test").orElseThrow();
                case EIGHT_HOURS_IDLE -> house.clock.move(Duration.ofHours(8).plusSeconds(1));
            }
        }
    }

    private static BrowserContext signIn(String account) {
        BrowserContext context = browser.newContext(60_000);
        Page page = context.newPage();
        page.navigate(house.address().resolve("/counter").toString());
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(House.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/counter**");
        page.close();
        return context;
    }

    private static List<OpenPage> openAll(BrowserContext context) {
        List<OpenPage> pages = new ArrayList<>();
        for (String route : PAGES) {
            pages.add(new OpenPage(house.address(), context, route, HTTP));
        }
        return pages;
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_an_open_page_sends_is_let_through_once_its_session_has_ended(End end) throws Exception {
        String account = house.person(end.name().toLowerCase(Locale.ROOT).replace('_', '-'), Role.ADMINISTRATOR);
        try (BrowserContext context = signIn(account)) {
            List<OpenPage> pages = openAll(context);
            String cookies = OpenPage.cookies(context, "");
            // heard as long as the session stands; it loses its place by being spoken for, so it is none of those
            // watched
            var control = new OpenPage(house.address(), context, PAGES.getLast(), HTTP);
            assertThat(control.call("[]", cookies).body()).doesNotContain("appError", "sessionExpired");

            end.happen(account, cookies);

            String before = house.state();
            for (OpenPage page : pages) {
                assertThat(page.tryEverything(cookies))
                        .as(end + " /" + page.route())
                        .isEmpty();
            }
            assertThat(house.state()).isEqualTo(before);
            await("every page is at the sign-in by itself, though nobody has touched it")
                    .atMost(Duration.ofSeconds(60))
                    .pollInSameThread()
                    .ignoreExceptionsMatching(Lobby::isBetweenPages) // it is on its way there
                    .untilAsserted(() -> assertThat(pages)
                            .extracting(
                                    page -> page.route() + " at " + page.page().evaluate("() => location.pathname"))
                            .allMatch(place -> place.endsWith("/sign-in")));
        }
    }

    /** The page's own cookie alone is not enough: the session is looked up at each request. */
    @Test
    void nothing_is_let_through_without_the_cookie_of_the_session() throws Exception {
        try (BrowserContext context = signIn(house.person("without", Role.ADMINISTRATOR))) {
            List<OpenPage> pages = openAll(context);
            String before = house.state();
            for (OpenPage page : pages) {
                assertThat(page.tryEverything(OpenPage.cookies(context, "motcua_staff")))
                        .as("/" + page.route())
                        .isEmpty();
            }
            assertThat(house.state()).isEqualTo(before);
        }
    }

    @Test
    void a_heartbeat_and_what_a_page_asks_by_itself_prolong_no_session() throws Exception {
        try (BrowserContext context = signIn(house.person("idle", Role.CLERK))) {
            var page = new OpenPage(house.address(), context, "counter", HTTP);
            String cookies = OpenPage.cookies(context, "");
            for (int hour = 0; hour < 8; hour++) {
                house.clock.move(Duration.ofHours(1));
                page.call(
                        "[{\"type\":\"publishedEventHandler\",\"node\":1,\"templateEventMethodName\":\"compare\"}]",
                        cookies);
                page.send(
                        HttpRequest.newBuilder(house.address().resolve("/kiosk"))
                                .GET(),
                        cookies);
            }

            house.clock.move(Duration.ofSeconds(2));

            assertThat(page.call("[]", cookies).body()).containsAnyOf("appError", "sessionExpired");
        }
    }

    @Test
    void a_click_prolongs_the_session() throws Exception {
        try (BrowserContext context = signIn(house.person("busy", Role.CLERK))) {
            var page = new OpenPage(house.address(), context, "counter", HTTP);
            String cookies = OpenPage.cookies(context, "");
            for (int hour = 0; hour < 10; hour++) {
                house.clock.move(Duration.ofHours(1));
                assertThat(page.click(1, cookies).body()).doesNotContain("appError", "sessionExpired");
            }
        }
    }

    @Test
    void a_message_over_the_socket_of_a_page_is_not_heard() throws Exception {
        try (BrowserContext context = signIn(house.person("socket", Role.CLERK))) {
            var page = new OpenPage(house.address(), context, "counter", HTTP);
            await().atMost(20, TimeUnit.SECONDS).until(() -> {
                page.page().title(); // lets Playwright hand on events
                return !page.sockets().isEmpty();
            });
            var heard = new Heard();
            WebSocket socket = HTTP.newWebSocketBuilder()
                    .header("Cookie", OpenPage.cookies(context, ""))
                    .buildAsync(URI.create(page.sockets().getFirst()), heard)
                    .get(20, TimeUnit.SECONDS);
            int opened = heard.texts.size();

            socket.sendText(page.socketMessage(), true).get(20, TimeUnit.SECONDS);

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> heard.texts.stream().skip(opened).noneMatch(text -> text.contains("\"syncId\"")));
            socket.abort();
        }
    }

    private static final class Heard implements WebSocket.Listener {

        final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            texts.add(data.toString());
            socket.request(1);
            return null;
        }
    }
}
