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
 * FEATURE UNDER TEST: a citizen's own words become the right papers and a number. The real program with the procedures it
 * ships, a real browser the size of a kiosk, real bytes on a socket: words without diacritics on the screen's keyboard, the
 * procedure first, its case, the papers in hand ticked, the slip read by another program's eyes, and the missing paper
 * before the clerk when the number is called.
 */
class S02_FromWordsToTicketIT {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final String BIRTH = "1.001193";

    @TempDir
    Path folder;

    private SimulatedPrinter printer;
    private Server server;
    private Lobby lobby;

    @BeforeEach
    void open_the_hall() throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
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
    void giay_khai_sinh_cho_con_becomes_a_number_with_what_is_missing() throws Exception {
        Page kiosk = lobby.kiosk();
        Page counter = lobby.staff("lan");

        kiosk.locator(".k-look-entry").tap();
        kiosk.locator("[data-screen=lookup] [data-field]").first().waitFor();
        shoot(kiosk, "lookup-fields");
        type(kiosk, "giay khai sinh cho con");
        Lobby.until(
                kiosk,
                15_000,
                "(document.querySelector('[data-code]') || {dataset: {}}).dataset.code === '%s'".formatted(BIRTH));
        shoot(kiosk, "lookup-search");
        kiosk.locator("[data-code]").first().tap();

        kiosk.locator("[data-screen=case]").waitFor();
        shoot(kiosk, "lookup-case");
        kiosk.locator("[data-case='2']").tap();

        kiosk.locator("[data-screen=sheet]").waitFor();
        List<String> papers = kiosk.locator("[data-paper] .k-row-name").allTextContents();
        assertThat(papers).hasSizeGreaterThan(1);
        kiosk.locator("[data-paper='0']").tap();
        kiosk.locator("[data-paper='0'][aria-pressed=true]").waitFor();
        shoot(kiosk, "lookup-sheet");
        kiosk.locator(".k-primary").tap();

        kiosk.locator("[data-screen=checklist]").waitFor();
        shoot(kiosk, "lookup-missing");
        kiosk.locator(".k-primary").tap();
        kiosk.locator(".k-huge").waitFor();
        String number = kiosk.locator(".k-huge").textContent().strip();
        assertThat(number).isEqualTo("A 001");
        shoot(kiosk, "lookup-number");

        the_slip_says(number, papers.get(1));
        the_counter_sees(counter, papers.get(1));
        assertThat(lobby.complaints()).isEmpty();
    }

    private void the_slip_says(String number, String missing) throws IOException {
        await().atMost(Duration.ofSeconds(15)).until(() -> !printer.slips().isEmpty());
        PrintedSlip slip = printer.slips().getFirst();
        Files.write(PICTURES.resolve("lookup-slip.png"), slip.png());

        assertThat(slip.number()).hasValue(number);
        assertThat(StrangeEyes.read(folder, slip)).contains("Còn thiếu").contains(words(missing, 3));
    }

    private static void the_counter_sees(Page counter, String missing) {
        counter.locator(".mc-card", new Page.LocatorOptions().setHasText("Hộ tịch"))
                .last()
                .click();
        counter.locator("[data-step=NEXT]").click();
        Locator brief = counter.locator("[data-brief=prepared]");
        brief.waitFor();
        shoot(counter, "counter-papers");

        assertThat(brief.textContent()).contains(words(missing, 3));
        the_clerk_looks_at_the_papers(counter);
    }

    /** By keyboard: what nobody has looked at is not called in order before the clerk says so. */
    private static void the_clerk_looks_at_the_papers(Page counter) {
        counter.keyboard().press("g");
        Locator save = counter.locator("[data-papers=save]");
        save.getByText("còn lại đủ").waitFor();
        assertThat(counter.locator(".mc-check-row[data-open=true]").first().textContent())
                .contains("Chưa xem");
        counter.waitForTimeout(500); // the dialog fades in
        shoot(counter, "counter-check-papers");
        counter.keyboard().press("Enter");
        counter.getByText("Đã ghi: số").first().waitFor();
    }

    /** On the keys of the glass, as a finger does. */
    private static void type(Page kiosk, String words) {
        for (String letter : words.split("")) {
            String key = letter.equals(" ")
                    ? ".k-key-space"
                    : "xpath=//button[contains(@class,'k-key') and not(contains(@class,'k-key-'))][span[1]='%s']"
                            .formatted(letter);
            kiosk.locator(key).tap();
        }
    }

    /** The first words of a text: on paper and on a screen, a long one may be cut. */
    private static String words(String text, int count) {
        String[] all = text.strip().split("\\s+");
        return String.join(" ", List.of(all).subList(0, Math.min(count, all.length)));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
