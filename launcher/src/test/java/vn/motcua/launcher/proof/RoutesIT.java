package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every screen, opened by everybody: who sees it, and who does not. The walk over the interface is in the server room. */
class RoutesIT {

    private static final Set<String> STAFF = Set.of("lan", "hoa", "quantri");
    private static final Set<String> EVERYBODY = Set.of("nobody", "kiosk", "display", "lan", "hoa", "quantri");

    /** Who sees what; {@code lan} is a clerk, {@code hoa} a manager, {@code quantri} an administrator. */
    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("kiosk", EVERYBODY), // who is not a kiosk sees a pairing code, see below
            Map.entry("printer", EVERYBODY), // in a demonstration
            Map.entry("simulators", EVERYBODY), // in a demonstration
            Map.entry("sign-in", EVERYBODY),
            Map.entry("sign-in/code", EVERYBODY), // a form that lets nobody in who has not given the password before
            Map.entry("set-password", STAFF),
            Map.entry("counter", STAFF),
            Map.entry("questions", STAFF),
            Map.entry("room", Set.of("hoa", "quantri")),
            Map.entry("clock", Set.of("hoa", "quantri")),
            Map.entry("devices", Set.of("hoa", "quantri")),
            Map.entry("catalogue", Set.of("hoa", "quantri")),
            Map.entry("admin", Set.of("quantri"))));

    /** What only the screen itself shows. */
    private static final Map<String, String> MARK = Map.ofEntries(
            Map.entry("kiosk", ".kiosk"),
            Map.entry("printer", ".p-page"),
            Map.entry("simulators", ".p-page"),
            Map.entry("sign-in", "input[name=username]"),
            Map.entry("sign-in/code", "input[name=code]"),
            Map.entry("set-password", "vaadin-password-field"),
            Map.entry("counter", ".mc-choose, .mc-counter"),
            Map.entry("questions", "[data-questions]"),
            Map.entry("room", "text=Các hàng chờ"),
            Map.entry("clock", "text=Giờ máy chủ"),
            Map.entry("devices", ".mc-wall"),
            Map.entry("catalogue", "[data-tab]"),
            Map.entry("admin", "vaadin-tab"));

    @TempDir
    Path folder;

    @Test
    void every_screen_stands_in_the_table() {
        Set<String> routes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.motcua").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(RoutesIT::path)
                        .collect(Collectors.toSet());

        assertThat(routes).isEqualTo(TABLE.keySet());
    }

    private static String path(JavaClass type) {
        return type.getAnnotationOfType(Route.class).value();
    }

    @Test
    void everybody_sees_exactly_the_screens_of_the_table() throws Exception {
        try (Server server = Server.demonstration(folder, "--motcua.pairing.trust-loopback=false")) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                List<String> wrong = new ArrayList<>();
                for (String who : EVERYBODY) {
                    Page page = visitor(lobby, who);
                    TABLE.forEach((route, allowed) -> {
                        boolean sees = sees(lobby, page, route);
                        if (sees != allowed.contains(who)) {
                            wrong.add("%s %s /%s, at %s"
                                    .formatted(who, sees ? "sees" : "does not see", route, page.url()));
                        }
                    });
                    boolean letIn = sees(lobby, page, "kiosk")
                            && !page.locator("[data-pairing-code]").isVisible();
                    if (letIn != who.equals("kiosk")) {
                        wrong.add(who + (letIn ? " is taken for a kiosk" : " is not taken for a kiosk"));
                    }
                    page.context().close();
                }
                assertThat(wrong).isEmpty();
            }
        }
    }

    @Test
    void a_wrong_address_is_answered_in_words_with_a_way_back() throws Exception {
        try (Server server = Server.demonstration(folder)) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page page = lobby.staff("quantri");
                page.navigate(lobby.hall().resolve("/administration").toString());
                page.getByText("Không mở được trang này").waitFor();
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "wrong-address.png")));
                page.getByText("Về trang đầu").click();
                page.getByText("Màn hình lấy số").waitFor();
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static Page visitor(Lobby lobby, String who) {
        return switch (who) {
            case "nobody" -> lobby.page(1366, 768, false, "", "");
            case "kiosk" -> lobby.page(1366, 768, false, "motcua_device", Server.KIOSK);
            case "display" -> lobby.page(1366, 768, false, "motcua_device", Server.DISPLAY);
            default -> lobby.staff(who);
        };
    }

    /** Opens a route and waits until the page has settled on this screen or on another one. */
    private static boolean sees(Lobby lobby, Page page, String route) {
        page.navigate(lobby.hall().resolve("/" + route).toString());
        page.locator(".kiosk, .mc-staff, .p-page").first().waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page.url().contains("/" + route)
                && page.locator(MARK.get(route)).first().isVisible();
    }
}
