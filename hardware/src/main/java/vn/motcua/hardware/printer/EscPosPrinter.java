package vn.motcua.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.StatusBoard;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.Unknown;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.PrinterStatus;
import vn.motcua.hardware.printer.escpos.RasterEncoder;

/**
 * An ESC/POS printer at the end of a link, with one platform thread of its own.
 *
 * <p>Idle, it asks for the status every few seconds, so that an empty roll is known before a citizen taps. Around each
 * slip it asks before and after; once a dot has been sent, only the printer's own answer makes the slip confirmed, and
 * a slip whose fate is unknown is never sent again.
 */
public final class EscPosPrinter implements TicketPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);
    private static final int FULL_PROOF = 2; // GS r behind the picture, and again behind the cut

    private final String name;
    private final ByteLink link;
    private final PrinterProfile profile;
    private final Clock clock;
    private final PrinterTiming timing;
    private final PrinterTalk talk;
    private final SlipRaster slips;
    private final ChecklistRaster checklists;
    private final RasterEncoder encoder;
    private final BlockingQueue<PrintJob> jobs = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final StatusBoard board = new StatusBoard(this);
    private volatile boolean closed;
    private boolean fragmentInside; // part of a slip may wait in the printer; only the printer's thread looks

    private EscPosPrinter(String name, ByteLink link, PrinterProfile profile, Clock clock, PrinterTiming timing) {
        this.name = name;
        this.link = link;
        this.profile = profile;
        this.clock = clock;
        this.timing = timing;
        this.talk = new PrinterTalk(link, timing.reply());
        this.slips = new SlipRaster(profile.widthDots());
        this.checklists = new ChecklistRaster(profile.widthDots());
        this.encoder = new RasterEncoder(profile.maxBandRows(), profile.maxFeedDots(), profile.feedUnitsPerDot());
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
    }

    /** Starts driving the printer; it need not be there yet. The link belongs to the printer from now on. */
    public static EscPosPrinter start(String name, ByteLink link, PrinterProfile profile, Clock clock) {
        return start(name, link, profile, clock, PrinterTiming.USUAL);
    }

    static EscPosPrinter start(String name, ByteLink link, PrinterProfile profile, Clock clock, PrinterTiming timing) {
        EscPosPrinter printer = new EscPosPrinter(name, link, profile, clock, timing);
        printer.thread.start();
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
    public CompletableFuture<SlipResult> print(Printout what) {
        PrintJob job = new PrintJob(what, clock.instant(), new CompletableFuture<>());
        jobs.add(job);
        if (closed) {
            turnAwayWaiting();
        }
        return job.result();
    }

    /** Prints a test slip, marked as one. */
    @Override
    public CompletableFuture<HealthCheck> checkHealth() {
        return print(TestSlip.of(name)).thenApply(result -> switch (result) {
            case Confirmed confirmed -> new HealthCheck(true, "test slip printed");
            case Failed failed -> new HealthCheck(false, failed.detail());
            case Unknown unknown -> new HealthCheck(false, unknown.detail());
        });
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        link.close();
        turnAwayWaiting();
    }

    private void turnAwayWaiting() {
        for (PrintJob job = jobs.poll(); job != null; job = jobs.poll()) {
            job.result().complete(new Failed(DeviceReason.CLOSED, "printer '%s' was closed".formatted(name)));
        }
    }

    private void work() {
        look();
        while (!closed) {
            try {
                PrintJob job = jobs.poll(timing.poll().toMillis(), TimeUnit.MILLISECONDS);
                if (job == null) {
                    look();
                } else {
                    finish(job, carryOutOrOwnUp(job));
                }
            } catch (InterruptedException e) {
                break;
            }
        }
        link.close();
        turnAwayWaiting();
        publish(new Offline(DeviceReason.CLOSED, "printer '%s' was closed".formatted(name)));
    }

    /** A fault of ours must not end the thread, nor leave somebody waiting for an answer. */
    private SlipResult carryOutOrOwnUp(PrintJob job) {
        try {
            return carryOut(job);
        } catch (RuntimeException e) {
            LOG.error("printer '{}': fault in the driver", name, e);
            fragmentInside = true;
            link.close();
            return new Unknown(DeviceReason.FAILURE, "fault in the driver: " + e);
        }
    }

    private void finish(PrintJob job, SlipResult result) {
        switch (result) {
            case Confirmed confirmed -> LOG.info("printer '{}': slip {}", name, confirmed.state());
            case Failed failed -> LOG.warn("printer '{}': slip not printed: {}", name, failed.detail());
            case Unknown unknown -> LOG.warn("printer '{}': slip may not be printed: {}", name, unknown.detail());
        }
        job.result().complete(result);
    }

    /** Brings the status up to date, opening the link if need be. */
    private DeviceStatus look() {
        try {
            if (!link.isOpen()) {
                talk.forget();
                link.open();
            }
            Optional<PrinterStatus> answer = talk.queryStatus();
            if (answer.isEmpty()) {
                link.close();
                return publish(new Offline(DeviceReason.OFFLINE, "no answer from '%s'".formatted(link.name())));
            }
            return publish(StatusWords.of(answer.get(), link.name()));
        } catch (IOException e) {
            link.close();
            return publish(new Offline(DeviceReason.OFFLINE, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) { // jSerialComm throws such when a port vanishes at the wrong moment
            LOG.error("printer '{}': fault in '{}'", name, link.name(), e);
            link.close();
            return publish(new Offline(DeviceReason.FAILURE, "fault in '%s': %s".formatted(link.name(), e)));
        }
    }

    private DeviceStatus publish(DeviceStatus seen) {
        return board.publish(seen);
    }

    private SlipResult carryOut(PrintJob job) {
        if (Duration.between(job.since(), clock.instant()).compareTo(timing.stale()) > 0) {
            return new Failed(
                    DeviceReason.TIMEOUT,
                    "waited more than %d s".formatted(timing.stale().toSeconds()));
        }
        byte[] bytes;
        try {
            bytes = encode(job.what());
        } catch (RuntimeException e) {
            LOG.error("printer '{}': cannot draw a slip", name, e);
            return new Failed(DeviceReason.FAILURE, "cannot draw the slip: " + e.getMessage());
        }
        if (look() instanceof Offline offline) {
            return new Failed(offline.reason(), offline.detail());
        }
        SlipResult result = send(bytes);
        fragmentInside = result instanceof Unknown;
        if (fragmentInside) {
            link.close(); // answers of this slip must not be taken for the next one's
        }
        return result;
    }

    private Dots draw(Printout what) {
        return switch (what) {
            case Slip slip -> slips.draw(slip);
            case Checklist list -> checklists.draw(list);
        };
    }

    private byte[] encode(Printout what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (fragmentInside) {
            out.writeBytes(EscPos.clear());
            out.writeBytes(EscPos.begin());
            out.writeBytes(cut());
        }
        out.writeBytes(EscPos.begin());
        out.writeBytes(encoder.encode(draw(what)));
        if (profile.proof() == PrinterProfile.Proof.QUEUED_STATUS) {
            out.writeBytes(EscPos.askWhenDone());
        }
        out.writeBytes(cut());
        if (profile.proof() == PrinterProfile.Proof.QUEUED_STATUS) {
            out.writeBytes(EscPos.askWhenDone());
        }
        return out.toByteArray();
    }

    private byte[] cut() {
        return switch (profile.cut()) {
            case PARTIAL -> EscPos.cutPartial();
            case FULL -> EscPos.cutFull();
            case NONE -> encoder.feed(240); // 30 mm: from the head past the tear bar
        };
    }

    private SlipResult send(byte[] bytes) {
        talk.startCounting();
        try {
            link.write(bytes, timing.write());
            return proof();
        } catch (IOException e) {
            publish(new Offline(DeviceReason.OFFLINE, String.valueOf(e.getMessage())));
            return new Unknown(DeviceReason.OFFLINE, String.valueOf(e.getMessage()));
        }
    }

    /** Waits until the printer says what became of the slip. */
    private SlipResult proof() throws IOException {
        long until = System.nanoTime() + timing.proof().toNanos();
        while (System.nanoTime() < until) {
            Optional<PrinterStatus> answer = talk.queryStatus();
            if (answer.isEmpty()) {
                String detail = "'%s' stopped answering".formatted(link.name());
                publish(new Offline(DeviceReason.OFFLINE, detail));
                return new Unknown(DeviceReason.OFFLINE, detail);
            }
            DeviceStatus seen = publish(StatusWords.of(answer.get(), link.name()));
            talk.listen(Duration.ofMillis(150), FULL_PROOF);
            if (talk.done() >= FULL_PROOF) {
                look();
                return new Confirmed();
            }
            if (seen instanceof Offline offline) {
                return stopped(offline);
            }
            if (profile.proof() == PrinterProfile.Proof.REAL_TIME_STATUS) {
                return new Confirmed();
            }
        }
        return new Unknown(
                DeviceReason.TIMEOUT,
                "no proof of print within %d s".formatted(timing.proof().toSeconds()));
    }

    /** In trouble before the end: the picture is out if the GS r behind it was answered, and only the cut is missing. */
    private SlipResult stopped(Offline offline) {
        boolean printed = talk.done() >= 1 && offline.reason() == DeviceReason.CUTTER_ERROR;
        return printed ? new Confirmed() : new Unknown(offline.reason(), offline.detail());
    }
}
