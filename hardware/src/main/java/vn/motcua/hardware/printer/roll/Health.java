package vn.motcua.hardware.printer.roll;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.PrinterStatus;
import vn.motcua.hardware.printer.escpos.ReplyParser.Dialect;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.printer.profile.PrinterProfile.Recovery;

/** Monitors a printer, and recovers it: opens the line, asks, checks who answers. The printer's thread. */
final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final int NOISY = 10; // bytes a minute that no printer should send
    private static final Duration NOISE_WINDOW = Duration.ofMinutes(1);
    private static final Duration QUIET = Duration.ofMillis(120);
    private static final int MOST_CUTTER_TRIES = 2;

    private final ByteLink link;
    private final PrinterSession talk;
    private final PrinterSettings settings;
    private final PaperRoll roll;
    private int cutterTries;
    private int noise;
    private int unfinished;
    private boolean learned;
    private boolean proofMissing;
    private long noiseSince = System.nanoTime();

    Health(ByteLink link, PrinterSession talk, PrinterSettings settings, PaperRoll roll) {
        this.link = link;
        this.talk = talk;
        this.settings = settings;
        this.roll = roll;
    }

    /** What this printer may say beside the common answers. */
    static Set<Dialect> dialects(PrinterProfile profile) {
        EnumSet<Dialect> dialects = EnumSet.of(Dialect.AUTOMATIC_STATUS); // told so by an earlier owner of the printer
        switch (profile.proof()) {
            case PRESENTER -> dialects.add(Dialect.FULL_STATUS);
            case JOB_ID -> dialects.add(Dialect.JOB_ID);
            case PROCESS_ID, QUEUED_STATUS, REAL_TIME_STATUS, NONE -> {}
        }
        return dialects;
    }

    /** Brings the status up to date, opening the link if need be. Never throws. */
    DeviceStatus look() {
        try {
            if (!link.isOpen()) {
                talk.forget();
                learned = false;
                link.open();
                endPicture();
                Optional<Offline> stranger = checkIdentity();
                if (stranger.isPresent()) {
                    link.close();
                    return stranger.get();
                }
            }
            return settings.profile().answers() ? ask() : new Online(Set.of());
        } catch (IOException e) {
            link.close();
            return new Offline(DeviceReason.OFFLINE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // jSerialComm throws such when a port vanishes at the wrong moment
            LOG.error("printer at '{}': fault in the driver", link.name(), e);
            link.close();
            return new Offline(DeviceReason.FAILURE, "fault in '%s': %s".formatted(link.name(), e));
        }
    }

    /**
     * A picture, or the head of its command, may have broken off inside the printer. Newer printers take everything for
     * dots until it is whole, even status questions, and questions for the rest of a head make a picture without an end; so
     * white is sent first whenever the line opens, until {@link #clear} or {@link #whole}.
     *
     * @param bytes as many as the longest picture command has
     */
    void brokenOff(int bytes) {
        unfinished = bytes;
    }

    /** Every command sent has arrived whole. */
    void whole() {
        unfinished = 0;
    }

    /** A line that opened may still be dead, and what is written vanish: the white goes again until an answer has come. */
    private void endPicture() throws IOException {
        if (unfinished > 0 && settings.profile().answers()) {
            talk.precede(new byte[unfinished], patience(unfinished));
        } else if (unfinished > 0) {
            link.write(new byte[unfinished], patience(unfinished));
        }
    }

    private Duration patience(int bytes) {
        return settings.timing().stall().plusMillis(bytes * 4_000L / link.bytesPerSecond());
    }

    private DeviceStatus ask() throws IOException {
        Optional<PrinterStatus> answer = talk.queryStatus();
        if (answer.isPresent() && answer.get().stoppedForNoCause()) {
            answer = talk.queryStatus(); // the cause may have gone between the four questions
        }
        boolean noisy = isNoisy();
        if (answer.isEmpty()) {
            link.close();
            return silence(noisy);
        }
        PrinterStatus bits = answer.get();
        roll.seen(bits.paperOut(), bits.nearEnd());
        DeviceStatus status = StatusWords.of(bits, link.name());
        if (bits.waitingForRecovery() && !bits.coverOpen() && !bits.paperOut()) {
            link.write(EscPos.clear(), settings.timing().reply()); // never its own resume: what was inside is lost
        } else if (status instanceof Offline offline && offline.reason() == DeviceReason.CUTTER_ERROR) {
            freeCutter();
        } else if (status instanceof Online online) {
            cutterTries = 0;
            return new Online(warnings(online, noisy || talk.echo()));
        }
        return status;
    }

    private Set<DeviceReason> warnings(Online online, boolean noisy) {
        Set<DeviceReason> warnings = EnumSet.noneOf(DeviceReason.class);
        warnings.addAll(online.warnings());
        if (noisy) {
            warnings.add(DeviceReason.LINE_NOISE);
        }
        if (proofMissing || !talk.status().silent().isEmpty()) {
            warnings.add(DeviceReason.DEGRADED);
        }
        return warnings;
    }

    private Offline silence(boolean noisy) {
        if (talk.echo()) {
            return new Offline(
                    DeviceReason.LINE_NOISE,
                    "'%s' sends back what is sent to it, and no printer answers: switch the adapter's echo off"
                            .formatted(link.name()));
        }
        return noisy
                ? new Offline(
                        DeviceReason.LINE_NOISE,
                        "only nonsense from '%s': wrong speed, or not a printer".formatted(link.name()))
                : new Offline(DeviceReason.OFFLINE, "no answer from '%s'".formatted(link.name()));
    }

    /**
     * Finds out, once a session, whether the printer answers what its profile proves a copy by. It must be well, and
     * nothing of a copy in it. Never throws.
     */
    void learn() {
        if (learned || !link.isOpen()) {
            return;
        }
        try {
            boolean answers = switch (settings.profile().proof()) {
                case QUEUED_STATUS, PRESENTER -> talk.learnQuestions().answered();
                case PROCESS_ID -> talk.learnProcessId();
                case JOB_ID, REAL_TIME_STATUS, NONE -> true;
            };
            learned = true;
            tell(answers);
        } catch (IOException e) {
            link.close(); // the next look says so
        }
    }

    private void tell(boolean answers) {
        if (answers == proofMissing) {
            proofMissing = !answers;
            if (answers) {
                LOG.info("'{}' answers what proves a slip", link.name());
            } else {
                LOG.warn(
                        "'{}' does not answer the question that proves a slip with profile '{}': the probe proposes another",
                        link.name(),
                        settings.profile().id());
            }
        }
    }

    /** Tries twice to go on from where the cutter stuck; more would only wear it. */
    private void freeCutter() throws IOException {
        if (cutterTries < MOST_CUTTER_TRIES) {
            cutterTries++;
            link.write(EscPos.resume(), settings.timing().reply());
        }
    }

    private boolean isNoisy() {
        noise += talk.takeNoise();
        if (System.nanoTime() - noiseSince > NOISE_WINDOW.toNanos()) {
            noiseSince = System.nanoTime();
            boolean noisy = noise > NOISY;
            noise = 0;
            return noisy;
        }
        return noise > NOISY;
    }

    private Optional<Offline> checkIdentity() throws IOException {
        String wanted = settings.identity();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String model = talk.queryIdentity(67).orElse("");
        String number = talk.queryIdentity(68).orElse("");
        if (model.contains(wanted) || number.contains(wanted)) {
            return Optional.empty();
        }
        return Optional.of(new Offline(
                DeviceReason.WRONG_DEVICE,
                "'%s' should be '%s' but says it is '%s %s'".formatted(link.name(), wanted, model, number)));
    }

    /**
     * Empties the printer of an earlier slip and cuts its fragment off.
     *
     * @param longestBand of any picture in bytes: so much white ends a picture that broke off
     * @param separation what feeds and cuts
     */
    void clear(int longestBand, byte[] separation) throws IOException {
        Duration patience = patience(longestBand);
        Recovery recovery = settings.profile().recovery();
        boolean cleared = recovery == Recovery.CLEAR_COMMAND && talk.clearBuffers();
        if (recovery == Recovery.RECOVER_COMMAND) {
            link.write(EscPos.clear(), settings.timing().reply());
        }
        if (!cleared) {
            link.write(new byte[longestBand], patience);
        }
        link.write(EscPos.begin(), patience);
        link.write(separation, patience);
        unfinished = 0;
        talk.listen(QUIET); // late answers of the earlier slip must not count for the next one
        talk.listen(QUIET);
    }
}
