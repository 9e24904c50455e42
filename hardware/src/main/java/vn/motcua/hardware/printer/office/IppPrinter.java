package vn.motcua.hardware.printer.office;

import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.StatusBoard;
import vn.motcua.hardware.printer.Copy;
import vn.motcua.hardware.printer.CopyPrinter;
import vn.motcua.hardware.printer.JobLog;
import vn.motcua.hardware.printer.PaperLeft;
import vn.motcua.hardware.printer.PrintJob;
import vn.motcua.hardware.printer.PrintQueue;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.Printout;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.TestSlip;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.printer.ipp.IppClient;
import vn.motcua.hardware.printer.ipp.IppRefused;
import vn.motcua.hardware.printer.ipp.JobAttributes;
import vn.motcua.hardware.printer.ipp.PrinterAttributes;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.hardware.printer.pdf.SlipPdf;

/**
 * An office printer in the network that prints PDF (IPP, RFC 8011), with one platform thread of its own. It prints single
 * copies and says what became of each.
 *
 * <p>Idle, it asks for the status every few seconds. Around each sheet it asks before and after; once a byte of it has been
 * sent, only the printer's own word makes it confirmed. A job of which nobody knows is cancelled as soon as the printer
 * can be reached again, so that it does not come out beside its reprint.
 */
public final class IppPrinter implements CopyPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(IppPrinter.class);
    private static final int MOST_UNRESOLVED = 50;
    private static final int TEST_WITHIN_S = 28; // a device promises 30

    private final String name;
    private final SheetSize sheet;
    private final PrinterTiming timing;
    private final IppClient client;
    private final SlipPdf pdf;
    private final Map<Integer, CompletableFuture<ProofLevel>> unresolved = new LinkedHashMap<>(); // own thread only
    private final StatusBoard board = new StatusBoard(this);
    private final PrintQueue line;
    private volatile String model = "";
    private volatile boolean leftovers; // jobs of ours may wait in the printer since before this process began
    private boolean opensJobs;
    private long serial;

    private IppPrinter(String name, IppAddress address, SheetSize sheet, Clock clock, PrinterTiming timing) {
        this.name = name;
        this.sheet = sheet;
        this.timing = timing;
        this.client = new IppClient(address, "motcua " + name, timing.reply(), timing.stall());
        this.pdf = new SlipPdf(sheet);
        this.serial = clock.millis(); // a restart must not name jobs as the one before did
        this.line = new PrintQueue(name, clock, timing, board, new Driver());
    }

    /** Starts driving the printer; it need not be there yet. */
    public static IppPrinter start(String name, IppAddress address, SheetSize sheet, Clock clock) {
        return start(name, address, sheet, clock, PrinterTiming.OFFICE);
    }

    /** Starts driving the printer; it need not be there yet. */
    public static IppPrinter start(
            String name, IppAddress address, SheetSize sheet, Clock clock, PrinterTiming timing) {
        IppPrinter printer = new IppPrinter(name, address, sheet, clock, timing);
        printer.line.start();
        return printer;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeviceStatus status() {
        return board.status();
    }

    @Override
    public void addListener(DeviceListener listener) {
        board.addListener(listener);
    }

    @Override
    public Map<String, String> facts() {
        return model.isEmpty() ? Map.of() : Map.of("model", model);
    }

    /** Sheets are not counted: nobody tells how many lie in a tray. */
    @Override
    public Optional<PaperLeft> paperLeft() {
        return Optional.empty();
    }

    @Override
    public void expectFragment() {
        leftovers = true;
    }

    /** Prints one copy, the first; nothing is tried again. */
    @Override
    public CompletableFuture<SlipResult> print(Printout what, JobLog log) {
        return print(what, 1, log).result();
    }

    @Override
    public Copy print(Printout what, int number, JobLog log) {
        return line.add(what, number, log);
    }

    /** Prints a test sheet, marked as one. */
    @Override
    public CompletableFuture<HealthCheck> checkHealth() {
        return print(TestSlip.of(name))
                .thenApply(TestSlip::health)
                .completeOnTimeout(
                        new HealthCheck(false, "not printed within %s s; look at the printer".formatted(TEST_WITHIN_S)),
                        TEST_WITHIN_S,
                        TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        line.close();
    }

    private DeviceStatus look() {
        try {
            PrinterAttributes said = client.queryPrinter();
            opensJobs = said.opensJobs();
            model = said.model();
            return board.publish(IppWords.of(said, sheet, client.address().toString()));
        } catch (IppRefused e) {
            return board.publish(new Offline(DeviceReason.WRONG_DEVICE, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return board.publish(new Offline(DeviceReason.OFFLINE, String.valueOf(e.getMessage())));
        }
    }

    private SlipResult print(PrintJob job) {
        byte[] file;
        try {
            file = pdf.encode(job.what());
        } catch (RuntimeException e) {
            LOG.error("printer '{}': a slip could not be drawn", name, e);
            return new Failed(DeviceReason.FAILURE, "cannot draw the slip: " + e.getMessage());
        }
        if (look() instanceof Offline offline) {
            return new Failed(offline.reason(), offline.detail());
        }
        tidy();
        IppRun run = new IppRun(name, client, timing, this::look, job, "Motcua " + serial++, sheet);
        SlipResult result = run.run(file, opensJobs);
        if (result instanceof Failed) {
            leftovers = true; // it may have opened a job, and its answer was lost
        }
        if (!(result instanceof Confirmed)) {
            run.id().ifPresent(id -> remember(id, job));
        }
        look();
        return result;
    }

    /** The printer may say later what became of it. */
    private void remember(int id, PrintJob job) {
        if (unresolved.size() > MOST_UNRESOLVED) {
            unresolved.clear();
        }
        unresolved.put(id, job.copy().lateProof());
    }

    /** Cancels what nobody waits for any more, also while there is no paper, and passes on proof that came late. */
    private void tidy() {
        try {
            if (leftovers) {
                for (int id : client.listUnfinishedJobs()) {
                    cancel(id);
                }
                leftovers = false;
            }
            Iterator<Map.Entry<Integer, CompletableFuture<ProofLevel>>> left =
                    unresolved.entrySet().iterator();
            while (left.hasNext()) {
                Map.Entry<Integer, CompletableFuture<ProofLevel>> one = left.next();
                if (settle(one.getKey(), one.getValue())) {
                    left.remove();
                }
            }
        } catch (IOException e) {
            LOG.debug("printer '{}': not tidied up", name, e);
        }
    }

    /** @return whether nothing more will come of the job */
    private boolean settle(int id, CompletableFuture<ProofLevel> late) throws IOException {
        @Nullable JobAttributes said = null;
        try {
            said = client.queryJob(id);
        } catch (IppRefused e) {
            LOG.debug("printer '{}': knows nothing of job {} any more", name, id, e);
        }
        if (said != null && !said.isOver()) {
            cancel(id);
            return false;
        }
        if (said != null && said.state() == JobAttributes.COMPLETED) {
            LOG.info("printer '{}': a copy was proven late: it came out", name);
            late.complete(ProofLevel.PRINTED);
        }
        return true;
    }

    private void cancel(int id) throws IOException {
        try {
            client.cancelJob(id);
        } catch (IppRefused e) {
            LOG.debug("printer '{}': job {} cannot be cancelled: it may be over", name, id, e);
        }
    }

    /** What {@link PrintQueue} does not know of this printer. */
    private final class Driver implements PrintQueue.Worker {

        @Override
        public void begin() {
            look();
        }

        @Override
        public void idle() {
            look();
            tidy();
        }

        @Override
        public SlipResult carryOut(PrintJob job) {
            return print(job);
        }

        @Override
        public void fault() {
            leftovers = true;
        }

        @Override
        public void end() {
            client.close();
        }
    }
}
