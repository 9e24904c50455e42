package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FEATURE UNDER TEST: one design of the kiosk fits every screen. Each of its screens, in usual and large text, for low
 * reach and in English, on screens from 1024 × 768 to 3840 × 2160, both ways up, and in zoomed browsers: no two things to
 * touch overlap, none leaves the screen or is too small for a finger, no text is cut off or covered. The pictures in
 * {@code launcher/target/screens} are to be looked at.
 */
class KioskSizesIT {

    /** Width and height in CSS pixels; 1093 × 614 is 1366 × 768 in a browser zoomed to 125 %. */
    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final List<Size> SIZES = List.of(
            new Size(1024, 768),
            new Size(1280, 720),
            new Size(1366, 768),
            new Size(1280, 800),
            new Size(1280, 1024),
            new Size(1093, 614),
            new Size(768, 1366),
            new Size(1024, 1280),
            new Size(1080, 1920),
            new Size(1920, 1080),
            new Size(3840, 2160));

    /** One of each shape: where only words or their size differ, and nobody asked for the long form. */
    private static final List<Size> SHAPES =
            List.of(new Size(1024, 768), new Size(1366, 768), new Size(1280, 1024), new Size(768, 1366));

    /** Pictures of these are taken in the long form, and of what does not fit. */
    private static final Set<String> SELDOM_PICTURED = Set.of("text-size-reach", "language", "language-text-size");

    private static final int TOUCH_PX = 88;
    private static final int TOUCH_MM = 12;
    private static final Path PICTURES = Path.of("target", "screens");

    /** Its official name has more than 900 characters. */
    private static final String LONG_PROCEDURE = "1.013962";

    /** Where a long official name may end in dots; the whole of it is one touch away, under “Xem đầy đủ”. */
    private static final Set<String> NAMES =
            Set.of("H1", "k-subject", "k-row-name", "k-row-more", "k-sheet-official", "k-sheet-case");

    @TempDir
    static Path folder;

    private static Server server;
    private static Lobby lobby;

    @BeforeAll
    static void open() throws Exception {
        Files.createDirectories(PICTURES);
        server = Server.demonstration(folder, "--motcua.kiosk.ticket-url=http://motcua.example");
        server.start();
        Rehearsal.morning(server);
        lobby = new Lobby(server.address());
    }

    @AfterAll
    static void close() {
        lobby.close();
        server.close();
    }

    /** Looks at the screen that stands there, at every size. */
    private static final class Inspector {

        private final String mode;
        private final List<Size> sizes;
        private final List<String> faults = new ArrayList<>();
        private int looked;

        Inspector(String mode, List<Size> sizes) {
            this.mode = mode;
            this.sizes = sizes;
        }

        void look(String state, Page page) {
            for (Size size : sizes) {
                page.setViewportSize(size.width(), size.height());
                int before = faults.size();
                Geometry.faults(page, TOUCH_PX, TOUCH_MM).stream()
                        .filter(fault -> !isLongName(fault))
                        .filter(fault -> !isLongFact(state, fault))
                        .forEach(fault -> faults.add("%s %s %s %s".formatted(mode, state, size, fault)));
                looked++;
                if (SELDOM_PICTURED.contains(mode) && faults.size() == before && !Layout.isLong()) {
                    continue; // measured, and not worth the time of a picture
                }
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("fit-%s-%s-%s.png".formatted(mode, state, size)))
                        .setAnimations(ScreenshotAnimations.DISABLED));
            }
            page.setViewportSize(1080, 1920);
        }

        private static boolean isLongName(String fault) {
            return NAMES.stream().anyMatch(name -> fault.startsWith("is shortened: " + name));
        }

        /** A fee that fills a page is shortened only where the papers would have no room. */
        private static boolean isLongFact(String state, String fault) {
            return state.startsWith("sheet-") && fault.startsWith("is shortened: k-know-value");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"usual", "text-size", "reach", "text-size+reach", "language", "language+text-size"})
    void every_screen_of_a_visit_fits(String mode) {
        Page page = lobby.page(1080, 1920, true, "motcua_device", Server.KIOSK);
        page.navigate(lobby.hall().resolve("/kiosk").toString());
        page.locator(".k-tile").first().waitFor();
        List<Size> sizes = mode.equals("usual") || Layout.isLong() ? SIZES : SHAPES;
        var inspector = new Inspector(mode.replace('+', '-'), sizes);
        var walk = new KioskWalk(page, inspector::look);
        walk.wishes = mode.equals("usual") ? List.of() : List.of(mode.split("\\+"));

        walk.toANumber();
        walk.lookUp(LONG_PROCEDURE);
        walk.scans(Rehearsal.waitingTicket());
        page.context().close();

        assertThat(inspector.faults).isEmpty();
        assertThat(inspector.looked).isGreaterThan(15 * sizes.size());
        assertThat(lobby.complaints()).isEmpty();
    }

    @Test
    void a_closed_hall_fits() throws Exception {
        Page page = lobby.page(1080, 1920, true, "motcua_device", Server.KIOSK);
        page.navigate(lobby.hall().resolve("/kiosk").toString());
        var inspector = new Inspector("closed", SIZES);
        post("/day/close");
        try {
            page.locator(".k-notice").waitFor();
            inspector.look("closed", page);
            page.locator(".k-tool").nth(1).click();
            Lobby.until(page, 10_000, "document.documentElement.dataset.scale === 'large'");
            inspector.look("closed-large", page);
        } finally {
            post("/day/open");
        }
        page.context().close();

        assertThat(inspector.faults).isEmpty();
    }

    @Test
    void a_kiosk_that_waits_to_be_let_in_fits() {
        Page page = lobby.page(1080, 1920, true, "", "");
        page.route("**/api/v1/pairings/claim", route -> route.fulfill(new Route.FulfillOptions().setStatus(202)));
        page.navigate(lobby.hall().resolve("/kiosk").toString());
        Lobby.until(
                page,
                30_000,
                "/\\d{3} \\d{3}/.test((document.querySelector('[data-pairing-code]') || {}).textContent)");
        var inspector = new Inspector("pairing", SIZES);

        inspector.look("pairing", page);
        page.context().close();

        assertThat(inspector.faults).isEmpty();
    }

    @Test
    void a_kiosk_that_is_let_in_goes_on_without_loading_its_page_or_asking_again() {
        Page page = lobby.page(1080, 1920, true, "", "");
        List<String> loads = new ArrayList<>();
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() || response.url().endsWith("/pairings")) {
                loads.add(response.status() + " " + response.url());
            }
        });
        page.route("**/*v-r=uidl*", route -> {
            if (String.valueOf(route.request().postData()).contains("kiosk-let-in")) {
                LockSupport.parkNanos(1_000_000_000L); // a busy server
            }
            route.resume();
        });
        page.navigate(lobby.hall().resolve("/kiosk").toString()); // a demonstration lets its own computer in

        page.locator(".k-tile").first().waitFor();
        page.waitForTimeout(2_500); // longer than the kiosk waits between two questions
        page.unrouteAll(); // what the page still asks is not held while it closes
        page.context().close();

        assertThat(loads)
                .containsExactly(
                        "200 " + lobby.hall().resolve("/kiosk"),
                        "201 " + lobby.hall().resolve("/api/v1/pairings"));
    }

    @Test
    void the_cover_over_a_kiosk_that_hears_nothing_fits() {
        Page page = lobby.page(1080, 1920, true, "motcua_device", Server.KIOSK);
        page.navigate(lobby.hall().resolve("/kiosk").toString());
        page.locator(".k-tile").first().waitFor();
        page.route("**/alive", Route::abort);
        page.locator(".mc-away").waitFor();
        var inspector = new Inspector("away", SIZES);

        inspector.look("away", page);
        page.context().close();

        assertThat(inspector.faults).isEmpty();
    }

    @Test
    void a_sharper_screen_changes_nothing() {
        IntStream.of(1, 2, 3).forEach(density -> {
            Page page = lobby.sharp(1366, 768, density);
            page.navigate(lobby.hall().resolve("/kiosk").toString());
            page.locator(".k-tile").first().waitFor();

            assertThat(Geometry.faults(page, TOUCH_PX, TOUCH_MM))
                    .as("%d device pixels to a pixel", density)
                    .isEmpty();
            page.context().close();
        });
    }

    private static void post(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String session = send(
                            http,
                            "/session",
                            "{\"account\":\"hoa\",\"password\":\"%s\"}".formatted(Server.PASSWORD),
                            "")
                    .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
            send(http, path, "{}", session);
        }
    }

    private static String send(HttpClient http, String path, String body, String session)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve("/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!session.isEmpty()) {
            request.header("Authorization", "Bearer " + session);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
