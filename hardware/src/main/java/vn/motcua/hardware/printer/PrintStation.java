package vn.motcua.hardware.printer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceLoop;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.StatusBoard;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.NotTaken;
import vn.motcua.hardware.printer.SlipResult.Presumed;
import vn.motcua.hardware.printer.SlipResult.Spoiled;
import vn.motcua.hardware.printer.SlipResult.Unknown;

/**
 * A printer and its spares, as one: brings a slip to paper, or says honestly how far it came.
 *
 * <p>A copy of which nothing was sent is tried again as it is: on the spare at once, or when somebody has mended the
 * printer, for as long as the citizen can be thought to wait. A copy of which something was sent is printed again with the
 * mark IN LẠI, and only if the printer's evidence or the citizen says that the first did not come out. A copy whose fate
 * cannot be known ends as unknown, for the staff. The station does not own its printers.
 */
public final class PrintStation implements TicketPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(PrintStation.class);
    private static final int MOST_COPIES = 3;
    private static final int MOST_IN_VAIN = 3;
    private static final Set<DeviceReason> OVER = EnumSet.of(DeviceReason.TIMEOUT, DeviceReason.CLOSED);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private record Job(Printout what, JobLog log, Instant since, CompletableFuture<SlipResult> result) {}

    private final String name;
    private final PrinterOrder printers;
    private final Clock clock;
    private final PrinterTiming timing;
    private final StatusBoard board = new StatusBoard(this);
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final DeviceLoop loop;

    private PrintStation(String name, Clock clock, PrinterTiming timing) {
        this.name = name;
        this.clock = clock;
        this.timing = timing;
        this.loop = new DeviceLoop("station", name, board, new Turns());
        this.printers = new PrinterOrder(name);
    }

    /** @param printers the usual one and its spares */
    public static PrintStation start(String name, List<CopyPrinter> printers, Clock clock) {
        return start(name, printers, clock, PrinterTiming.USUAL);
    }

    public static PrintStation start(String name, List<CopyPrinter> printers, Clock clock, PrinterTiming timing) {
        PrintStation station = new PrintStation(name, clock, timing);
        printers.forEach(station::add);
        station.tell();
        station.loop.start();
        return station;
    }

    /**
     * Takes another printer in. The one of the station's own name is the usual one, the others are its spares by name: one
     * that was switched off and on again, or wired anew, stands where it stood.
     */
    public void add(CopyPrinter printer) {
        printers.add(printer);
        printer.addListener((device, status) -> tell());
    }

    /** Lets a printer go; what it has in hand it still ends. */
    public void remove(CopyPrinter printer) {
        printers.remove(printer);
        tell();
    }

    @Override
    public String name() {
        return name;
    }

    /** Works as long as one of its printers does; the first one's trouble otherwise. */
    @Override
    public DeviceStatus status() {
        return board.status();
    }

    @Override
    public void addListener(DeviceListener listener) {
        board.addListener(listener);
    }

    private synchronized void tell() {
        if (!loop.isClosed()) {
            board.publish(printers.best().map(CopyPrinter::status).orElseGet(this::none));
        }
    }

    private Offline none() {
        return new Offline(
                DeviceReason.OFFLINE, "no printer is wired at '%s'; an administrator can add one".formatted(name));
    }

    @Override
    public Map<String, String> facts() {
        return paperLeft()
                .map(left -> Map.of("paperLeftSlips", Integer.toString(left.slips())))
                .orElseGet(Map::of);
    }

    @Override
    public void expectFragment() {
        printers.stream().forEach(CopyPrinter::expectFragment);
    }

    @Override
    public Optional<PaperLeft> paperLeft() {
        return printers.best().flatMap(CopyPrinter::paperLeft);
    }

    @Override
    public CompletableFuture<HealthCheck> checkHealth() {
        return printers.best()
                .map(CopyPrinter::checkHealth)
                .orElseGet(() -> CompletableFuture.completedFuture(new HealthCheck(false, none().detail())));
    }

    @Override
    public CompletableFuture<SlipResult> print(Printout what, JobLog log) {
        Job job = new Job(what, log, clock.instant(), new CompletableFuture<>());
        if (status() instanceof Offline offline) {
            quietly(() -> log.waiting(offline.reason()));
        }
        jobs.add(job);
        if (loop.isClosed()) {
            turnAwayWaiting();
        }
        return job.result;
    }

    /** Nobody is left waiting for an answer, not even if the station is closed meanwhile. */
    private void carryOut(Job job) throws InterruptedException {
        try {
            job.result.complete(bringToPaper(job));
        } catch (RuntimeException e) {
            LOG.error("station '{}': fault while printing", name, e);
            job.result.complete(new Unknown(DeviceReason.FAILURE, "fault in the program: " + e));
        } finally {
            job.result.complete(
                    new Unknown(DeviceReason.CLOSED, "station '%s' was closed while printing".formatted(name)));
        }
    }

    private SlipResult bringToPaper(Job job) throws InterruptedException {
        int copy = 1;
        int vain = 0;
        SlipResult nowhere = new Failed(none().reason(), none().detail());
        SlipResult result = nowhere;
        Optional<CopyPrinter> next = printers.best();
        if (next.isEmpty()) { // no driver will write that down
            quietly(() -> job.log.ended(name, 1, nowhere));
        }
        while (copy <= MOST_COPIES && next.isPresent()) {
            CopyPrinter at = next.get();
            Copy tried = at.print(copy == 1 ? job.what : marked(job.what), copy, job.log);
            result = await(tried.result());
            if (result instanceof Unknown unknown) {
                result = settle(tried, unknown, job, at, copy);
            }
            switch (result) {
                case Confirmed confirmed -> {
                    return result;
                }
                case Presumed presumed -> {
                    return result;
                }
                case NotTaken taken -> {
                    return result;
                }
                case Unknown unknown -> {
                    return result;
                }
                case Spoiled spoiled -> {
                    copy++;
                    next = nextPrinter(job, spoiled.reason(), timing.mend());
                }
                case Failed failed -> {
                    Thread.sleep(LOOK_AGAIN);
                    vain += at.status() instanceof DeviceStatus.Online ? 1 : 0; // no printer will mend that
                    boolean over = vain > MOST_IN_VAIN || OVER.contains(failed.reason());
                    next = over ? Optional.empty() : nextPrinter(job, failed.reason(), left(job));
                }
            }
        }
        return result;
    }

    private static Printout marked(Printout what) {
        return switch (what) {
            case Slip slip -> slip.asReprint();
            case Checklist list -> list; // it gives no place in a line: two of it harm nobody
        };
    }

    private Duration left(Job job) {
        return timing.stale().minus(Duration.between(job.since, clock.instant()));
    }

    /** Waits until a printer can print; empty if none can in that time, or the job has grown old. */
    private Optional<CopyPrinter> nextPrinter(Job job, DeviceReason reason, Duration patience)
            throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (!loop.isClosed() && !left(job).isNegative()) {
            Optional<CopyPrinter> ready = printers.available();
            if (ready.isPresent()) {
                return ready;
            }
            if (System.nanoTime() > until) {
                return Optional.empty();
            }
            if (!told) {
                quietly(() -> job.log.waiting(reason));
                told = true;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return Optional.empty();
    }

    /** All was sent and there is no proof: a late proof of the printer decides, else the citizen, else nobody. */
    private SlipResult settle(Copy tried, Unknown unknown, Job job, CopyPrinter at, int copy)
            throws InterruptedException {
        CompletableFuture<Boolean> asked = job.log.askCitizen();
        SlipResult settled = unknown;
        try {
            Object first = CompletableFuture.anyOf(tried.lateProof(), asked)
                    .get(timing.answer().toMillis(), TimeUnit.MILLISECONDS);
            settled = switch (first) {
                case ProofLevel level -> new Confirmed(level);
                case Boolean out when out -> new Confirmed(ProofLevel.WITNESS);
                default -> new Spoiled(unknown.reason(), "the citizen says that no slip came out");
            };
        } catch (TimeoutException | CancellationException | ExecutionException e) {
            LOG.info("station '{}': the result of a slip is unknown", name);
        }
        asked.cancel(false);
        SlipResult end = settled;
        if (!(end instanceof Unknown)) {
            quietly(() -> job.log.ended(at.name(), copy, end));
        }
        return settled;
    }

    private SlipResult await(CompletableFuture<SlipResult> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            LOG.error("station '{}': a driver ended a copy with an exception", name, e);
            return new Unknown(DeviceReason.FAILURE, "fault in the driver: " + e.getCause());
        }
    }

    private void quietly(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException e) {
            LOG.error("station '{}': a step could not be recorded", name, e);
        }
    }

    private void turnAwayWaiting() {
        for (Job job = jobs.poll(); job != null; job = jobs.poll()) {
            job.result.complete(new Failed(DeviceReason.CLOSED, loop.closedDetail()));
        }
    }

    /** Ends the station; its printers go on. */
    @Override
    public void close() {
        loop.closeNow();
        turnAwayWaiting();
        board.publish(new Offline(DeviceReason.CLOSED, loop.closedDetail()));
    }

    private final class Turns implements DeviceLoop.Turns {

        @Override
        public void turn() throws InterruptedException {
            carryOut(jobs.take());
        }

        @Override
        public void end() {
            turnAwayWaiting();
        }
    }
}
