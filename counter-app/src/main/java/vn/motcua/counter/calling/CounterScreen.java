package vn.motcua.counter.calling;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.action.ClerkAction;
import vn.motcua.counter.action.CounterActions;
import vn.motcua.counter.action.PaperCheck;
import vn.motcua.counter.action.Situation;
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.slip.SlipButton;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** One counter at work: the line at the left, the citizen in the middle, the next steps at the right. */
final class CounterScreen extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient CounterActions hand;
    private final transient StaffTexts texts;
    private final transient Runnable changed;
    private final Message message = new Message();
    private final H1 title = new H1();
    private final Span stateMark = new Span();
    private final LinePanel line;
    private final CitizenPanel citizen;
    private final AsidePanel parked;
    private final AsidePanel missed;
    private final StepsPanel steps;
    private final SlipButton again;
    private final transient Optional<Tools> tools;

    private transient @Nullable Situation seen;
    private @Nullable TransferDialog transfer;

    CounterScreen(
            CounterDesk desk,
            CounterActions hand,
            CounterPorts ports,
            StaffTexts texts,
            Runnable changed,
            Runnable openSlips) {
        this.desk = desk;
        this.hand = hand;
        this.texts = texts;
        this.changed = changed;
        this.line = new LinePanel(texts);
        this.citizen = new CitizenPanel(texts);
        this.parked = new AsidePanel(texts, "parked", this::resume);
        this.missed = new AsidePanel(texts, "missed", this::readmit);
        this.steps = new StepsPanel(texts, this::take);
        this.tools = ports.catalogue()
                .map(catalogue -> new Tools(desk, hand, catalogue, ports.questions(), texts, this::tellChecked));
        tools.ifPresent(both -> steps.addTools(both.papers(), both.lookup()));
        addClassName("mc-counter");
        this.again = new SlipButton(texts.get("slips.again"), openSlips);
        var head = new Div(title, again, stateMark);
        head.addClassName("mc-counter-head");
        stateMark.addClassName("mc-counter-state");
        var aside = new Div(parked, missed);
        aside.addClassName("mc-aside");
        var middle = new Div(head, message, citizen, aside);
        middle.addClassName("mc-middle");
        add(line, middle, steps);
    }

    CounterId counter() {
        return hand.counter();
    }

    /** @param slipKey whether the key to the slips is here, and not on a banner above */
    void refresh(HallSnapshot hall, CounterView counter, boolean slipKey) {
        again.bearKey(slipKey);
        Situation now = Situation.of(counter, hall);
        if (!now.equals(seen)) {
            seen = now;
            hand.begin();
            if (transfer != null) {
                transfer.close();
            }
        }
        title.setText(texts.get(
                "counter.title",
                counter.counter().id().toString(),
                counter.counter().name().in(texts.locale())));
        stateMark.setText(texts.get(now.onBreak() ? "counter.onBreak" : "counter.open"));
        stateMark.getElement().setAttribute("data-state", now.onBreak() ? "break" : "open");
        line.refresh(desk.listWaiting(counter(), LinePanel.SHOWN), counter, hall);
        citizen.refresh(counter, hall);
        parked.refresh(
                counter.parked(), hall.plan(), now.onBreak() || now.state().isPresent());
        missed.refresh(desk.listNoShows(counter(), AsidePanel.SHOWN), hall.plan(), false);
        steps.refresh(now, hall.plan().rules().maxCalls());
        tools.ifPresent(both -> both.refresh(now.state().isPresent()));
    }

    private void tellChecked(TicketId ticket, PaperCheck check) {
        int missing = check.listMissing().size();
        message.tell(
                missing == 0
                        ? texts.get("papers.saved.none", ticket.label())
                        : texts.get("papers.saved", ticket.label(), missing));
        changed.run();
    }

    private void take(ClerkAction step) {
        message.clear();
        Situation clicked = seen;
        if (clicked == null || !stillSo(clicked)) {
            message.warn(texts.get("counter.changed"));
        } else if (clicked.against(step).isPresent()) {
            message.warn(texts.get(clicked.against(step).get(), clicked.callsLeft()));
        } else if (step == ClerkAction.TRANSFER) {
            askTransfer();
        } else {
            tell(step, hand.take(step, clicked));
        }
        changed.run();
    }

    /** Whether the hall still stands as the clerk saw it; a second browser may have been quicker. */
    private boolean stillSo(Situation clicked) {
        HallSnapshot hall = desk.snapshot();
        return hall.findCounter(counter())
                .map(view -> Situation.of(view, hall).equals(clicked))
                .orElse(false);
    }

    private void askTransfer() {
        HallSnapshot hall = desk.snapshot();
        hall.findCounter(counter()).flatMap(CounterView::active).ifPresent(ticket -> {
            transfer = new TransferDialog(hall, ticket, texts, to -> transfer(ticket.id(), to));
            transfer.open();
        });
    }

    private void transfer(TicketId ticket, ServiceId to) {
        Answer answer = hand.transfer(ticket, to);
        tell(ClerkAction.TRANSFER, answer);
        if (answer instanceof Answer.Done) {
            desk.snapshot()
                    .findService(to)
                    .ifPresent(view -> message.tell(texts.get(
                            "transfer.done",
                            ticket.label(),
                            view.service().name().in(texts.locale()))));
        }
        changed.run();
    }

    private void resume(TicketId ticket) {
        tell(ClerkAction.PARK, hand.resume(ticket));
        changed.run();
    }

    private void readmit(TicketId ticket) {
        Answer answer = hand.readmit(ticket);
        if (answer instanceof Answer.Done) {
            message.tell(texts.get("missed.done", ticket.label()));
        } else {
            tell(ClerkAction.NO_SHOW, answer);
        }
        changed.run();
    }

    private void tell(ClerkAction step, Answer answer) {
        switch (answer) {
            case Answer.Refused(var refusal) -> message.warn(RefusalTexts.text(refusal, texts.locale()));
            case Answer.Done done -> {
                Optional<Event.ServiceCompleted> completed = done.find(Event.ServiceCompleted.class);
                boolean nobodyNext = done.find(Event.TicketCalled.class).isEmpty();
                if (step == ClerkAction.NEXT && completed.isPresent() && nobodyNext) {
                    message.tell(texts.get(
                            "counter.completedLast", completed.get().ticket().label()));
                } else {
                    message.clear();
                }
            }
        }
    }
}
