package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.link.LinkAddress;
import vn.motcua.hardware.simulation.SimulatorFactory;
import vn.motcua.hardware.wiring.DeviceMaker;
import vn.motcua.hardware.wiring.DeviceMakers;
import vn.motcua.launcher.devices.Fitting;
import vn.motcua.launcher.proof.Lobby;
import vn.motcua.sim.input.SimulatedScanner;

/**
 * Rows 34 to 39 of the failure catalogue, and what a good scan is for: from the bytes of a scanner on a serial port (a pty) to
 * the words a citizen reads on the kiosk, in both languages.
 */
@Timeout(120)
class ScannerRowsIT {

    private static final String CARD = "001049123456||NGUYỄN VĂN ẨN|01021949|Nam|Phường Hải Châu, Đà Nẵng|15042021";
    private static final Path PICTURES = Path.of("target", "screens");

    @TempDir
    static Path folder;

    static ConfigurableApplicationContext building;
    static Lobby lobby;
    static Fitting fitting;

    SimulatedScanner gun;
    Process cable;
    Device scanner;
    AutoCloseable fitted;
    Page kiosk;

    @BeforeAll
    static void open() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/socat")),
                "NOT TESTED: serial ports need socat at /usr/bin/socat (apt install socat)");
        Files.createDirectories(PICTURES);
        building = Preview.start(
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--motcua.kiosk.copy-directory=" + folder.resolve("copy"));
        lobby = new Lobby(URI.create(url()));
        fitting = building.getBeansOfType(Fitting.class).values().stream()
                .filter(each -> each.kind() == DeviceKind.SCANNER)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        if (lobby != null) {
            lobby.close();
            building.close();
        }
    }

    @BeforeEach
    void plug_in() throws Exception {
        DeviceMaker maker = DeviceMakers.find(DeviceKind.SCANNER).orElseThrow();
        Path port = folder.resolve("scanner");
        var spec = new DeviceSpec("kiosk-1/scanner", DeviceKind.SCANNER, "serial://" + port + "?baud=9600", Map.of());
        gun = (SimulatedScanner) SimulatorFactory.get(spec).simulate(spec, Clock.systemUTC());
        cable = cable(port, gun.port());
        scanner = maker.make(spec, LinkAddress.open(spec.link()), Clock.systemUTC());
        fitted = fitting.fit(scanner, spec);
        kiosk = lobby.page(1080, 1920, true, "", "");
        kiosk.navigate(url());
        kiosk.locator(".k-scan-hint").waitFor();
    }

    private static String url() {
        return "http://127.0.0.1:%d/kiosk"
                .formatted(building.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static Process cable(Path port, int scanner) throws Exception {
        Process socat = new ProcessBuilder(
                        "/usr/bin/socat",
                        "-d",
                        "-d",
                        "pty,raw,echo=0,link=" + port,
                        "tcp:127.0.0.1:%d,nodelay".formatted(scanner))
                .redirectErrorStream(true)
                .start();
        BufferedReader says = socat.inputReader(StandardCharsets.UTF_8);
        String line = says.readLine();
        while (line != null && !line.contains("starting data transfer loop")) {
            line = says.readLine();
        }
        return socat;
    }

    @AfterEach
    void unplug() throws Exception {
        if (kiosk != null) {
            kiosk.context().close();
            fitted.close();
            scanner.close();
            gun.close();
            cable.destroy();
            cable.waitFor();
        }
    }

    private static String today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"))).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String slip(int number) {
        return "http://motcua.example/t/%s-A-%d/XEMTHUXEMTHUXEMT".formatted(today(), number); // the preview's secret
    }

    private void arrivesAt(String screen) {
        kiosk.locator("[data-screen=%s]".formatted(screen)).waitFor();
    }

    /** The heading in Vietnamese, then in English; the citizen changes the language with one touch. */
    private List<String> headings() {
        String vietnamese = kiosk.locator("h1").textContent();
        kiosk.locator(".k-tool").first().tap();
        Lobby.until(kiosk, 10_000, "document.documentElement.lang === 'en'");
        return List.of(vietnamese, kiosk.locator("h1").textContent());
    }

    @Test
    void row_34_a_torn_code_asks_to_scan_again() {
        gun.scanPartly(CARD);

        arrivesAt("scan-partial");
        assertThat(kiosk.locator(".k-notice-text").textContent()).contains("Vui lòng quét lại");
        assertThat(headings()).containsExactly("Quét chưa đủ", "Not read to the end");
        assertThat(kiosk.locator(".k-notice-text").textContent()).contains("Please scan again");
    }

    @Test
    void row_35_a_flood_moves_the_page_at_most_once_and_the_kiosk_still_gives_numbers() {
        gun.flood(60);

        arrivesAt("returning");
        kiosk.waitForTimeout(1_500); // the rest of the flood has come by now
        assertThat(kiosk.locator("[data-scans]").getAttribute("data-scans")).isIn("1", "2", "3", "4", "5");
        kiosk.locator(".k-back").tap();
        kiosk.locator(".k-tiles").waitFor();
    }

    @Test
    void row_36_a_card_in_another_charset_says_that_no_card_is_needed() {
        gun.scanInWindows1258(CARD);

        arrivesAt("scan-wrong-charset");
        assertThat(kiosk.locator(".k-notice-text").textContent()).contains("không cần thẻ");
        assertThat(headings()).containsExactly("Không đọc được thẻ", "Cannot read card");
    }

    @Test
    void row_37_hostile_codes_are_invalid_and_nothing_of_them_is_in_the_page() {
        gun.scan("<img src=x onerror=window.motcuaHurt=1>");
        arrivesAt("scan-invalid");
        assertThat(headings()).containsExactly("Mã không hợp lệ", "Invalid code");
        assertThat(kiosk.evaluate("() => window.motcuaHurt === undefined")).isEqualTo(true);
        assertThat(kiosk.content()).doesNotContain("onerror");

        kiosk.locator(".k-back").tap();
        kiosk.locator(".k-scan-hint").waitFor();
        gun.scanOversized();
        arrivesAt("scan-invalid");
        kiosk.locator(".k-back").tap();
        kiosk.locator(".k-scan-hint").waitFor();
        gun.scanBytes("\u001B[5i\u0010\u0004".getBytes(StandardCharsets.US_ASCII));
        arrivesAt("scan-invalid");
    }

    @Test
    void row_38_an_old_card_is_not_supported_and_not_needed() {
        gun.scan("012345678|NGUYỄN VĂN ẨN|01021949");

        arrivesAt("scan-old-card");
        assertThat(headings()).containsExactly("Thẻ không hỗ trợ", "Card not supported");
        assertThat(kiosk.content()).doesNotContain("NGUYỄN").doesNotContain("012345678");
    }

    @Test
    void row_39_the_hint_goes_with_the_scanner_and_comes_back_with_it() throws Exception {
        assertThat(kiosk.locator(".k-scan-hint").textContent()).contains("Đưa mã vào máy quét");

        gun.unplug();
        Lobby.until(kiosk, 10_000, "!document.querySelector('.k-scan-hint')");
        assertThat(kiosk.locator(".k-tiles").isVisible()).isTrue();

        gun.plugIn();
        cable = cable(folder.resolve("scanner"), gun.port());
        Lobby.until(kiosk, 10_000, "!!document.querySelector('.k-scan-hint')");
        kiosk.locator(".k-tool").first().tap();
        kiosk.getByText("Hold its code to the scanner").waitFor();
    }

    @Test
    void a_slip_shows_its_place_in_line_and_is_given_back_in_two_steps() throws Exception {
        gun.scan(slip(42));

        arrivesAt("ticket");
        assertThat(kiosk.locator(".k-huge").textContent()).isEqualTo("A 042");
        assertThat(kiosk.locator(".k-number-ahead").textContent()).isEqualTo("Còn 4 người trước Ông/Bà");
        shoot("scan-ticket");
        kiosk.getByText("Hủy số này").tap();
        arrivesAt("cancelling");
        shoot("scan-cancelling");
        kiosk.locator(".k-back").tap();
        arrivesAt("ticket");
        kiosk.getByText("Hủy số này").tap();
        arrivesAt("cancelling");
        kiosk.locator(".k-primary").tap();
        arrivesAt("scan-cancelled");
        assertThat(kiosk.locator("h1").textContent()).isEqualTo("Đã hủy số A 042");
        shoot("scan-cancelled");

        kiosk.locator(".k-primary").tap();
        kiosk.locator(".k-scan-hint").waitFor();
        kiosk.waitForTimeout(3_100); // the same code before would be the slip still lying there
        gun.scan(slip(42));
        arrivesAt("ticket");
        assertThat(kiosk.locator(".k-number-counter").textContent()).isEqualTo("Số này đã hủy");
        assertThat(kiosk.getByText("Hủy số này").isVisible()).isFalse();
    }

    @Test
    void a_called_number_is_sent_to_its_counter_and_one_of_another_day_is_told_so() {
        gun.scan(slip(12));
        arrivesAt("ticket");
        assertThat(kiosk.locator(".k-number-counter").textContent()).isEqualTo("Mời đến quầy 8");
        assertThat(kiosk.getByText("Hủy số này").isVisible()).isFalse();
        shoot("scan-ticket-called");

        gun.scan("http://motcua.example/t/20200102-A-1");
        arrivesAt("scan-not-today");
        shoot("scan-not-today");
    }

    @Test
    void a_receipt_leads_to_the_counter_for_results_and_its_code_is_nowhere() {
        gun.scan("000.00.16.H46-240115-0012");

        arrivesAt("returning");
        assertThat(kiosk.locator(".k-chosen-name").textContent()).isEqualTo("Trả kết quả");
        assertThat(kiosk.content()).doesNotContain("H46-240115");
        shoot("scan-returning");
        kiosk.locator(".k-primary").tap();
        kiosk.locator(".k-huge").waitFor();
        assertThat(kiosk.locator(".k-huge").textContent()).startsWith("T ");
    }

    @Test
    void a_card_greets_its_holder_offers_priority_and_leaves_nothing_behind() {
        gun.scan(CARD);

        arrivesAt("greeting");
        assertThat(kiosk.locator("h1").textContent()).isEqualTo("Xin chào NGUYỄN VĂN ẨN");
        assertThat(kiosk.content()).contains("********3456").doesNotContain("001049123456");
        assertThat(kiosk.locator(".k-greeting-elder").isVisible()).isTrue();
        shoot("scan-greeting");
        kiosk.locator(".k-primary").tap();
        kiosk.locator(".k-tiles").waitFor();
        assertThat(kiosk.content()).doesNotContain("NGUYỄN VĂN ẨN").doesNotContain("3456");
    }

    @Test
    void nothing_that_was_scanned_gets_into_a_log() {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("vn.motcua");
        Level before = ours.getLevel();
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.DEBUG);
        try {
            gun.scan(CARD);
            arrivesAt("greeting");
            gun.scan("000.00.16.H46-240115-0012");
            arrivesAt("returning");
            gun.scanInWindows1258(CARD);
            arrivesAt("scan-wrong-charset");
            gun.scanPartly("RECEIPT-99887766");
            arrivesAt("scan-partial");
        } finally {
            ours.setLevel(before);
            root.detachAppender(log);
        }

        List<String> written = List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(written).as("that something was scanned").anyMatch(line -> line.contains("bytes"));
        assertThat(written)
                .noneMatch(line -> line.contains("001049") || line.contains("3456") || line.contains("NGUY"));
        assertThat(written)
                .noneMatch(line -> line.contains("H46") || line.contains("9988") || line.contains("RECEIPT"));
    }

    @Test
    void the_start_page_and_the_messages_look_right() {
        shoot("scan-hint");
        gun.scanPartly(CARD);
        arrivesAt("scan-partial");
        shoot("scan-partial");
        gun.scan("?");
        arrivesAt("scan-invalid");
        shoot("scan-invalid");
        assertThat(lobby.complaints()).isEmpty();
    }

    private void shoot(String name) {
        kiosk.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-portrait.png")));
        kiosk.setViewportSize(1920, 1080);
        kiosk.waitForTimeout(300);
        kiosk.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-landscape.png")));
        assertThat((Boolean) kiosk.evaluate("() => document.documentElement.scrollHeight > window.innerHeight + 1"
                        + " || document.documentElement.scrollWidth > window.innerWidth + 1"))
                .as(name + " has to be scrolled")
                .isFalse();
        kiosk.setViewportSize(1080, 1920);
    }
}
