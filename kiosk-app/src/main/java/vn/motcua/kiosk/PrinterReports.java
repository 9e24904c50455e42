package vn.motcua.kiosk;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.desk.DeviceReport;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.printer.TicketPrinter;

/** Tells the staff how the printer is, on a thread of its own. */
final class PrinterReports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrinterReports.class);
    private static final int REPORT_EVERY_SECONDS = 30;

    private final Entrance entrance;
    private final TicketPrinter printer;
    private final Clock clock;
    private final ScheduledExecutorService reporter = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("printer-reports").factory());

    PrinterReports(Entrance entrance, TicketPrinter printer, Clock clock) {
        this.entrance = entrance;
        this.printer = printer;
        this.clock = clock;
        printer.addListener((device, status) -> reporter.execute(() -> report(status)));
        // again and again: a server that was away has forgotten, and silence itself is a sign
        ScheduledFuture<?> unused = reporter.scheduleWithFixedDelay(
                () -> report(printer.status()), REPORT_EVERY_SECONDS, REPORT_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void report(DeviceStatus status) {
        DeviceReport report = switch (status) {
            case DeviceStatus.Starting starting ->
                new DeviceReport(printer.name(), false, "", "starting", clock.instant());
            case DeviceStatus.Online online ->
                new DeviceReport(
                        printer.name(),
                        true,
                        online.warnings().stream()
                                .map(DeviceReason::word)
                                .sorted()
                                .findFirst()
                                .orElse(""),
                        "",
                        clock.instant());
            case DeviceStatus.Offline offline ->
                new DeviceReport(printer.name(), false, offline.reason().word(), offline.detail(), clock.instant());
        };
        try {
            entrance.report(report);
        } catch (RuntimeException e) {
            LOG.warn("nobody hears that {} is {}", printer.name(), status, e);
        }
    }

    @Override
    public void close() {
        reporter.shutdownNow();
    }
}
