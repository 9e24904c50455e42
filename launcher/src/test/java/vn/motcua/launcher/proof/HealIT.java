package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see when the server dies under them, and that nobody needs to touch anything to go on. */
@Tag("alone") // measures time
class HealIT {

    private static final int USABLE_WITHIN_MS = 5_000;

    @TempDir
    Path folder;

    @Test
    void open_pages_are_usable_again_untouched_after_a_kill() throws Exception {
        try (Server server = Server.demonstration(folder)) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page kiosk = lobby.kiosk();
                kiosk.getByText("Giấy tờ cá nhân").waitFor();
                Page counter = lobby.staff("lan");
                counter.locator(".mc-card", new Page.LocatorOptions().setHasText("Hộ tịch"))
                        .last()
                        .click();
                counter.getByText("Gọi số tiếp").waitFor();
                Page display = lobby.display();
                Lobby.connected(display, 30_000);

                for (int round = 1; round <= 2; round++) {
                    server.kill();
                    kiosk.getByText("Đang kết nối lại").first().waitFor();
                    Lobby.until(display, 10_000, "window.motcuaDisplay.state.stale");
                    server.start();
                    long ready = System.nanoTime();

                    Lobby.connected(display, USABLE_WITHIN_MS);
                    takeNumber(kiosk, "A 00" + round, ready);
                    counter.locator(".mc-line, .mc-panel, body").first().waitFor();
                    counter.keyboard().press("F2");
                    Lobby.shows(display, 10_000, "A 00" + round);
                    System.out.printf(
                            "round %d: everything usable %d ms after the server answered%n", round, sinceMs(ready));
                    finish(counter);
                }
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static void takeNumber(Page kiosk, String expected, long ready) {
        var soon = new com.microsoft.playwright.Locator.TapOptions().setTimeout(USABLE_WITHIN_MS);
        kiosk.getByText("Giấy tờ cá nhân").first().tap(soon);
        assertThat(sinceMs(ready)).as("ms until the kiosk takes a touch").isLessThan(USABLE_WITHIN_MS);
        kiosk.getByText("Hộ tịch – Nuôi con nuôi").tap();
        kiosk.getByText("Lấy số").tap();
        assertThat(kiosk.locator(".k-huge").textContent().strip()).isEqualTo(expected);
        kiosk.getByText("Xong").tap();
    }

    private static void finish(Page counter) {
        counter.getByText("Đang gọi").first().waitFor();
        counter.keyboard().press("s");
        counter.getByText("Đang phục vụ").first().waitFor();
        counter.keyboard().press("c");
    }

    private static long sinceMs(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    /** The cable is pulled: the socket stays open on both sides, and nothing comes through. */
    @Test
    void a_display_behind_a_half_open_connection_says_so_within_five_seconds() throws Exception {
        try (Server server = Server.demonstration(folder)) {
            server.start();
            try (BlackHole cable = new BlackHole(server.port());
                    Lobby lobby = new Lobby(URI.create("http://localhost:" + cable.port()))) {
                Page display = lobby.display();
                Lobby.connected(display, 30_000);

                cable.pull();
                long pulled = System.nanoTime();
                Lobby.until(display, 10_000, "!document.getElementById('stale').hidden");
                long noticed = sinceMs(pulled);

                cable.plugIn();
                Lobby.connected(display, 10_000);
                assertThat(noticed).as("ms until the stale banner").isLessThan(5_000);
                System.out.printf("stale banner after %d ms of a silent cable%n", noticed);
            }
        }
    }

    @Test
    void a_paper_jam_never_takes_a_number_back() throws IOException, InterruptedException {
        try (var printer = vn.motcua.sim.printer.SimulatedPrinter.start(0, 576, java.time.Clock.systemUTC());
                Server server =
                        Server.demonstration(folder, "--motcua.kiosk.printer=tcp://127.0.0.1:" + printer.port())) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                printer.set(vn.motcua.sim.printer.Fault.PAPER_OUT, true);
                Page counter = lobby.staff("lan");
                Page kiosk = lobby.kiosk();
                kiosk.getByText("Nhận kết quả")
                        .or(kiosk.getByText("Trả kết quả"))
                        .first()
                        .tap();
                kiosk.getByText("Lấy số").tap();

                assertThat(kiosk.locator(".k-huge").textContent().strip()).isEqualTo("T 001");
                kiosk.getByText("hết giấy").first().waitFor();
                counter.getByText("hết giấy").first().waitFor();
            }
        }
    }
}
