package vn.motcua.hardware.printer.roll;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.printer.JobLog;
import vn.motcua.hardware.printer.PrintStation;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.drawing.SlipRaster;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrintedSlip;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterSetup;
import vn.motcua.sim.printer.SimulatedPrinter;

/** One printer of software behind a real socket, the driver, and a station: what a row of the failure catalogue needs. */
public final class Workbench implements AutoCloseable {

    /** As in life, but nobody waits long. */
    static final PrinterTiming QUICK = new PrinterTiming(
            Duration.ofMillis(40),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofMillis(10),
            Duration.ofMillis(1200),
            Duration.ofSeconds(4),
            Duration.ofMillis(250),
            Duration.ofSeconds(8),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2));

    /** The printer of most rows, and how its driver is set up. */
    static final PrinterSetup EPSON = PrinterSetup.of(PrinterModel.getModel("epson-tm-t82"));

    static final PrinterSettings DRIVER =
            PrinterSettings.of(PrinterProfiles.get("epson-tm-t82")).withTiming(QUICK);

    final SimulatedPrinter paper;
    final EscPosPrinter printer;
    final PrintStation station;
    final Diary diary = new Diary();

    /** What the log of a job was told, and what the citizen answers. */
    public static final class Diary implements JobLog {

        public final List<String> steps = Collections.synchronizedList(new ArrayList<>());
        public final List<DeviceReason> waits = Collections.synchronizedList(new ArrayList<>());
        volatile CompletableFuture<Boolean> citizen = new CompletableFuture<>();
        public volatile boolean refuses;

        @Override
        public void sending(String printer, int copy) throws IOException {
            if (refuses) {
                throw new IOException("disk full");
            }
            steps.add("SENDING " + copy);
        }

        @Override
        public void sent(String printer, int copy) {
            steps.add("SENT " + copy);
        }

        @Override
        public void ended(String printer, int copy, SlipResult result) {
            steps.add(result.state() + " " + copy);
        }

        @Override
        public void waiting(DeviceReason reason) {
            waits.add(reason);
        }

        @Override
        public CompletableFuture<Boolean> askCitizen() {
            steps.add("ASKED");
            return citizen;
        }
    }

    private Workbench(SimulatedPrinter paper, ByteLink link, PrinterSettings settings) {
        this.paper = paper;
        this.printer = EscPosPrinter.start("kiosk-1/printer", link, Clock.systemUTC(), settings);
        this.station = PrintStation.start("kiosk-1/printer", List.of(printer), Clock.systemUTC(), settings.timing());
    }

    /** An Epson TM-T82 at a TCP port. */
    static Workbench epson() throws IOException {
        return of(EPSON, DRIVER);
    }

    /** An Epson TM-T82 at a TCP port on which somebody meddles. */
    static Workbench epson(MeddledLink.Meddler meddler) throws IOException {
        SimulatedPrinter paper = SimulatedPrinter.start(0, EPSON, Clock.systemUTC());
        return new Workbench(paper, new MeddledLink(new TcpLink("127.0.0.1", paper.port()), meddler), DRIVER);
    }

    /** A driver for another Epson, at its TCP port. */
    static EscPosPrinter drive(String name, SimulatedPrinter epson) {
        return EscPosPrinter.start(name, new TcpLink("127.0.0.1", epson.port()), Clock.systemUTC(), DRIVER);
    }

    /** A printer with nothing beyond GS r. */
    static Workbench plain() throws IOException {
        return of("generic", "generic-80");
    }

    static Workbench of(String model, String profile) throws IOException {
        return of(
                PrinterSetup.of(PrinterModel.getModel(model)),
                PrinterSettings.of(PrinterProfiles.get(profile)).withTiming(QUICK));
    }

    static Workbench of(PrinterSetup setup, PrinterSettings settings) throws IOException {
        SimulatedPrinter paper = SimulatedPrinter.start(0, setup, Clock.systemUTC());
        return new Workbench(paper, new TcpLink("127.0.0.1", paper.port()), settings);
    }

    static Workbench over(ByteLink link, SimulatedPrinter paper, PrinterSettings settings) {
        return new Workbench(paper, link, settings);
    }

    CompletableFuture<SlipResult> print(String number) {
        return station.print(Samples.slip(number), diary);
    }

    static SlipResult end(CompletableFuture<SlipResult> job) throws Exception {
        return job.get(25, TimeUnit.SECONDS);
    }

    /** How many bytes the driver sends for this slip. */
    int bytesOf(String number) {
        return new SlipEncoder(PrinterSettings.of(PrinterProfiles.get("generic-80")))
                .bytes(Samples.slip(number))
                .length;
    }

    /** Whole slips with this number and without the mark, and with it. */
    int[] wholeSlips(String number) {
        SlipRaster raster = new SlipRaster(paper.setup().model().widthDots());
        var plain = raster.draw(Samples.slip(number));
        var marked = raster.draw(Samples.slip(number).asReprint());
        int[] counts = new int[2];
        for (PrintedSlip slip : paper.slips()) {
            if (shows(slip, plain)) {
                counts[0]++;
            } else if (shows(slip, marked)) {
                counts[1]++;
            }
        }
        return counts;
    }

    /** As drawn, but for the dots that keep a picture from looking like a real-time command: 10h is sent as 18h. */
    private static boolean shows(PrintedSlip slip, Dots drawn) {
        byte[] seen = slip.dots().toBytes();
        byte[] wanted = drawn.toBytes();
        if (slip.dots().width() != drawn.width() || seen.length != wanted.length) {
            return false;
        }
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] != wanted[i] && (wanted[i] != 0x10 || seen[i] != 0x18)) {
                return false;
            }
        }
        return true;
    }

    void mendAfter(Fault fault, int milliseconds) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            paper.set(fault, false);
        });
    }

    @Override
    public void close() {
        station.close();
        printer.close();
        paper.close();
    }
}
