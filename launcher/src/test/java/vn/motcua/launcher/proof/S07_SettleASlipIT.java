package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event.SlipRecorded;
import vn.motcua.domain.journal.Event.SlipState;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.drawing.SlipRaster;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrintedSlip;
import vn.motcua.sim.printer.SimulatedPrinter;

/**
 * FEATURE UNDER TEST: a slip that did not come out is seen by a clerk, and settled by one. The real program, a real
 * browser, real bytes on a real socket: the printer dies in the middle of a slip; the kiosk asks, the citizen has gone,
 * the counter lists it; mended, "In lại" brings the same number to paper, marked.
 */
class S07_SettleASlipIT {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final int WIDTH_DOTS = 576;

    @TempDir
    Path folder;

    private SimulatedPrinter printer;
    private Server server;
    private Lobby lobby;

    @BeforeEach
    void open_the_hall() throws Exception {
        Files.createDirectories(PICTURES);
        printer = SimulatedPrinter.start(0, WIDTH_DOTS, Clock.systemUTC());
        server = Server.demonstration(folder, "--motcua.kiosk.printer=tcp://127.0.0.1:" + printer.port());
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
    void a_slip_that_did_not_come_out_is_printed_again_by_a_clerk_and_marked() throws Exception {
        Page counter = lobby.staff("lan");
        counter.locator(".mc-card").first().waitFor();
        printer.setAfter(Fault.OFFLINE, 1_500); // in the middle of the picture

        Page kiosk = lobby.kiosk();
        HallSteps.takeNumber(kiosk);
        kiosk.locator(".k-huge").waitFor();
        kiosk.locator(".k-slip-answers").waitFor(); // nobody answers
        shoot(kiosk, "kiosk-asked");
        printer.set(Fault.PAPER_OUT, true); // so that nothing of the first copy comes out late
        the_counter_lists_it(counter);
        assertThat(printer.slips()).noneMatch(PrintedSlip::complete);

        mend();
        settle(counter);

        PrintedSlip again = slip();
        assertThat(again.number()).hasValue("A 001");
        assertThat(isMarked(again.dots())).as("IN LẠI stands on it").isTrue();
        Lobby.until(counter, 20_000, "document.querySelectorAll('[data-dialog=slips] tr').length === 0");
        Lobby.until(counter, 10_000, "!document.querySelector('.mc-slip-banner').checkVisibility()");
        assertThat(lobby.complaints()).isEmpty();
        until_no_slip_is_under_way();
        server.kill();
        the_journal_tells_it();
    }

    /** The paper is out before its proof is written down: the counter no longer lists what is printed again. */
    private void until_no_slip_is_under_way() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest slips = HttpRequest.newBuilder(server.address().resolve("/api/v1/slips"))
                    .header("Authorization", "Bearer " + Server.KIOSK)
                    .build();
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            http.send(slips, BodyHandlers.ofString()).body().equals("{\"slips\":[]}"));
        }
    }

    private static void the_counter_lists_it(Page counter) {
        Locator banner = counter.locator(".mc-slip-banner");
        banner.getByText("Có 1 phiếu chưa chắc đã đến tay người dân")
                .waitFor(new Locator.WaitForOptions().setTimeout(150_000));
        shoot(counter, "counter-slip-banner");
        counter.keyboard().press("i");
        Locator row = counter.locator("[data-dialog=slips] tr");
        row.waitFor();
        assertThat(row.count()).isEqualTo(1);
        assertThat(row.textContent()).contains("A 001", "Máy in ở ki-ốt 1", "lúc ");
        shoot(counter, "counter-slips");
        leave_and_come_back(counter);
    }

    /** One press of Esc is enough, also after a hint would have shown beside the button with the focus. */
    private static void leave_and_come_back(Page counter) {
        focusIsOnReprint(counter);
        counter.waitForTimeout(1_000);
        counter.keyboard().press("Escape");
        Lobby.until(counter, 10_000, "!document.querySelector('[data-dialog=slips]')"); // gone, focus and all
        counter.keyboard().press("i");
        counter.locator("[data-dialog=slips] tr").waitFor();
    }

    private void mend() {
        printer.powerCycle(false); // what the first copy left in its memory is gone
        printer.set(Fault.PAPER_OUT, false);
        printer.set(Fault.OFFLINE, false);
        printer.tearOff();
    }

    /** By keyboard alone: "In lại" has the focus since the dialog was opened. */
    private static void settle(Page counter) {
        focusIsOnReprint(counter);
        counter.keyboard().press("Enter");
        counter.getByText("Phiếu A 001 sẽ in lại ở: Máy in ở ki-ốt 1.").waitFor();
    }

    private static void focusIsOnReprint(Page counter) {
        Lobby.until(
                counter,
                10_000,
                "document.activeElement && document.activeElement.getAttribute('data-settle') === 'REPRINT'");
    }

    private PrintedSlip slip() {
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        printer.slips().stream().anyMatch(slip -> slip.number().isPresent()));
        List<PrintedSlip> readable = printer.slips().stream()
                .filter(slip -> slip.number().isPresent())
                .toList();
        assertThat(readable).hasSize(1);
        return readable.getFirst();
    }

    /** Whether the band that a mark adds to the head of a slip stands somewhere on it, dot by dot. */
    static boolean isMarked(Dots printed) {
        Slip slip = new Slip("Quầy", List.of(), "A 001", List.of(), "", "", false, false);
        var raster = new SlipRaster(WIDTH_DOTS);
        Dots marked = raster.draw(slip.asReprint());
        int added = marked.height() - raster.draw(slip).height();
        List<Integer> band =
                IntStream.range(0, added).filter(y -> !marked.blank(y)).boxed().toList();
        assertThat(band).as("rows of the mark").hasSizeGreaterThan(20);
        int first = band.getFirst();
        int rows = band.getLast() - first + 1;
        return IntStream.rangeClosed(0, printed.height() - rows)
                .anyMatch(top -> IntStream.range(0, rows).allMatch(y -> sameRow(printed, top + y, marked, first + y)));
    }

    private static boolean sameRow(Dots one, int at, Dots other, int there) {
        return IntStream.range(0, WIDTH_DOTS).allMatch(x -> one.ink(x, at) == other.ink(x, there));
    }

    private void the_journal_tells_it() {
        List<SlipRecorded> told = JournalFile.read(server.data()).entries().stream()
                .map(Entry::event)
                .filter(SlipRecorded.class::isInstance)
                .map(SlipRecorded.class::cast)
                .toList();
        assertThat(told.stream().filter(entry -> entry.copy() == 1).map(SlipRecorded::state))
                .doesNotContain(SlipState.CONFIRMED);
        assertThat(told.stream().filter(entry -> entry.copy() == 2).map(SlipRecorded::state))
                .containsExactly(SlipState.WANTED, SlipState.SENDING, SlipState.SENT, SlipState.CONFIRMED);
        assertThat(told.getLast())
                .returns(2, SlipRecorded::copy)
                .returns(SlipState.CONFIRMED, SlipRecorded::state)
                .returns("PROCESSED", SlipRecorded::proof);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
