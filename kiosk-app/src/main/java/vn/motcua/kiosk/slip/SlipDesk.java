package vn.motcua.kiosk.slip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.TicketPrinter;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.SlipProgress;
import vn.motcua.kiosk.parts.KioskLanguage;

/**
 * Has slips printed, and tells the journal the truth about them. Whatever happens here, the ticket stays.
 *
 * <p>The journal is the list of jobs: a ticket taken at a kiosk owes a slip, and each step of printing is an entry
 * written before the step, by one thread of this desk, in order. After a restart what was under way is settled as
 * unknown and never printed late; a copy that a clerk wants is printed when its entry is seen.
 */
public final class SlipDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlipDesk.class);
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration WANTED_FOR = Duration.ofMinutes(2);
    /** A computer that has just started hears of its printers, and opens them, a moment after it hears of the hall. */
    private static final Duration STARTING = Duration.ofSeconds(20);

    private final Entrance entrance;
    private final TicketPrinter printer;
    private final SlipLayout layout;
    private final String kiosk;
    private final Clock clock;
    private final Map<TicketId, CompletableFuture<Boolean>> asked = new ConcurrentHashMap<>();
    private final Set<TicketId> inHand = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService scribe = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kiosk-slips").factory());
    private final ScheduledFuture<?> settling;
    private final Instant begun;
    private final AtomicBoolean lookDue = new AtomicBoolean();
    private final Subscription changes;
    private boolean settled;

    /** @param kiosk whose slips these are, such as {@code kiosk-1} */
    public SlipDesk(Entrance entrance, TicketPrinter printer, SlipLayout layout, String kiosk, Clock clock) {
        this.entrance = entrance;
        this.printer = printer;
        this.layout = layout;
        this.kiosk = kiosk;
        this.clock = clock;
        this.begun = clock.instant();
        this.settling = scribe.scheduleWithFixedDelay(
                this::lookAtJournal, 0, LOOK_AT_LEAST_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        this.changes = entrance.follow(this::lookSoon);
        printer.addListener((device, status) -> lookSoon());
    }

    /** A moment after the hall has changed, so that a burst of writes is one look. */
    private void lookSoon() {
        if (lookDue.compareAndSet(false, true)) {
            try {
                ScheduledFuture<?> unused =
                        scribe.schedule(this::lookAtJournal, SOON.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("closed");
            }
        }
    }

    /**
     * Prints the slip of a fresh ticket.
     *
     * @param progress hears {@link SlipProgress} as it changes, on some thread
     */
    public void print(
            String at, DialogueState.Holding holding, KioskLanguage language, Consumer<SlipProgress> progress) {
        Event.TicketIssued ticket = holding.ticket();
        inHand.add(ticket.ticket());
        var slip = layout.layOut(
                entrance.snapshot().plan(),
                ticket,
                holding.at(),
                language,
                holding.preparation(),
                entrance.findSecret(ticket.ticket()));
        var record = new SlipRecord(ticket, entry -> write(at, entry), 0, progress, () -> ask(ticket.ticket()));
        print(() -> printer.print(slip, record), ticket.ticket(), progress);
    }

    /** Prints a checklist: it belongs to no ticket, so the journal does not hear of it. */
    public void print(Checklist list, Consumer<SlipProgress> progress) {
        CompletableFuture<SlipResult> unused = printer.print(list).whenComplete((result, failure) -> {
            if (failure == null) {
                progress.accept(SlipProgress.end(result, isCutterStuck()));
            } else {
                LOG.error("a checklist was lost on the way", failure);
                progress.accept(SlipProgress.UNSURE);
            }
        });
    }

    /** The citizen's answer to whether the slip came out. */
    public void answer(TicketId ticket, boolean cameOut) {
        CompletableFuture<Boolean> question = asked.remove(ticket);
        if (question != null) {
            question.complete(cameOut);
        }
    }

    private CompletableFuture<Boolean> ask(TicketId ticket) {
        CompletableFuture<Boolean> question = new CompletableFuture<>();
        asked.put(ticket, question);
        return question;
    }

    private void print(Supplier<CompletableFuture<SlipResult>> job, TicketId ticket, Consumer<SlipProgress> progress) {
        CompletableFuture<SlipResult> unused = job.get().whenComplete((result, failure) -> {
            inHand.remove(ticket);
            asked.remove(ticket);
            if (failure == null) {
                progress.accept(SlipProgress.end(result, isCutterStuck()));
            } else {
                LOG.error("slip of {} was lost on the way", ticket, failure);
                progress.accept(SlipProgress.UNSURE);
            }
        });
    }

    private boolean isCutterStuck() {
        return printer.status() instanceof DeviceStatus.Offline offline
                && offline.reason() == DeviceReason.CUTTER_ERROR;
    }

    /** Settles, once, what an earlier run of this program left; then prints what clerks want. */
    private void lookAtJournal() {
        lookDue.set(false);
        try {
            if (!entrance.reachable()) {
                return;
            }
            List<SlipView> underWay = entrance.listSlipsUnderWay(kiosk, printer.name());
            for (SlipView slip : underWay) {
                if (inHand.contains(slip.ticket())) {
                    continue;
                }
                switch (slip.state()) {
                    case WANTED -> {
                        if (!isStarting()) {
                            printWanted(slip);
                        }
                    }
                    case SENDING, SENT, PENDING -> {
                        if (!settled) {
                            settle(slip);
                        }
                    }
                    default -> {}
                }
            }
            settled = true;
        } catch (RuntimeException e) {
            LOG.warn("the slips under way could not be looked at", e);
        }
    }

    /** Nothing is printed late: who waited for this slip has gone, or stands at a counter. */
    private void settle(SlipView slip) {
        boolean begun = slip.state() != Event.SlipState.PENDING;
        if (begun) {
            printer.expectFragment();
        }
        record(
                kiosk,
                new Event.SlipRecorded(
                        slip.ticket(),
                        slip.device().isEmpty() ? printer.name() : slip.device(),
                        begun ? Event.SlipState.UNKNOWN : Event.SlipState.FAILED,
                        "Restart",
                        Math.max(1, slip.copy())));
    }

    private boolean isStarting() {
        return printer.status() instanceof DeviceStatus.Offline
                && Duration.between(begun, clock.instant()).compareTo(STARTING) < 0;
    }

    private void printWanted(SlipView slip) {
        TicketId ticket = slip.ticket();
        if (Duration.between(slip.at(), clock.instant()).compareTo(WANTED_FOR) > 0) {
            record(
                    kiosk,
                    new Event.SlipRecorded(ticket, printer.name(), Event.SlipState.FAILED, "Timeout", slip.copy()));
            return;
        }
        inHand.add(ticket);
        var again = layout.layOut(
                        entrance.snapshot().plan(),
                        slip.issued(),
                        slip.issuedAt(),
                        KioskLanguage.VI,
                        slip.preparation(),
                        entrance.findSecret(ticket))
                .asReprint();
        var record = new SlipRecord(
                slip.issued(), entry -> write(kiosk, entry), slip.copy() - 1, state -> {}, CompletableFuture::new);
        print(() -> printer.print(again, record), ticket, state -> LOG.info("copy of {}: {}", ticket, state));
    }

    private CompletableFuture<Answer> write(String at, Event.SlipRecorded entry) {
        return CompletableFuture.supplyAsync(() -> record(at, entry), scribe);
    }

    /** The request id follows from what is recorded: said twice, it stands once. */
    private Answer record(String at, Event.SlipRecorded entry) {
        var id = new RequestId("slip:%s:%s:%s".formatted(entry.ticket(), entry.copy(), entry.state()));
        var command = new Command.RecordSlip(
                new Request(id, new Actor.Kiosk(at)),
                entry.ticket(),
                entry.device(),
                entry.state(),
                entry.reason(),
                entry.copy(),
                entry.proof());
        Answer answer = entrance.recordSlip(command);
        if (answer instanceof Answer.Refused refused) {
            LOG.warn("slip of {} is {} but was not recorded: {}", entry.ticket(), entry.state(), refused.refusal());
        }
        return answer;
    }

    @Override
    public void close() {
        changes.close();
        settling.cancel(false);
        scribe.shutdownNow();
    }
}
