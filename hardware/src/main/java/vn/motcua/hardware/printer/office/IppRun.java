package vn.motcua.hardware.printer.office;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.printer.PrintJob;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.Spoiled;
import vn.motcua.hardware.printer.SlipResult.Unknown;
import vn.motcua.hardware.printer.ipp.IppClient;
import vn.motcua.hardware.printer.ipp.IppRefused;
import vn.motcua.hardware.printer.ipp.JobAttributes;
import vn.motcua.hardware.printer.pdf.SheetSize;

/**
 * Sends one document and follows its print job. The job is opened before its document goes, if the printer can do that: it has
 * a name then, by which the printer can be asked and the job cancelled, whatever becomes of the line. Used on the printer's
 * thread, for one copy.
 *
 * <p>Completed is confirmed: as printed if the printer counts the sheets it put out, else as processed. Cancelled or aborted
 * without a sheet is spoiled, with one it is unknown; so is everything of which the printer gives no account.
 */
final class IppRun {

    private static final Logger LOG = LoggerFactory.getLogger(IppRun.class);
    private static final long BEAT_MS = 400;

    private final String printer;
    private final IppClient client;
    private final PrinterTiming timing;
    private final Supplier<DeviceStatus> look;
    private final PrintJob job;
    private final String jobName;
    private final SheetSize sheet;
    private OptionalInt id = OptionalInt.empty();

    /**
     * @param look brings the printer's status up to date and gives it
     * @param jobName no other job has it
     */
    IppRun(
            String printer,
            IppClient client,
            PrinterTiming timing,
            Supplier<DeviceStatus> look,
            PrintJob job,
            String jobName,
            SheetSize sheet) {
        this.printer = printer;
        this.client = client;
        this.timing = timing;
        this.look = look;
        this.job = job;
        this.jobName = jobName;
        this.sheet = sheet;
    }

    /** The job's id, if the printer gave it one. */
    OptionalInt id() {
        return id;
    }

    /** @param opens whether the printer opens a job before its document comes */
    SlipResult run(byte[] pdf, boolean opens) {
        if (opens) {
            try {
                id = OptionalInt.of(openJob());
            } catch (IOException e) {
                return new Failed(DeviceReason.OFFLINE, "no job was opened: " + e.getMessage());
            }
        }
        try {
            job.log().sending(printer, job.number());
        } catch (IOException | RuntimeException e) {
            LOG.warn("printer '{}': copy not printed: its start could not be recorded", printer, e);
            cancel();
            return new Failed(DeviceReason.FAILURE, "the step cannot be written down: " + e.getMessage());
        }
        AtomicBoolean begun = new AtomicBoolean();
        try {
            if (id.isPresent()) {
                client.sendDocument(id.getAsInt(), pdf, begun);
            } else {
                id = OptionalInt.of(client.printJob(jobName, sheet.media(), pdf, begun));
            }
        } catch (IOException e) {
            boolean refused = e instanceof IppRefused && id.isEmpty(); // there is no such job, and nothing of it
            return begun.get() && !refused ? cutOff(e) : notSent(e);
        }
        job.log().sent(printer, job.number());
        return proof();
    }

    /** A printer at work for somebody else may refuse; nothing was sent yet, so it is asked again. */
    private int openJob() throws IOException {
        long until = System.nanoTime() + timing.proof().toNanos();
        boolean told = false;
        while (true) {
            try {
                return client.createJob(jobName, sheet.media());
            } catch (IppRefused e) {
                boolean over =
                        System.nanoTime() > until || Thread.currentThread().isInterrupted();
                if (over || look.get() instanceof Offline) {
                    throw e;
                }
                if (!told) {
                    told = true;
                    job.log().waiting(DeviceReason.BUSY);
                }
                pause();
            }
        }
    }

    private SlipResult notSent(IOException cause) {
        cancel();
        return new Failed(DeviceReason.OFFLINE, "nothing was sent: " + cause.getMessage());
    }

    /** Some of the document may have gone, and the printer did not say that it has it. */
    private SlipResult cutOff(IOException cause) {
        String detail = "the sheet was not taken: " + cause.getMessage();
        if (id.isEmpty()) {
            try {
                id = client.findJob(jobName);
            } catch (IOException e) {
                return new Unknown(DeviceReason.OFFLINE, detail + "; " + e.getMessage());
            }
            if (id.isEmpty()) {
                return new Unknown(DeviceReason.OFFLINE, detail + "; the printer lists no such job");
            }
        }
        try {
            if (client.queryJob(id.getAsInt()).hasDocument()) {
                return proof(); // only the answer was lost
            }
        } catch (IOException e) {
            LOG.debug("printer '{}': no word of a job", printer, e);
        }
        return giveUp(DeviceReason.OFFLINE, detail);
    }

    private SlipResult proof() {
        long until = System.nanoTime() + timing.proof().toNanos();
        boolean told = false;
        DeviceReason reason = DeviceReason.TIMEOUT;
        String detail = "not printed within %s s".formatted(timing.proof().toSeconds());
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            pause();
            Optional<SlipResult> ended = askForEnd(reason, detail);
            if (ended.isPresent()) {
                return ended.get();
            }
            if (look.get() instanceof Offline offline) {
                reason = offline.reason();
                detail = offline.detail();
                if (!told && reason != DeviceReason.OFFLINE) {
                    told = true;
                    DeviceReason why = reason;
                    job.log().waiting(why);
                    until = Math.max(until, System.nanoTime() + timing.mend().toNanos());
                }
            }
        }
        return giveUp(reason, detail);
    }

    /** Nobody waits for it any more: it must not come out later, unmarked, beside its reprint. */
    private SlipResult giveUp(DeviceReason reason, String detail) {
        long until = System.nanoTime() + timing.resume().toNanos();
        boolean cancelled = false;
        do {
            Optional<SlipResult> ended = askForEnd(reason, detail);
            if (ended.isPresent()) {
                return ended.get();
            }
            cancelled = cancelled || cancel();
            pause();
        } while (System.nanoTime() < until && !Thread.currentThread().isInterrupted());
        return new Unknown(reason, detail + "; the printer does not say what became of it");
    }

    /** Empty while the job goes on, or the printer says nothing. */
    private Optional<SlipResult> askForEnd(DeviceReason reason, String detail) {
        try {
            JobAttributes said = client.queryJob(id.orElseThrow());
            return said.isOver() ? Optional.of(over(said, reason, detail)) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("printer '{}': no word of a job", printer, e);
            return Optional.empty();
        }
    }

    private static SlipResult over(JobAttributes said, DeviceReason reason, String detail) {
        if (said.state() == JobAttributes.COMPLETED && !said.reasons().contains("job-completed-with-errors")) {
            boolean counted = said.sheets() > 0 && !said.reasons().contains("queued-in-device");
            return new Confirmed(counted ? ProofLevel.PRINTED : ProofLevel.PROCESSED);
        }
        DeviceReason why = reason == DeviceReason.TIMEOUT ? DeviceReason.FAILURE : reason;
        String ended = "the printer ended the job (state %s, %s); %s".formatted(said.state(), said.reasons(), detail);
        return said.state() == JobAttributes.COMPLETED || said.sheets() > 0
                ? new Unknown(why, ended)
                : new Spoiled(why, ended);
    }

    private boolean cancel() {
        if (id.isEmpty()) {
            return false;
        }
        try {
            client.cancelJob(id.getAsInt());
            return true;
        } catch (IOException e) {
            LOG.debug("printer '{}': job {} was not cancelled", printer, id, e);
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEAT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
