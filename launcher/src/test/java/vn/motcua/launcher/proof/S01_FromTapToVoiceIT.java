package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.sim.printer.PrintedSlip;
import vn.motcua.sim.printer.SimulatedPrinter;

/**
 * FEATURE UNDER TEST: one citizen, one slip, one call, one voice. The real program, a real browser, real bytes on a real
 * socket: a tap at the kiosk, the slip's bytes decoded back to number and QR code, the call at the counter, the number on
 * the display, and the clips in its announcement queue.
 */
class S01_FromTapToVoiceIT {

    @TempDir
    Path folder;

    private SimulatedPrinter printer;
    private Server server;
    private Lobby lobby;

    @BeforeEach
    void open_the_hall() throws IOException, InterruptedException {
        printer = SimulatedPrinter.start(0, 576, Clock.systemUTC());
        server = Server.demonstration(
                folder,
                "--motcua.kiosk.printer=tcp://127.0.0.1:" + printer.port(),
                "--motcua.kiosk.ticket-url=http://hall.example");
        server.start();
        lobby = new Lobby(server.address());
    }

    @AfterEach
    void close_the_hall() {
        lobby.close();
        server.close();
        printer.close();
    }

    @Test
    void in_vietnamese_by_touch_and_mouse() throws Exception {
        Page display = watching();
        Page kiosk = lobby.kiosk();
        Page counter = lobby.staff("lan");

        HallSteps.takeNumber(kiosk);
        String number = kiosk.locator(".k-huge").textContent().strip();

        assertThat(number).isEqualTo("A 001");
        slip_says(number, "A-1");

        counter.locator(".mc-card", new Page.LocatorOptions().setHasText("Hộ tịch"))
                .last()
                .click();
        counter.locator(".mc-step-label", new Page.LocatorOptions().setHasText("Gọi số tiếp"))
                .click();

        the_hall_sees_and_hears(display, number, "8", List.of("vi/d0", "vi/d0", "vi/d1"));
        kiosk.getByText("Xong").tap();
        kiosk.locator(".k-call-number").getByText(number).waitFor();
        who_waits_again_is_not_invited(counter, display, kiosk);
        assertThat(lobby.complaints()).isEmpty();
    }

    /** T and Enter: never into the line the citizen came from, and not without a word. */
    private static void who_waits_again_is_not_invited(Page counter, Page display, Page kiosk) {
        counter.keyboard().press("t");
        Lobby.until(counter, 10_000, "document.activeElement && document.activeElement.hasAttribute('data-jump')");
        assertThat(counter.evaluate("document.activeElement.getAttribute('data-jump')"))
                .isNotEqualTo("A");
        counter.keyboard().press("Enter");
        counter.getByText("Số A 001 đã chuyển sang").waitFor();
        kiosk.getByText("Chưa có số nào đang được mời").waitFor();
        Lobby.until(display, 20_000, "document.getElementById('spotlight').hidden"); // once the voice has ended
    }

    @Test
    void in_english_by_keyboard_only() throws Exception {
        Page display = watching();
        Page kiosk = lobby.kiosk();
        Page counter = lobby.staff("lan");

        focus(kiosk, kiosk.getByText("English"));
        kiosk.keyboard().press("Enter");
        kiosk.getByText("Please choose what you came for").waitFor();
        kiosk.keyboard().press("1");
        kiosk.getByText("Please choose a service").waitFor();
        kiosk.keyboard().press("2");
        Locator take = kiosk.getByText("Take a number");
        take.waitFor();
        focus(kiosk, take);
        kiosk.keyboard().press("Enter");
        String number = kiosk.locator(".k-huge").textContent().strip();

        assertThat(number).isEqualTo("B 001");
        kiosk.getByText("Please take your slip").waitFor();
        slip_says(number, "B-1");

        focus(counter, counter.getByText("English"));
        counter.keyboard().press("Enter");
        counter.getByText("Which counter are you at?").waitFor();
        focus(
                counter,
                counter.locator(".mc-card", new Page.LocatorOptions().setHasText("Certification"))
                        .last());
        counter.keyboard().press("Enter");
        counter.getByText("Call next").first().waitFor();
        counter.keyboard().press("F2");
        counter.getByText("Calling").first().waitFor();

        the_hall_sees_and_hears(display, number, "7", List.of("vi/d0", "vi/d0", "vi/d1"));
        assertThat(lobby.complaints()).isEmpty();
    }

    @Test
    void in_vietnamese_by_keyboard_only() throws Exception {
        Page display = watching();
        Page kiosk = lobby.kiosk();
        Page counter = lobby.staff("lan");

        kiosk.getByText("Kính mời Ông/Bà chọn việc cần làm").waitFor();
        kiosk.keyboard().press("1");
        kiosk.getByText("Kính mời Ông/Bà chọn dịch vụ").waitFor();
        kiosk.keyboard().press("2");
        Locator take = kiosk.getByText("Lấy số");
        take.waitFor();
        focus(kiosk, take);
        kiosk.keyboard().press("Enter");
        String number = kiosk.locator(".k-huge").textContent().strip();

        assertThat(number).isEqualTo("B 001");
        slip_says(number, "B-1");

        focus(
                counter,
                counter.locator(".mc-card", new Page.LocatorOptions().setHasText("Chứng thực"))
                        .last());
        counter.keyboard().press("Enter");
        counter.getByText("Gọi số tiếp").first().waitFor();
        counter.keyboard().press("F2");
        counter.getByText("Đang gọi").first().waitFor();

        the_hall_sees_and_hears(display, number, "7", List.of("vi/d0", "vi/d0", "vi/d1"));
        assertThat(lobby.complaints()).isEmpty();
    }

    private Page watching() {
        Page display = lobby.display();
        Lobby.connected(display, 30_000);
        return display;
    }

    /** Walks with the Tab key until the wanted element, or what holds it, has the focus. */
    private static void focus(Page page, Locator wanted) {
        wanted.first().waitFor();
        for (int step = 0; step < 60; step++) {
            page.keyboard().press("Tab");
            boolean there = (Boolean)
                    wanted.first()
                            .evaluate(
                                    "e => { let f = document.activeElement; while (f && f.shadowRoot && f.shadowRoot.activeElement)"
                                            + " f = f.shadowRoot.activeElement; return !!f && f !== document.body && (f.contains(e) || e.contains(f)"
                                            + " || (document.activeElement !== document.body && document.activeElement.contains(e))); }");
            if (there) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not reach " + wanted);
    }

    private void slip_says(String number, String ticket) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(15)).until(() -> !printer.slips().isEmpty());
        PrintedSlip slip = printer.slips().getFirst();

        assertThat(slip.number()).hasValue(number);
        assertThat(slip.qr())
                .hasValueSatisfying(
                        qr -> assertThat(qr).matches("http://hall\\.example/t/\\d{8}-" + ticket + "/[A-Z2-7]{16}"));
        assertThat(readByAnotherProgram(slip)).isEqualTo(slip.qr().orElseThrow());
    }

    /** zbar has never seen our code. */
    private String readByAnotherProgram(PrintedSlip slip) throws IOException, InterruptedException {
        Path picture = Files.write(folder.resolve("slip.png"), slip.png());
        Process zbar = new ProcessBuilder("zbarimg", "-q", "--raw", picture.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(zbar.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private static void the_hall_sees_and_hears(Page display, String number, String counter, List<String> digits) {
        Lobby.shows(display, 10_000, number);
        assertThat(display.locator("#to-number").textContent()).contains(counter);
        @SuppressWarnings("unchecked")
        List<String> clips = (List<String>) display.evaluate(
                "() => { const all = window.motcuaDisplay.announced; return all[all.length - 1].clips; }");
        assertThat(display.evaluate("() => window.motcuaDisplay.announced.length"))
                .as("announcements")
                .isEqualTo(1);
        assertThat(clips).startsWith("chime").containsSubsequence(digits);
    }
}
