package vn.motcua.hardware.printer;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceLoop;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.StatusBoard;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.Unknown;

/**
 * The copies that wait for one printer, and the platform thread that works them off. Whatever happens, each copy gets an
 * end, is written down, and nobody is left waiting for an answer.
 */
public final class PrintQueue {

    private static final Logger LOG = LoggerFactory.getLogger(PrintQueue.class);

    /** What differs from printer to printer; called on the line's thread. */
    public interface Worker {

        /** Looks at the printer for the first time. */
        void begin();

        /** Nothing waits: looks at the printer, and tidies up. */
        void idle();

        /** Prints one copy that is not stale. */
        SlipResult carryOut(PrintJob job);

        /** A fault of ours ended a copy half-way. */
        void fault();

        /** Lets the printer go. */
        void end();
    }

    private final String name;
    private final Clock clock;
    private final PrinterTiming timing;
    private final Worker worker;
    private final BlockingQueue<PrintJob> jobs = new LinkedBlockingQueue<>();
    private final DeviceLoop loop;

    /** @param board hears at the end that the printer was closed */
    public PrintQueue(String name, Clock clock, PrinterTiming timing, StatusBoard board, Worker worker) {
        this.name = name;
        this.clock = clock;
        this.timing = timing;
        this.worker = worker;
        this.loop = new DeviceLoop("printer", name, board, new Turns());
    }

    public void start() {
        loop.start();
    }

    /** Puts one copy in line and returns at once; any thread may call. */
    public Copy add(Printout what, int number, JobLog log) {
        Copy copy = new Copy(new CompletableFuture<>(), new CompletableFuture<>());
        jobs.add(new PrintJob(what, number, log, clock.instant(), copy));
        if (loop.isClosed()) {
            turnAwayWaiting();
        }
        return copy;
    }

    public void close() {
        loop.closeNow();
        turnAwayWaiting();
    }

    private void turnAwayWaiting() {
        for (PrintJob job = jobs.poll(); job != null; job = jobs.poll()) {
            job.copy().result().complete(new Failed(DeviceReason.CLOSED, loop.closedDetail()));
        }
    }

    /** A fault of ours must not end the thread, nor leave somebody waiting for an answer. */
    private SlipResult carryOutOrOwnUp(PrintJob job) {
        try {
            if (Duration.between(job.since(), clock.instant()).compareTo(timing.stale()) > 0) {
                return new Failed(
                        DeviceReason.TIMEOUT,
                        "waited more than %s s".formatted(timing.stale().toSeconds()));
            }
            return worker.carryOut(job);
        } catch (RuntimeException e) {
            LOG.error("printer '{}': fault in the driver", name, e);
            worker.fault();
            return new Unknown(DeviceReason.FAILURE, "fault in the driver: " + e);
        }
    }

    private void finish(PrintJob job, SlipResult result) {
        LOG.info("printer '{}': copy {} {}", name, job.number(), result);
        try {
            job.log().ended(name, job.number(), result);
        } catch (RuntimeException e) {
            LOG.error("printer '{}': the result of a copy could not be recorded: {}", name, result, e);
        }
        job.copy().result().complete(result);
    }

    private final class Turns implements DeviceLoop.Turns {

        private boolean begun;

        @Override
        public void turn() throws InterruptedException {
            if (!begun) {
                begun = true;
                worker.begin();
            }
            PrintJob job = jobs.poll(timing.poll().toMillis(), TimeUnit.MILLISECONDS);
            if (job == null) {
                worker.idle();
            } else {
                finish(job, carryOutOrOwnUp(job));
            }
        }

        @Override
        public void end() {
            worker.end();
            turnAwayWaiting();
        }
    }
}
