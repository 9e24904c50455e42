package vn.motcua.hardware.printer.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.Oracles;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.hardware.printer.roll.Workbench;

/** The driver of office printers against one that nobody here wrote: the ippeveprinter of CUPS, and poppler's eyes. */
class EvePrinterIT {

    /** The fields of its page about trays, up to the number of sheets in the first one. */
    private static final String TRAYS =
            "size3=iso_dl_110x220mm&type3=envelope&level3=25&size1=iso_a4_210x297mm&type1=stationery&level1=";

    @TempDir
    Path spool;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private int port;

    private IppPrinter start(String formats) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process eve = Oracles.eve(port, spool, formats);
        running.push(() -> stop(eve));
        awaitStarted(eve);
        IppPrinter printer = IppPrinter.start(
                "kiosk-1/printer",
                IppAddress.parse("ipp://127.0.0.1:" + port + "/ipp/print"),
                SheetSize.A4,
                Clock.systemUTC());
        running.push(printer);
        await("looked", () -> !(printer.status() instanceof DeviceStatus.Starting));
        return printer;
    }

    private void awaitStarted(Process eve) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!answers() && eve.isAlive() && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        assertThat(answers())
                .as(
                        "ippeveprinter started; alive: %s; it says:%n%s",
                        eve.isAlive(), Files.readString(Oracles.eveLog(spool)))
                .isTrue();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(Process eve) throws InterruptedException {
        eve.descendants().forEach(ProcessHandle::destroy);
        eve.destroy();
        assertThat(eve.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void end() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    private static void await(String what, BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        assertThat(so.getAsBoolean()).as(what).isTrue();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
    }

    /** Its own page, where a person says what lies in its trays. */
    private void tell(String page, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/%s?%s".formatted(port, page, form)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_slip_arrives_to_the_letter_and_its_code_can_be_scanned() throws Exception {
        IppPrinter printer = start("application/pdf,image/pwg-raster");
        assertThat(printer.status()).isInstanceOf(DeviceStatus.Online.class);

        SlipResult result = printer.print(Samples.slip("A 042")).get(60, TimeUnit.SECONDS);

        assertThat(result).isInstanceOf(Confirmed.class);
        assertThat(kept()).hasSize(1);
        Path pdf = kept().getFirst();
        assertThat(Oracles.pdfText(pdf).lines().map(String::strip))
                .contains(
                        "UBND phường Xuân Hòa",
                        "Bộ phận một cửa",
                        "Đăng ký hộ tịch",
                        "Trước Ông/Bà: 3 người",
                        "07:42 · Thứ Hai 23/11/2026")
                .anyMatch(line -> line.contains("A 042"));
        assertThat(Oracles.zbar(Oracles.pdfPicture(pdf)).lines())
                .containsExactly("QR-Code:" + Samples.slip("A 042").qrText());
    }

    @Test
    void a_printer_without_pdf_is_refused_before_anybody_taps() throws Exception {
        IppPrinter printer = start("image/pwg-raster");

        assertThat(printer.status())
                .isInstanceOfSatisfying(
                        DeviceStatus.Offline.class,
                        offline -> assertThat(offline.reason()).isEqualTo(DeviceReason.WRONG_DEVICE));
    }

    @Test
    void a_slip_that_waits_for_paper_says_so_and_comes_out_when_paper_is_in() throws Exception {
        IppPrinter printer = start("application/pdf");
        tell("media", TRAYS + "0");
        Workbench.Diary diary = new Workbench.Diary();

        CompletableFuture<SlipResult> job = printer.print(Samples.slip("A 042"), diary);
        await("told", () -> diary.waits.contains(DeviceReason.REC_EMPTY));
        assertThat(job).isNotDone();
        tell("media", TRAYS + "250");

        assertThat(job.get(60, TimeUnit.SECONDS)).isInstanceOf(Confirmed.class);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void toner_that_runs_low_is_told() throws Exception {
        IppPrinter printer = start("application/pdf");

        tell("supplies", "supply0=25&supply1=5");

        await(
                "warned",
                () -> printer.status() instanceof DeviceStatus.Online seen
                        && seen.warnings().contains(DeviceReason.REC_CARTRIDGE_NEAR_END));
    }
}
