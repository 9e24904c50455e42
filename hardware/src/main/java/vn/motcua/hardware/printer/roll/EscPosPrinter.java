package vn.motcua.hardware.printer.roll;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.StatusBoard;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.Copy;
import vn.motcua.hardware.printer.CopyPrinter;
import vn.motcua.hardware.printer.JobLog;
import vn.motcua.hardware.printer.PaperLeft;
import vn.motcua.hardware.printer.PrintJob;
import vn.motcua.hardware.printer.PrintQueue;
import vn.motcua.hardware.printer.PrintStation;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.Printout;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.NotTaken;
import vn.motcua.hardware.printer.SlipResult.Presumed;
import vn.motcua.hardware.printer.SlipResult.Spoiled;
import vn.motcua.hardware.printer.SlipResult.Unknown;
import vn.motcua.hardware.printer.TestSlip;
import vn.motcua.hardware.printer.profile.PrinterProfile;

/**
 * An ESC/POS printer at the end of a link, with one platform thread of its own. It prints single copies and says what
 * became of each; {@link PrintStation} decides what to do about it.
 *
 * <p>Idle, it asks for the status every few seconds, so that an empty roll is known before a citizen taps. Around each
 * slip it asks before and after; once a dot has been sent, only the printer's own answer makes the slip confirmed.
 */
public final class EscPosPrinter implements CopyPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);
    private static final int MOST_UNRESOLVED = 50;

    private final String name;
    private final ByteLink link;
    private final PrinterProfile profile;
    private final PrinterTiming timing;
    private final PrinterSession talk;
    private final Health health;
    private final SlipEncoder encoder;
    private final PaperRoll roll;
    private final Map<String, CompletableFuture<ProofLevel>> unresolved = new ConcurrentHashMap<>();
    private final StatusBoard board = new StatusBoard(this);
    private final PrintQueue line;
    private volatile boolean fragmentInside; // part of a slip may wait in the printer
    private long serial;

    private EscPosPrinter(String name, ByteLink link, Clock clock, PrinterSettings settings) {
        this.name = name;
        this.link = link;
        this.profile = settings.profile();
        this.timing = settings.timing();
        this.serial =
                Math.floorMod(clock.millis() / 100, 39_000_000L); // a restart must not name jobs as the one before did
        this.talk = new PrinterSession(link, timing.reply(), Health.dialects(profile), this::resolve);
        this.roll = new PaperRoll(settings.rollMetres());
        this.health = new Health(link, talk, settings, roll);
        this.encoder = new SlipEncoder(settings);
        this.line = new PrintQueue(name, clock, timing, board, new Driver());
    }

    /** Starts driving the printer; it need not be there yet. The link belongs to the printer from now on. */
    public static EscPosPrinter start(String name, ByteLink link, PrinterProfile profile, Clock clock) {
        return start(name, link, clock, PrinterSettings.of(profile));
    }

    /** Starts driving the printer; it need not be there yet. The link belongs to the printer from now on. */
    public static EscPosPrinter start(String name, ByteLink link, Clock clock, PrinterSettings settings) {
        EscPosPrinter printer = new EscPosPrinter(name, link, clock, settings);
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
    public Optional<PaperLeft> paperLeft() {
        return roll.left();
    }

    @Override
    public Map<String, String> facts() {
        return paperLeft()
                .map(left -> Map.of("paperLeftSlips", Integer.toString(left.slips())))
                .orElseGet(Map::of);
    }

    @Override
    public void expectFragment() {
        health.brokenOff(encoder.longestBand());
        fragmentInside = true;
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

    /** Prints a test slip, marked as one. */
    @Override
    public CompletableFuture<HealthCheck> checkHealth() {
        return print(TestSlip.of(name)).thenApply(TestSlip::health);
    }

    @Override
    public void close() {
        line.close();
        link.close();
    }

    /** A stop ends the hope for late proof: what prints on by itself when somebody has mended it may lie in two pieces. */
    private DeviceStatus look() {
        DeviceStatus seen = health.look();
        if (seen instanceof Offline offline && offline.reason() != DeviceReason.OVERHEATED) {
            unresolved.clear();
        }
        return board.publish(seen);
    }

    private SlipResult print(PrintJob job) {
        if (look() instanceof Offline offline) {
            return new Failed(offline.reason(), offline.detail());
        }
        if (fragmentInside && !clean()) {
            return new Failed(DeviceReason.OFFLINE, "the rest of an earlier slip could not be cleared");
        }
        health.learn();
        CopyBytes bytes;
        try {
            bytes = encoder.encode(job.what(), serial++, talk.questions());
        } catch (RuntimeException e) {
            LOG.error("printer '{}': a slip could not be drawn", name, e);
            return new Failed(DeviceReason.FAILURE, "cannot draw the slip: " + e.getMessage());
        }
        try {
            job.log().sending(name, job.number());
        } catch (IOException | RuntimeException e) {
            LOG.warn("printer '{}': copy not printed: its start could not be recorded", name, e);
            return new Failed(DeviceReason.FAILURE, "the step cannot be written down: " + e.getMessage());
        }
        health.brokenOff(encoder.longestBand()); // should the line open anew before the copy is whole
        CopyTransmission run =
                new CopyTransmission(name, link, talk, profile, timing, this::look, job, bytes, this::expectFragment);
        SlipResult result = run.run();
        if (!cameOut(result)) {
            if (run.mayBeProvenLate()) {
                remember(bytes, job);
            }
            talk.expect(Set.of()); // its ids are proof that came late from now on
            expectFragment();
        } else {
            health.whole();
            roll.printed(bytes.paperMm());
            look();
        }
        return result;
    }

    /** As far as is known: nothing of it is left in the printer. */
    private static boolean cameOut(SlipResult result) {
        return switch (result) {
            case Confirmed confirmed -> true;
            case Presumed presumed -> true;
            case NotTaken taken -> true;
            case Failed failed -> false;
            case Spoiled spoiled -> false;
            case Unknown unknown -> false;
        };
    }

    /** The printer may name the copy later, when somebody has put it right. */
    private void remember(CopyBytes bytes, PrintJob job) {
        if (unresolved.size() > MOST_UNRESOLVED) {
            unresolved.clear();
        }
        unresolved.put(bytes.printed(), job.copy().lateProof());
        unresolved.put(bytes.cut(), job.copy().lateProof());
    }

    private void resolve(String id) {
        @Nullable CompletableFuture<ProofLevel> waiting = unresolved.remove(id);
        if (waiting != null) {
            LOG.info("printer '{}': a copy was proven late: it came out", name);
            waiting.complete(ProofLevel.PRINTED);
        }
    }

    /** @return whether the printer has nothing of an earlier slip in it any more */
    private boolean clean() {
        try {
            health.clear(encoder.longestBand(), encoder.separation());
            fragmentInside = false;
            return true;
        } catch (IOException e) {
            link.close();
            look();
            return false;
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
            if (look() instanceof DeviceStatus.Online && (!fragmentInside || clean())) {
                health.learn();
            }
        }

        @Override
        public SlipResult carryOut(PrintJob job) {
            return print(job);
        }

        @Override
        public void fault() {
            expectFragment();
            link.close();
        }

        @Override
        public void end() {
            link.close();
        }
    }
}
