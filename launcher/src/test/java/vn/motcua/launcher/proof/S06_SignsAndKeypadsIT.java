package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: a line of signs and keypads, wired by page, shows the hall's calls and makes some. The real program,
 * a real browser, and a simulated line behind a real socket that speaks the frames of a maker's leaflet.
 */
class S06_SignsAndKeypadsIT {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final String LINE = "server/line";
    private static final Locator.WaitForOptions SHORTLY = new Locator.WaitForOptions().setTimeout(10_000);

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() throws Exception {
        Files.createDirectories(PICTURES);
    }

    @Test
    void a_call_shows_on_the_sign_and_a_key_calls_the_next() throws Exception {
        try (Server server = Server.demonstration(folder)) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page admin = lobby.staff("quantri");
                wire_a_line(lobby, admin);
                wire_by_simulation(admin, "NUMERIC_PAD", "counter", "7");
                wire_by_simulation(admin, "SCANNER", "receiptPattern", "");
                two_citizens_take_numbers(lobby);
                Page simulators = simulators(lobby);
                the_clerk_calls_the_first(lobby, simulators);
                the_keypad_calls_the_second(simulators);
                a_strange_keypad_is_told_by_its_address(lobby, simulators, admin);
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static void wire_a_line(Lobby lobby, Page admin) {
        HallSteps.openAdministration(lobby, admin, "Thiết bị");
        begin(admin, "Bảng số và bàn phím quầy");
        choose(admin, "codec", "Khác – tự mô tả khung");
        fill(admin, "signs", "33=8,34=7");
        fill(admin, "boards", "60=all");
        fill(admin, "keypads", "33=8,34=7");
        fill(admin, "template.write", "02 {addr:02d} {text:%-4s} {blink:30|31} 03 {sum8:1-}");
        fill(admin, "template.reply", "06 {addr:02d}");
        fill(admin, "template.key", "05 {addr:02d} {key} {xor:1-}");
        fill(admin, "template.lamp", "1B {addr:02d} {lamp:30|31|32} 03");
        shoot(admin, "wiring-line");
        save(admin, LINE);
    }

    private static void wire_by_simulation(Page admin, String kind, String option, String value) {
        begin(admin, kind.equals("SCANNER") ? "Máy quét mã" : "Bàn phím số USB");
        fill(admin, option, value);
        shoot(admin, "wiring-" + kind);
        save(admin, kind.equals("SCANNER") ? "server/scanner" : "server/pad");
    }

    private static void begin(Page admin, String kind) {
        admin.locator("[data-add=server]").click();
        admin.locator("[data-wiring=save]").waitFor();
        admin.locator("vaadin-select", new Page.LocatorOptions().setHasText("Loại"))
                .first()
                .click();
        item(admin, kind);
        admin.locator("vaadin-combo-box input").fill("Mô phỏng (không cần thiết bị thật)");
        admin.keyboard().press("Enter");
    }

    private static void item(Page admin, String text) {
        admin.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }

    private static void choose(Page admin, String option, String text) {
        admin.locator("vaadin-select[data-option='" + option + "']").click();
        item(admin, text);
    }

    private static void fill(Page admin, String option, String text) {
        admin.locator("vaadin-text-field[data-option='" + option + "'] input").fill(text);
    }

    private static void save(Page admin, String device) {
        admin.locator("[data-wiring=save]").click();
        admin.locator("tr", new Page.LocatorOptions().setHasText(device))
                .first()
                .getByText("hoạt động tốt")
                .waitFor();
    }

    private static void two_citizens_take_numbers(Lobby lobby) {
        for (String number : new String[] {"A 001", "A 002"}) {
            Page kiosk = lobby.kiosk();
            HallSteps.takeNumber(kiosk);
            kiosk.locator(".k-huge", new Page.LocatorOptions().setHasText(number))
                    .waitFor();
            kiosk.close();
        }
    }

    private static Page simulators(Lobby lobby) {
        Page page = HallSteps.simulators(lobby);
        sign(page, 33).waitFor();
        return page;
    }

    private static Locator sign(Page page, int address) {
        return page.locator("[data-device='" + LINE + "'] [data-part='" + address + "']");
    }

    private static void shows(Page page, int address, String text) {
        sign(page, address)
                .locator(".p-sign-text", new Locator.LocatorOptions().setHasText(text))
                .waitFor(SHORTLY);
    }

    private static void the_clerk_calls_the_first(Lobby lobby, Page simulators) {
        Page counter = lobby.staff("lan");
        counter.locator(".mc-card", new Page.LocatorOptions().setHasText("Hộ tịch"))
                .last()
                .click();
        counter.locator(".mc-step-label", new Page.LocatorOptions().setHasText("Gọi số tiếp"))
                .click();

        shows(simulators, 33, "A001");
        shows(simulators, 60, "A001");
        sign(simulators, 33).locator("[data-blinking=true]").waitFor(SHORTLY);
        assertThat(sign(simulators, 34).locator(".p-sign-text").getAttribute("data-dark"))
                .as("the sign of another counter")
                .isEqualTo("true");
        sign(simulators, 33).locator("[data-blinking=false]").waitFor(new Locator.WaitForOptions().setTimeout(20_000));
    }

    private static void the_keypad_calls_the_second(Page simulators) {
        press(simulators, "key.NEXT", "RED_BLINKING"); // the first has only been called: nothing happens
        shows(simulators, 33, "A001");
        press(simulators, "key.START", "GREEN");
        press(simulators, "key.COMPLETE", "GREEN");
        key(simulators, "key.NEXT").click();

        sign(simulators, 33).locator("[data-lamp=GREEN]").waitFor(SHORTLY);
        shows(simulators, 33, "A002");
        shows(simulators, 60, "A002");
        shoot(simulators, "simulators-line");
        sign(simulators, 33).locator("[data-lamp=OFF]").waitFor(SHORTLY);
        simulators.setViewportSize(1080, 1920);
        shoot(simulators, "simulators-portrait");
    }

    /** Presses a key and waits until the lamp has answered and is dark again, so that the next answer is seen. */
    private static void press(Page simulators, String id, String lamp) {
        key(simulators, id).click();
        sign(simulators, 33).locator("[data-lamp=" + lamp + "]").waitFor(SHORTLY);
        sign(simulators, 33).locator("[data-lamp=OFF]").waitFor(SHORTLY);
    }

    /** The keys of address 33: the first row of the line. */
    private static Locator key(Page simulators, String id) {
        return simulators
                .locator("[data-device='" + LINE + "'] [data-control='" + id + "']")
                .first();
    }

    private static void a_strange_keypad_is_told_by_its_address(Lobby lobby, Page simulators, Page admin) {
        key(simulators, "line.strangeKey").click();

        Page wall = HallSteps.devices(lobby);
        Locator line = HallSteps.row(wall, LINE);
        line.getByText("có địa chỉ lạ: 35").waitFor(SHORTLY);
        line.getByText("ghi thêm 35=số quầy").waitFor(SHORTLY);
        shoot(wall, "devices-stranger");
        Locator row =
                admin.locator("tr", new Page.LocatorOptions().setHasText(LINE)).first();
        row.getByText("ghi thêm 35=số quầy").waitFor(SHORTLY);
        admin.locator("[data-do='wiring.edit " + LINE + "']").click();
        admin.getByText("Vừa nghe phím từ địa chỉ lạ: 35").waitFor(SHORTLY);
        shoot(admin, "wiring-stranger");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
