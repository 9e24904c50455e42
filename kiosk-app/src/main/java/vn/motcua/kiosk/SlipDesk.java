package vn.motcua.kiosk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.hall.Answer;
import vn.motcua.domain.hall.Command;
import vn.motcua.domain.hall.Request;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.TicketPrinter;

/**
 * Has slips printed, and tells the journal the truth about them. Whatever happens here, the ticket stays. The journal
 * is written by one thread of its own, in order; neither citizens nor the printer wait for it.
 */
final class SlipDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlipDesk.class);
    private static final int FIRST_COPY = 1;

    private final Entrance entrance;
    private final TicketPrinter printer;
    private final SlipLayout layout;
    private final ExecutorService scribe = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kiosk-slips").factory());

    SlipDesk(Entrance entrance, TicketPrinter printer, SlipLayout layout) {
        this.entrance = entrance;
        this.printer = printer;
        this.layout = layout;
    }

    /**
     * Prints the slip of a fresh ticket.
     *
     * @param progress hears {@link SlipProgress} as it changes, on some thread
     */
    void print(String kiosk, Place.Holding holding, Language language, Consumer<SlipProgress> progress) {
        Event.TicketIssued ticket = holding.ticket();
        scribe.execute(() -> record(kiosk, ticket, Event.SlipState.SENT, ""));
        printer.print(layout.layOut(entrance.snapshot().plan(), ticket, holding.at(), language, holding.preparation()))
                .thenAccept(result -> {
                    progress.accept(progress(result));
                    scribe.execute(
                            () -> record(kiosk, ticket, Event.SlipState.valueOf(result.state()), result.reasonWord()));
                })
                .exceptionally(failure -> {
                    LOG.error("slip of {} was lost on the way", ticket.ticket(), failure);
                    return null;
                });
    }

    /** Prints a checklist: no ticket hangs on it, so the journal does not hear of it. */
    void print(Checklist list, Consumer<SlipProgress> progress) {
        printer.print(list)
                .thenAccept(result -> progress.accept(progress(result)))
                .exceptionally(failure -> {
                    LOG.error("a checklist was lost on the way", failure);
                    progress.accept(SlipProgress.UNSURE);
                    return null;
                });
    }

    private static SlipProgress progress(SlipResult result) {
        return switch (result) {
            case SlipResult.Confirmed confirmed -> SlipProgress.READY;
            case SlipResult.Failed failed ->
                failed.reason() == DeviceReason.REC_EMPTY ? SlipProgress.NO_PAPER : SlipProgress.NOT_PRINTED;
            case SlipResult.Unknown unknown -> SlipProgress.UNSURE;
        };
    }

    /** The request id follows from what is recorded: said twice, it stands once. */
    private void record(String kiosk, Event.TicketIssued ticket, Event.SlipState state, String reason) {
        var id = new RequestId("slip:%s:%d:%s".formatted(ticket.ticket(), FIRST_COPY, state));
        var command = new Command.RecordSlip(
                new Request(id, new Actor("kiosk:" + kiosk)),
                ticket.ticket(),
                printer.name(),
                state,
                reason,
                FIRST_COPY);
        try {
            if (entrance.recordSlip(command) instanceof Answer.Refused refused) {
                LOG.warn("slip of {} is {} but was not recorded: {}", ticket.ticket(), state, refused.refusal());
            }
        } catch (RuntimeException e) {
            LOG.warn("slip of {} is {} but was not recorded", ticket.ticket(), state, e);
        }
    }

    @Override
    public void close() {
        scribe.shutdownNow();
    }
}
