package vn.motcua.hardware.printer.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.printer.PrintStation;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.hardware.printer.roll.Workbench;
import vn.motcua.sim.office.OfficeModel;
import vn.motcua.sim.office.PrintedSheet;
import vn.motcua.sim.office.SimulatedOfficePrinter;

/** A simulated office printer, its driver and a station: what a test of office printers needs. */
abstract class OfficeBench {

    /** As in life, but nobody waits long. */
    static final PrinterTiming QUICK = new PrinterTiming(
            Duration.ofMillis(40),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ZERO,
            Duration.ofMillis(1500),
            Duration.ofSeconds(3),
            Duration.ofMillis(1500),
            Duration.ofSeconds(8),
            Duration.ZERO,
            Duration.ofMillis(500));

    final Workbench.Diary diary = new Workbench.Diary();
    SimulatedOfficePrinter paper;
    IppPrinter printer;
    PrintStation station;

    @BeforeEach
    void start_the_usual_one() throws IOException {
        start(OfficeModel.usual(SheetSize.A4));
    }

    private void start(OfficeModel model) throws IOException {
        paper = SimulatedOfficePrinter.start(0, model, Clock.systemUTC());
        printer = drive("kiosk-1/printer", IppAddress.parse(paper.address()));
        station = PrintStation.start("kiosk-1/printer", List.of(printer), Clock.systemUTC(), QUICK);
    }

    static IppPrinter drive(String name, IppAddress address) {
        return IppPrinter.start(name, address, SheetSize.A4, Clock.systemUTC(), QUICK);
    }

    /** Another printer in the place of the usual one. */
    void replace(OfficeModel model) throws IOException {
        close();
        start(model);
    }

    @AfterEach
    void close() {
        station.close();
        printer.close();
        paper.close();
    }

    CompletableFuture<SlipResult> print() {
        return station.print(Samples.slip("A 042"), diary);
    }

    static <T> T end(CompletableFuture<T> job) throws Exception {
        return job.get(25, TimeUnit.SECONDS);
    }

    static void await(String what, BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(10);
        }
        assertThat(so.getAsBoolean()).as(what).isTrue();
    }

    boolean online() {
        return printer.status() instanceof DeviceStatus.Online;
    }

    long sheets(boolean marked) {
        return paper.sheets().stream()
                .map(PrintedSheet::text)
                .filter(text -> text.contains("A 042") && text.contains("IN LẠI") == marked)
                .count();
    }
}
