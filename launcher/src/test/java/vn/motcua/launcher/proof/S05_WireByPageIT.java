package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: devices are wired, tested, watched and taken away by page, while the hall works. The real program
 * in its processes, a real browser, simulated printers behind real sockets.
 */
class S05_WireByPageIT {

    private static final Path PICTURES = Path.of("target", "screens");

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() throws Exception {
        Files.createDirectories(PICTURES);
    }

    @Test
    void a_printer_is_wired_tested_runs_out_of_paper_and_is_taken_away() throws Exception {
        try (Server server = Server.demonstration(folder)) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page admin = wiring(lobby);
                wire_a_simulated_printer(admin);
                a_test_prints_a_slip(lobby, admin);
                without_paper_everybody_knows_what_to_do(lobby);
                taken_away_it_is_gone(lobby, admin);
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static Page wiring(Lobby lobby) {
        Page admin = HallSteps.administration(lobby, "Thiết bị");
        admin.locator("[data-place=server]").waitFor();
        return admin;
    }

    private static void wire_a_simulated_printer(Page admin) {
        admin.locator("[data-add=server]").click();
        admin.locator("[data-wiring=save]").waitFor();
        admin.locator("[data-do='wiring.find']").click();
        admin.getByText("Thấy")
                .or(admin.getByText("Không thấy cổng nào"))
                .first()
                .waitFor();
        admin.locator("vaadin-combo-box input").fill("Mô phỏng (không cần thiết bị thật)");
        admin.keyboard().press("Enter");
        admin.getByLabel("Tùy chọn nâng cao").fill("cut=seldom");
        admin.locator("[data-wiring=save]").click();
        admin.getByText("Chưa lưu").waitFor();
        shoot(admin, "wiring-dialog-refused");
        admin.getByLabel("Tùy chọn nâng cao").fill("");
        shoot(admin, "wiring-dialog");
        admin.locator("[data-wiring=save]").click();
        admin.getByText("Đã lưu").first().waitFor();
        HallSteps.row(admin, "server/printer").getByText("hoạt động tốt").waitFor();
        shoot(admin, "wiring");
    }

    private static void a_test_prints_a_slip(Lobby lobby, Page admin) {
        admin.locator("[data-do='test.button server/printer']").click();
        HallSteps.row(admin, "server/printer").getByText("Thử đạt").waitFor();

        Page simulators = simulators(lobby);
        Locator slip = panel(simulators).locator("img").first();
        slip.waitFor();
        assertThat(slip.getAttribute("alt")).as("read back from the bytes").endsWith("888");
        assertThat(panel(simulators).locator("img").count()).isEqualTo(1);
    }

    private static Page simulators(Lobby lobby) {
        Page page = HallSteps.simulators(lobby);
        panel(page).waitFor();
        return page;
    }

    private static Locator panel(Page page) {
        return page.locator("[data-device='server/printer']");
    }

    private static void without_paper_everybody_knows_what_to_do(Lobby lobby) {
        Page clerk = lobby.staff("lan");
        clerk.locator(".mc-card").first().waitFor();
        Page simulators = simulators(lobby);
        Locator paper = panel(simulators).locator("[data-control='printer.PAPER_OUT']");
        paper.click();
        simulators
                .locator("[data-device='server/printer'] [data-control='printer.PAPER_OUT'][aria-pressed=true]")
                .waitFor();
        shoot(simulators, "simulators-out-of-paper");

        Page wall = HallSteps.devices(lobby);
        Locator printer = HallSteps.row(wall, "server/printer");
        printer.getByText("hết giấy").waitFor();
        printer.getByText("Thay cuộn giấy mới").waitFor();
        wall.getByText("1 trong 2 thiết bị cần xem").waitFor();
        shoot(wall, "devices-out-of-paper");
        clerk.locator(".mc-devices", new Page.LocatorOptions().setHasText("Thay cuộn giấy mới"))
                .waitFor();
        assertThat(clerk.locator(".mc-devices").textContent()).contains("Máy in ở máy chủ: hết giấy");
        shoot(clerk, "counter-out-of-paper");

        paper.click();
        wall.getByText("Cả 2 thiết bị hoạt động tốt").waitFor();
    }

    private static void taken_away_it_is_gone(Lobby lobby, Page admin) {
        Page simulators = simulators(lobby);
        admin.locator("[data-do='wiring.remove server/printer']").click();
        admin.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        admin.getByText("Đã bỏ thiết bị").waitFor();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(15))
                .until(() -> panel(simulators).count() == 0);
        assertThat(admin.locator("[data-do='test.button server/printer']").count())
                .isZero();
    }

    @Test
    void a_computer_that_falls_silent_is_not_called_healthy() throws Exception {
        Path apart = Files.createDirectories(folder.resolve("kiosk"));
        try (Server server = Server.demonstration(folder, "--spring.profiles.active=server")) {
            server.start();
            try (Server kiosk = Server.demonstration(
                            apart,
                            "--spring.profiles.active=kiosk",
                            "--motcua.kiosk.server=" + server.address(),
                            "--motcua.kiosk.token=" + Server.KIOSK,
                            "--motcua.kiosk.copy-directory=" + apart.resolve("copies"));
                    Lobby lobby = new Lobby(server.address())) {
                kiosk.start();
                Page wall = HallSteps.devices(lobby);
                Locator printer = HallSteps.row(wall, "kiosk-1/printer");
                printer.getByText("hoạt động tốt").waitFor();
                printer.locator("[data-do='test kiosk-1/printer']").click();
                printer.getByText("Thử đạt").waitFor();

                kiosk.kill();
                long killed = System.nanoTime();
                printer.getByText("không thấy tín hiệu").waitFor(new Locator.WaitForOptions().setTimeout(130_000));
                long seconds = Duration.ofNanos(System.nanoTime() - killed).toSeconds();
                printer.getByText("Xem máy tính mà thiết bị cắm vào").waitFor();
                shoot(wall, "devices-silent");
                System.out.printf("silence was told %d s after the computer was killed%n", seconds);

                kiosk.start();
                printer.getByText("hoạt động tốt").waitFor();
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
