package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.sim.office.OfficeFault;
import vn.motcua.sim.office.OfficeModel;
import vn.motcua.sim.office.PrintedSheet;
import vn.motcua.sim.office.SimulatedOfficePrinter;

/**
 * FEATURE UNDER TEST: a desk whose ticket printer is broken puts the office's A4 printer in its place, by page, and
 * citizens take numbers on sheets. The real program, a real browser, PDF over a real socket.
 */
class S09_OfficePrinterByPageIT {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final String PRINTER = "kiosk-1/printer";

    @TempDir
    Path folder;

    @Test
    void the_offices_printer_takes_the_place_of_the_broken_one() throws Exception {
        Files.createDirectories(PICTURES);
        try (SimulatedOfficePrinter office =
                        SimulatedOfficePrinter.start(0, OfficeModel.usual(SheetSize.A4), Clock.systemUTC());
                Server server = Server.demonstration(folder)) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page admin = lobby.staff("quantri");
                wire(lobby, admin, office.address());
                test(admin, office);

                PrintedSheet sheet = take(lobby, office, 2);
                Files.write(PICTURES.resolve("office-sheet.png"), sheet.png());
                assertThat(sheet.largest()).isEqualTo("A 001");
                assertThat(sheet.text()).contains("chờ trước", "BẢN TRÌNH DIỄN");

                without_paper_everybody_knows_and_the_sheet_comes_after_the_mend(lobby, office);
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static void wire(Lobby lobby, Page admin, String address) {
        HallSteps.openAdministration(lobby, admin, "Thiết bị");
        admin.locator("[data-do='wiring.edit " + PRINTER + "']").click();
        admin.locator("[data-wiring=save]").waitFor();
        admin.locator("vaadin-combo-box input").fill(address);
        admin.keyboard().press("Enter");
        admin.locator("[data-do='wiring.probe']").click();
        admin.getByText("Motcua simulated office printer").waitFor();
        admin.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("wiring-office.png")));
        admin.locator("[data-wiring=save]").click();
        admin.getByText("Đã lưu").first().waitFor();
        HallSteps.row(admin, PRINTER).getByText("hoạt động tốt").waitFor();
    }

    private static void test(Page admin, SimulatedOfficePrinter office) {
        admin.locator("[data-do='test.button " + PRINTER + "']").click();
        HallSteps.row(admin, PRINTER).getByText("Thử đạt").waitFor();
        assertThat(office.sheets()).hasSize(1);
        assertThat(office.sheets().getFirst().text()).contains("KHÔNG PHẢI SỐ THỨ TỰ");
    }

    private static void without_paper_everybody_knows_and_the_sheet_comes_after_the_mend(
            Lobby lobby, SimulatedOfficePrinter office) {
        office.set(OfficeFault.PAPER_OUT, true);
        Page wall = HallSteps.devices(lobby);
        HallSteps.row(wall, PRINTER).getByText("hết giấy").waitFor();
        wall.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("devices-office-out-of-paper.png")));

        Page kiosk = tapForANumber(lobby);
        kiosk.getByText("hết giấy").first().waitFor();
        kiosk.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("kiosk-office-out-of-paper.png")));
        office.set(OfficeFault.PAPER_OUT, false);

        await().atMost(Duration.ofSeconds(30)).until(() -> office.sheets().size() == 3);
        assertThat(office.sheets().getLast().largest()).isEqualTo("A 002");
        assertThat(office.sheets().getLast().text()).doesNotContain("IN LẠI");
    }

    private static PrintedSheet take(Lobby lobby, SimulatedOfficePrinter office, int count) {
        tapForANumber(lobby);
        await().atMost(Duration.ofSeconds(30)).until(() -> office.sheets().size() == count);
        return office.sheets().getLast();
    }

    private static Page tapForANumber(Lobby lobby) {
        Page kiosk = lobby.kiosk();
        HallSteps.takeNumber(kiosk);
        kiosk.locator(".k-huge").waitFor();
        return kiosk;
    }
}
