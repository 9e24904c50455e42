package vn.motcua.counter.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import vn.motcua.counter.action.CounterActions;
import vn.motcua.counter.action.InHand;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.journal.Event.ClosingReason;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.ticket.TicketState;

/** Asks a clerk who signs out with the counter open what becomes of it and of whoever is in hand. */
final class SignOutDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient SignedIn signedIn;
    private final transient RequestId once = RequestId.random();
    private final transient CounterView counter;
    private final transient StaffTexts texts;
    private final Message message = new Message();

    private SignOutDialog(CounterDesk desk, SignedIn signedIn, CounterView counter, StaffTexts texts) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.counter = counter;
        this.texts = texts;
        addClassName("mc-dialog");
        getElement().setAttribute("data-dialog", "sign-out");
        setHeaderTitle(texts.get("signOut.title", counter.counter().id().toString()));
        boolean serving = counter.active()
                .filter(ticket -> ticket.state() == TicketState.SERVING)
                .isPresent();
        var choices = new Div();
        choices.addClassName("mc-choices");
        if (serving) {
            choices.add(choice(
                    "complete",
                    counter.active().map(ticket -> ticket.id().label()).orElse(""),
                    () -> release(true)));
        }
        choices.add(choice(InHand.isEmpty(counter) ? "close" : "putBack", "", () -> release(false)));
        choices.add(choice("keep", "", signedIn::signOut));
        add(new Div(InHand.isEmpty(counter) ? "" : InHand.fate(counter, texts)), choices, message);
        getFooter().add(new Button(texts.get("cancel"), click -> close()));
    }

    /** Signs out at once, or asks first if the person has a counter open. */
    static void leave(CounterDesk desk, SignedIn signedIn, StaffTexts texts) {
        Optional<CounterView> own = signedIn.current().flatMap(one -> InHand.ownOf(desk.snapshot(), one.clerk()));
        if (own.isPresent()) {
            new SignOutDialog(desk, signedIn, own.get(), texts).open();
        } else {
            signedIn.signOut();
        }
    }

    private Button choice(String key, String label, Runnable chosen) {
        var button = new Button(texts.get("signOut." + key, label), click -> chosen.run());
        button.addClassName("mc-choice");
        button.getElement().setAttribute("data-sign-out", key);
        return button;
    }

    /** Only once the counter is closed is the clerk signed out; else the page says why it is not. */
    private void release(boolean completing) {
        var by = new Request(once, CounterActions.actor(signedIn.getCurrent()));
        var command = new Command.ReleaseCounter(by, counter.counter().id(), ClosingReason.SIGNED_OUT, completing);
        switch (desk.perform(command)) {
            case Answer.Done done -> signedIn.signOut();
            case Answer.Refused(var refusal) -> message.warn(RefusalTexts.text(refusal, texts.locale()));
        }
    }
}
