package vn.motcua.kiosk.slip;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Event.SlipState;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.printer.JobLog;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.kiosk.dialogue.SlipProgress;

/**
 * Writes the steps of one slip into the journal, each before it is taken, and passes on to the citizen what the
 * printer waits for.
 */
final class SlipRecord implements JobLog {

    private static final Logger LOG = LoggerFactory.getLogger(SlipRecord.class);
    private static final int WRITTEN_WITHIN_S = 5;

    /** Writes entries, in the order of asking. */
    interface Journal {

        /** @return completes when the entry is on disk, or with the hall's refusal */
        CompletableFuture<Answer> write(Event.SlipRecorded entry);
    }

    private final Event.TicketIssued ticket;
    private final Journal journal;
    private final int copiesBefore;
    private final Consumer<SlipProgress> progress;
    private final Supplier<CompletableFuture<Boolean>> question;

    /**
     * @param copiesBefore how many copies the ticket has had already
     * @param question asks the citizen whether the slip came out
     */
    SlipRecord(
            Event.TicketIssued ticket,
            Journal journal,
            int copiesBefore,
            Consumer<SlipProgress> progress,
            Supplier<CompletableFuture<Boolean>> question) {
        this.ticket = ticket;
        this.journal = journal;
        this.copiesBefore = copiesBefore;
        this.progress = progress;
        this.question = question;
    }

    @Override
    public void sending(String printer, int copy) throws IOException {
        progress.accept(copy + copiesBefore > 1 ? SlipProgress.PRINTING_AGAIN : SlipProgress.PRINTING);
        try {
            Answer answer = write(printer, copy, SlipState.SENDING, "", "").get(WRITTEN_WITHIN_S, TimeUnit.SECONDS);
            if (answer instanceof Answer.Refused refused) {
                throw new IOException("the hall refuses: " + refused.refusal());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the hall does not take the entry: " + e, e);
        }
    }

    @Override
    public void sent(String printer, int copy) {
        note(printer, copy, SlipState.SENT, "", "");
    }

    @Override
    public void ended(String printer, int copy, SlipResult result) {
        switch (result) {
            case SlipResult.Confirmed(ProofLevel level) ->
                end(printer, copy, SlipState.CONFIRMED, result, level.name());
            case SlipResult.Presumed(ProofLevel level) -> end(printer, copy, SlipState.PRESUMED, result, level.name());
            case SlipResult.NotTaken taken -> end(printer, copy, SlipState.NOT_TAKEN, result, "");
            case SlipResult.Failed failed -> end(printer, copy, SlipState.FAILED, result, "");
            case SlipResult.Spoiled spoiled -> end(printer, copy, SlipState.SPOILED, result, "");
            case SlipResult.Unknown unknown -> end(printer, copy, SlipState.UNKNOWN, result, "");
        }
    }

    private void end(String printer, int copy, SlipState state, SlipResult result, String proof) {
        note(printer, copy, state, result.reasonWord(), proof);
    }

    @Override
    public void waiting(DeviceReason reason) {
        progress.accept(SlipProgress.waiting(reason));
    }

    @Override
    public CompletableFuture<Boolean> askCitizen() {
        CompletableFuture<Boolean> answer = question.get();
        progress.accept(SlipProgress.ASKED);
        return answer;
    }

    /** Nobody waits for it; it stands behind what was written before. */
    private void note(String printer, int copy, SlipState state, String reason, String proof) {
        CompletableFuture<Answer> unused = write(printer, copy, state, reason, proof)
                .exceptionally(failure -> {
                    LOG.warn("slip of {} is {} but was not recorded", ticket.ticket(), state, failure);
                    return null;
                });
    }

    private CompletableFuture<Answer> write(String printer, int copy, SlipState state, String reason, String proof) {
        return journal.write(
                new Event.SlipRecorded(ticket.ticket(), printer, state, reason, copy + copiesBefore, proof));
    }
}
