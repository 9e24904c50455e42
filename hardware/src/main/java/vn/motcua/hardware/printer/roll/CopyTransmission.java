package vn.motcua.hardware.printer.roll;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.PrintJob;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Presumed;
import vn.motcua.hardware.printer.SlipResult.Spoiled;
import vn.motcua.hardware.printer.SlipResult.Unknown;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.Reply;
import vn.motcua.hardware.printer.profile.PrinterProfile;

/**
 * Sends one copy and waits for its proof. What it answers follows from evidence alone: fewer bytes gone than the
 * picture has, or a stop told before the picture was proven, is spoiled; proven is confirmed; sent to a well
 * printer that can prove nothing is presumed; the rest is unknown.
 *
 * <p>After trouble it waits for a person to mend the printer, and does not believe what the printer then says of this
 * copy: a slip that was printed on by itself may lie in two pieces. Used on the printer's thread, for one copy.
 */
final class CopyTransmission {

    private static final int CHUNK_BYTES = 512; // at 9600 baud half a second: so late is a status question at most
    private static final Duration BEAT = Duration.ofMillis(150);
    private static final int SLOWER = 3; // times that a printer may be slower than its maker says

    private final ByteLink link;
    private final PrinterSession talk;
    private final PrinterProfile profile;
    private final PrinterTiming timing;
    private final Supplier<DeviceStatus> look;
    private final PrintJob job;
    private final CopyBytes copy;
    private final String printer;
    private final Runnable brokenOff;
    private int gone;
    private boolean broken; // something happened after which the printer's answers prove nothing

    /**
     * @param look brings the printer's status up to date and gives it, opening the link if need be
     * @param brokenOff told when the sending ended before the end
     */
    CopyTransmission(
            String printer,
            ByteLink link,
            PrinterSession talk,
            PrinterProfile profile,
            PrinterTiming timing,
            Supplier<DeviceStatus> look,
            PrintJob job,
            CopyBytes copy,
            Runnable brokenOff) {
        this.brokenOff = brokenOff;
        this.printer = printer;
        this.link = link;
        this.talk = talk;
        this.profile = profile;
        this.timing = timing;
        this.look = look;
        this.job = job;
        this.copy = copy;
    }

    SlipResult run() {
        talk.expect(copy.ids());
        try {
            send();
        } catch (IOException e) {
            return cutOff(String.valueOf(e.getMessage()));
        }
        job.log().sent(printer, job.number());
        return proof();
    }

    private void send() throws IOException {
        long chunkMs = CHUNK_BYTES * 1000L / link.bytesPerSecond();
        Duration deadline = timing.stall().plusMillis(4 * chunkMs);
        byte[] bytes = copy.bytes();
        while (gone < bytes.length) {
            byte[] chunk = java.util.Arrays.copyOfRange(bytes, gone, Math.min(bytes.length, gone + CHUNK_BYTES));
            int reached = gone + chunk.length;
            try {
                link.write(chunk, deadline);
            } finally {
                gone = reached; // of a chunk that failed, all may have gone
            }
        }
    }

    /** The line broke while sending. */
    private SlipResult cutOff(String detail) {
        link.close(); // what was written into the dead line must not come out of the next one
        brokenOff.run();
        DeviceStatus now = look();
        broken |= now instanceof Offline; // it stopped: whatever comes out by itself may be torn in the middle
        DeviceReason reason = now instanceof Offline offline ? offline.reason() : DeviceReason.OFFLINE;
        return gone < copy.imageEnd() ? new Spoiled(reason, detail) : new Unknown(reason, detail);
    }

    private SlipResult proof() {
        if (!profile.answers()) {
            pause(paperTime());
            return new Presumed(ProofLevel.NONE);
        }
        long until = System.nanoTime() + timing.proof().plus(paperTime()).toNanos();
        long tooLong = System.nanoTime() + timing.mend().toNanos();
        long paperOut = System.nanoTime() + paperTime().toNanos();
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            listen(BEAT);
            if (isWholeProven()) {
                return certain() ? presented() : doubted("it has stopped since");
            }
            if (talk.stopTold()) {
                broken = true;
            }
            switch (look()) {
                case Offline(DeviceReason reason, String detail)
                when reason == DeviceReason.OVERHEATED && System.nanoTime() < tooLong -> {
                    job.log().waiting(reason); // it cools down and prints on by itself
                    until = Math.max(until, System.nanoTime() + timing.proof().toNanos());
                }
                case Offline offline -> {
                    return stopped(offline);
                }
                case DeviceStatus healthy -> {
                    if (broken && System.nanoTime() > paperOut) {
                        return doubted("it said, unasked, that it stopped");
                    }
                    if (!profile.proof().provesPaper() && System.nanoTime() > paperOut) {
                        return new Presumed(ProofLevel.HEALTHY);
                    }
                }
            }
        }
        return isPictureProven()
                ? new Confirmed(profile.proof().level())
                : new Unknown(
                        DeviceReason.TIMEOUT,
                        "no proof of print within %s s".formatted(timing.proof().toSeconds()));
    }

    /**
     * A printer that was silent for a while may have lost power, and with it part of the copy; what it then answers
     * behind the rest of the bytes proves nothing any more.
     */
    private DeviceStatus look() {
        DeviceStatus seen = look.get();
        broken |= seen instanceof Offline offline && offline.reason() == DeviceReason.OFFLINE;
        return seen;
    }

    private SlipResult doubted(String why) {
        broken = true;
        return new Unknown(DeviceReason.FAILURE, "'%s' answered behind the copy, but %s".formatted(link.name(), why));
    }

    /** Answers that only their number tells from stray bytes are believed of a printer that is well afterwards. */
    private boolean certain() {
        return !profile.proof().queued() || talk.questions().distinct() || look() instanceof DeviceStatus.Online;
    }

    private boolean isWholeProven() {
        return !broken && isWholeAnswered();
    }

    private boolean isWholeAnswered() {
        return switch (profile.proof()) {
            case PROCESS_ID, JOB_ID -> talk.named(copy.cut());
            case QUEUED_STATUS, PRESENTER -> rowsAnswered() >= copy.rows().size();
            case REAL_TIME_STATUS, NONE -> false;
        };
    }

    /** The picture is out; only the cut may be missing. */
    private boolean isPictureProven() {
        return !broken
                && (isWholeAnswered()
                        || switch (profile.proof()) {
                            case PROCESS_ID -> talk.named(copy.printed());
                            case QUEUED_STATUS, PRESENTER ->
                                rowsAnswered() >= copy.pictureRow().size();
                            case JOB_ID, REAL_TIME_STATUS, NONE -> false;
                        });
    }

    /** How many of the questions behind the copy are answered; on a line that echoes, only what no echo can look like. */
    private int rowsAnswered() {
        boolean distinct = talk.questions().distinct();
        return talk.echo() && !distinct ? 0 : QueuedAnswers.answered(copy.rows(), talk.queued(), distinct);
    }

    /** Whether a process id that comes later may still prove the copy. */
    boolean mayBeProvenLate() {
        return !broken && !talk.stopTold();
    }

    /** In trouble before the end. */
    private SlipResult stopped(Offline offline) {
        if (isPictureProven() && offline.reason() == DeviceReason.CUTTER_ERROR) { // it is out, and hangs uncut
            return new Confirmed(profile.proof().level());
        }
        boolean silent = offline.reason() == DeviceReason.OFFLINE;
        if (!silent) {
            job.log().waiting(offline.reason());
        }
        broken = true; // if it prints on by itself, the slip may lie in two pieces: a new roll, a torn jam
        boolean back = awaitMend(silent ? timing.proof() : timing.mend());
        if (silent) {
            return new Unknown(offline.reason(), offline.detail());
        }
        return new Spoiled(offline.reason(), back ? offline.detail() : offline.detail() + ", and nobody mended it");
    }

    /** Waits until the printer is well again; then a little longer, for what it prints on by itself to run out. */
    private boolean awaitMend(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            listen(BEAT);
            if (look() instanceof DeviceStatus.Online) {
                pause(timing.resume());
                hearOut();
                return true;
            }
        }
        return false;
    }

    /** A printer that prints on by itself answers this copy's questions now; later they would look like the next copy's. */
    private void hearOut() {
        if (!profile.proof().queued() || profile.recovery() == PrinterProfile.Recovery.CLEAR_COMMAND) {
            return;
        }
        long until = System.nanoTime() + paperTime().toNanos() * SLOWER;
        while (System.nanoTime() < until
                && rowsAnswered() < copy.rows().size()
                && !Thread.currentThread().isInterrupted()) {
            listen(BEAT);
        }
    }

    /** With a presenter: waits until the citizen has taken the slip, and draws it in if nobody does. */
    private SlipResult presented() {
        if (profile.proof() != PrinterProfile.Proof.PRESENTER) {
            return new Confirmed(profile.proof().level());
        }
        long until = System.nanoTime() + timing.taken().toNanos();
        boolean seen = false;
        try {
            while (System.nanoTime() < until) {
                Optional<Reply.FullStatus> now = talk.queryFullStatus();
                if (now.isPresent() && now.get().jammed()) {
                    return new Unknown(DeviceReason.PAPER_JAM, "jam in the presenter of '%s'".formatted(link.name()));
                }
                boolean present = now.isPresent() && now.get().ticketPresent();
                if (seen && !present) {
                    return new Confirmed(ProofLevel.PRESENTER);
                }
                if (present && !seen) {
                    job.log().waiting(DeviceReason.PRESENTER_OCCUPIED);
                }
                seen |= present;
                pause(BEAT);
            }
            if (!seen) { // the sensor saw nothing, but all was worked off
                return new Confirmed(ProofLevel.PROCESSED);
            }
            link.write(EscPos.retract(), timing.reply());
            return new SlipResult.NotTaken();
        } catch (IOException e) {
            link.close();
            return new Confirmed(ProofLevel.PROCESSED); // that it is printed was proven before
        }
    }

    private void listen(Duration time) {
        try {
            if (link.isOpen()) {
                talk.listen(time);
            } else {
                pause(time);
            }
        } catch (IOException e) {
            link.close(); // the look that follows says so, and opens it again
        }
    }

    private Duration paperTime() {
        return Duration.ofMillis((long) (copy.paperMm() * 1000 / profile.mmPerSecond()))
                .plus(timing.cut());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
