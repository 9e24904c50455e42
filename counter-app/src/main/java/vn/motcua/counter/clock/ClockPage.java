package vn.motcua.counter.clock;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.action.CounterActions;
import vn.motcua.counter.frame.StaffLayout;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.PushThrottle;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Reason;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.journal.RequestId;

/** Where a manager says that the server's clock is right, when the journal or nothing at all says otherwise. */
@Route(value = "clock", layout = StaffLayout.class)
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
final class ClockPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final transient CounterDesk desk;
    private final transient SignedIn signedIn;
    private final transient PushThrottle throttle;
    private final transient StaffTexts texts = StaffLanguage.current();
    private final Message message = new Message();
    private final Div facts = new Div();
    private final Div form = new Div();
    private final Div explanation = new Div();
    private final TextField reason = new TextField();
    private final Checkbox keep = new Checkbox();
    private transient @Nullable Subscription subscription;
    private transient RequestId intention = RequestId.random(); // however often the button is pressed

    ClockPage(CounterDesk desk, SignedIn signedIn, PushThrottle throttle) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.throttle = throttle;
        addClassName("mc-page");
        facts.addClassName("mc-clock-facts");
        explanation.addClassName("mc-devices");
        explanation.getElement().setAttribute("role", "status");
        reason.setLabel(texts.get("clock.reason"));
        reason.setHelperText(texts.get("clock.reason.hint"));
        reason.setMaxLength(Reason.LONGEST);
        reason.setWidthFull();
        keep.setLabel(texts.get("clock.keep"));
        keep.setValue(true);
        var confirm = new Button(texts.get("clock.confirm"), click -> confirm());
        confirm.addClassName("mc-primary");
        form.addClassName("mc-dialog-form");
        form.add(reason, keep, confirm);
        add(new H1(texts.get("clock.title")), message, facts, explanation, form);
    }

    @Override
    public String getPageTitle() {
        return texts.get("clock.title") + " · Motcua";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        subscription = throttle.follow(desk, event.getUI(), this::refresh);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void refresh() {
        HallSnapshot hall = desk.snapshot();
        facts.removeAll();
        fact("clock.server", TIME.format(hall.plan().localTime(hall.at())));
        hall.clockTrouble()
                .map(ClockTrouble::lastEntry)
                .filter(last -> !last.equals(Instant.EPOCH))
                .ifPresent(last -> fact("clock.journal", TIME.format(hall.plan().localTime(last))));
        hall.day()
                .ifPresent(day -> fact(
                        "clock.day", DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day)));
        explanation.setText(hall.clockTrouble()
                .map(trouble -> RefusalTexts.text(Refusal.of(trouble, hall.plan()), texts.locale()))
                .orElseGet(() -> texts.get("clock.fine")));
        explanation
                .getElement()
                .setAttribute(
                        "data-kind",
                        hall.clockTrouble()
                                .map(trouble -> trouble.kind().name())
                                .orElse("FINE"));
        form.setVisible(hall.clockTrouble().isPresent());
        keep.setVisible(hall.clockTrouble().filter(ClockTrouble::inJournal).isPresent() && anybodyHere(hall));
    }

    private static boolean anybodyHere(HallSnapshot hall) {
        return hall.services().stream().anyMatch(view -> view.waiting() > 0)
                || !hall.stranded().isEmpty()
                || hall.counters().stream()
                        .anyMatch(view ->
                                view.active().isPresent() || !view.parked().isEmpty());
    }

    private void fact(String key, String value) {
        var name = new Span(texts.get(key));
        name.addClassName("mc-hint");
        facts.add(new Div(name, new Span(" " + value)));
    }

    private void confirm() {
        reason.setErrorMessage(texts.get("admin.fill"));
        reason.setInvalid(!Reason.is(reason.getValue()));
        if (reason.isInvalid()) {
            return;
        }
        var by = new Request(intention, CounterActions.actor(signedIn.getCurrent()));
        boolean inJournal =
                desk.snapshot().clockTrouble().filter(ClockTrouble::inJournal).isPresent();
        Command.OfClock command = inJournal
                ? new Command.CorrectClock(by, keep.getValue(), reason.getValue())
                : new Command.ConfirmClock(by, reason.getValue());
        switch (desk.manage(command)) {
            case Answer.Done done -> {
                message.tell(texts.get("clock.done"));
                reason.clear();
                intention = RequestId.random();
            }
            case Answer.Refused(var refusal) -> {
                message.warn(RefusalTexts.text(refusal, texts.locale()));
                intention = RequestId.random();
            }
        }
        refresh();
    }
}
