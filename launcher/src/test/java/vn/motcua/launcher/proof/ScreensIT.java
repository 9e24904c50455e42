package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes a picture of each screen of a hall at work, into {@code launcher/target/screens}: to be looked at, and copied to
 * {@code docs/pictures} when a screen has changed. What a picture cannot show by itself is checked here: nothing sticks
 * out, no text is cut off, no page has a script error or breaks its own policy.
 */
class ScreensIT {

    private static final Path PICTURES = Path.of("target", "screens");

    /** Elements whose text is wider or higher than their box, though the box does not scroll. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('button, h1, h2, h3, p, span, b, i')]
                .filter(e => e.offsetParent !== null && e.children.length === 0 && e.textContent.trim())
                .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) || getComputedStyle(e).display !== 'inline')
                .filter(e => e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 0 && getComputedStyle(e).overflowX !== 'visible')
                .map(e => e.className + ': ' + e.textContent.trim().slice(0, 60))
            """;

    private static final String SCROLLS = """
            () => document.documentElement.scrollHeight > window.innerHeight + 1
                || document.documentElement.scrollWidth > window.innerWidth + 1
            """;

    @TempDir
    Path folder;

    @Test
    void a_hall_at_work_fits_its_screens() throws Exception {
        Files.createDirectories(PICTURES);
        try (Server server = Server.demonstration(folder, "--motcua.kiosk.ticket-url=http://motcua.example")) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Rehearsal.morning(server);
                walls(lobby);
                entrance(lobby);
                desks(lobby);
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static void entrance(Lobby lobby) throws IOException {
        Page home = lobby.page(1366, 900, false, "", "");
        home.navigate(lobby.hall().resolve("/").toString());
        shoot(home, "home");

        Page kiosk = lobby.kiosk();
        kiosk.getByText("Giấy tờ cá nhân").waitFor();
        shootWhole(kiosk, "kiosk-home-portrait");
        kiosk.getByText("English").tap();
        kiosk.getByText("Please choose what you came for").waitFor();
        shootWhole(kiosk, "kiosk-home-english");
        kiosk.getByText("Larger text").tap();
        kiosk.getByText("Normal text").waitFor();
        shootWhole(kiosk, "kiosk-home-large");
        kiosk.getByText("Normal text").tap();
        kiosk.getByText("Larger text").waitFor(); // the next tap must not meet a screen that is being changed
        kiosk.getByText("High contrast").tap();
        kiosk.getByText("Normal colours").waitFor();
        shootWhole(kiosk, "kiosk-home-contrast");
        kiosk.getByText("Normal colours").tap();
        kiosk.getByText("High contrast").waitFor();
        kiosk.getByText("Tiếng Việt").tap();
        kiosk.getByText("Kính mời Ông/Bà chọn việc cần làm").waitFor();
        kiosk.getByText("Giấy tờ cá nhân").tap();
        kiosk.getByText("Kính mời Ông/Bà chọn dịch vụ").waitFor();
        shootWhole(kiosk, "kiosk-services");
        kiosk.getByText("Chứng thực").last().tap();
        kiosk.getByText("Lấy số").waitFor();
        shootWhole(kiosk, "kiosk-confirm");
        kiosk.getByText("Lấy số").tap();
        kiosk.getByText("Mời Ông/Bà nhận phiếu").waitFor();
        shootWhole(kiosk, "kiosk-number");

        Page lying = lobby.page(1920, 1080, true, "motcua_device", Server.KIOSK);
        lying.navigate(lobby.hall().resolve("/kiosk").toString());
        lying.getByText("Giấy tờ cá nhân").waitFor();
        shootWhole(lying, "kiosk-home-landscape");

        Page pairing = lobby.page(1080, 1920, true, "", "");
        pairing.route(
                "**/api/v1/pairings/claim",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(202)));
        pairing.navigate(lobby.hall().resolve("/kiosk").toString());
        pairing.locator("[data-pairing-code]").waitFor();
        Lobby.until(pairing, 10_000, "/\\d{3} \\d{3}/.test(document.querySelector('[data-pairing-code]').textContent)");
        shootWhole(pairing, "kiosk-pairing");

        Page printer = lobby.page(1366, 900, false, "motcua_device", Server.KIOSK);
        printer.navigate(lobby.hall().resolve("/printer").toString());
        printer.locator("img").first().waitFor();
        shoot(printer, "printer");

        printer.navigate(lobby.hall().resolve("/simulators").toString());
        printer.locator("img").first().waitFor();
        shoot(printer, "simulators");

        Page phone = lobby.page(390, 844, true, "", "");
        phone.navigate(lobby.hall().resolve("/t/" + Rehearsal.waitingTicket()).toString());
        phone.getByText("phía trước").or(phone.getByText("tiếp theo")).first().waitFor();
        shoot(phone, "phone");
    }

    private static void desks(Lobby lobby) throws IOException {
        Page signIn = lobby.page(1366, 768, false, "", "");
        signIn.navigate(lobby.hall().resolve("/counter").toString());
        signIn.getByText("Đăng nhập").first().waitFor();
        shootWhole(signIn, "sign-in");

        Page counter = lobby.staff("lan");
        counter.locator(".mc-card").first().waitFor();
        shootWhole(counter, "counter-choose");
        counter.locator(".mc-card", new Page.LocatorOptions().setHasText("Chứng thực"))
                .last()
                .click();
        Locator next = counter.locator(".mc-step-label", new Page.LocatorOptions().setHasText("Gọi số tiếp"));
        next.waitFor();
        shootWhole(counter, "counter-free");
        next.click();
        counter.getByText("Đang gọi").first().waitFor();
        shootWhole(counter, "counter");
        counter.keyboard().press("t");
        counter.locator("[data-jump]").first().waitFor();
        shoot(counter, "counter-transfer");

        Page manager = lobby.staff("hoa");
        manager.navigate(lobby.hall().resolve("/room").toString());
        manager.getByText("Hộ tịch").first().waitFor();
        shoot(manager, "room");

        manager.navigate(lobby.hall().resolve("/devices").toString());
        manager.locator("[data-device='kiosk-1/printer']").waitFor();
        shoot(manager, "devices");

        Page administrator = lobby.staff("quantri");
        administrator.navigate(lobby.hall().resolve("/admin").toString());
        administrator.locator("vaadin-tab").first().waitFor();
        shoot(administrator, "admin");
        for (int tab = 1; tab < administrator.locator("vaadin-tab").count(); tab++) {
            administrator.locator("vaadin-tab").nth(tab).click();
            Lobby.until(administrator, 10_000, "!document.querySelector('vaadin-tabsheet').hasAttribute('loading')");
            shoot(administrator, "admin-" + (tab + 1));
        }
    }

    private static void walls(Lobby lobby) throws IOException {
        Page display = lobby.display();
        Lobby.connected(display, 30_000);
        Lobby.until(display, 10_000, "document.querySelectorAll('#recent-list .row').length > 2");
        shootWhole(display, "display");
        Page dim = lobby.page(1920, 1080, false, "motcua_device", Server.DISPLAY);
        dim.navigate(lobby.hall().resolve("/display?tone=dark").toString());
        Lobby.connected(dim, 30_000);
        Lobby.until(dim, 10_000, "document.querySelectorAll('#recent-list .row').length > 2");
        shootWhole(dim, "display-dark");
    }

    private static void shoot(Page page, String name) throws IOException {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }

    /** For screens that must show everything at once. */
    private static void shootWhole(Page page, String name) throws IOException {
        shoot(page, name);
        assertThat((Boolean) page.evaluate(SCROLLS))
                .as(name + " has to be scrolled")
                .isFalse();
        assertThat((List<?>) page.evaluate(CUT_OFF)).as(name + " cuts text off").isEmpty();
    }
}
