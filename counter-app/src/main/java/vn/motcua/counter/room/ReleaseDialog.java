package vn.motcua.counter.room;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.motcua.counter.action.InHand;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.journal.Event.ClosingReason;
import vn.motcua.domain.ticket.TicketState;

/** A manager closes a counter whose clerk has gone: says what becomes of whom, and asks why. */
final class ReleaseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<ClosingReason> reason = new RadioButtonGroup<>();
    private final Checkbox completed = new Checkbox();

    /**
     * @param by one request however often the button is pressed, by whoever presses it
     * @param release carries the command out, and tells whether it was
     */
    ReleaseDialog(
            StaffTexts texts, CounterView counter, Supplier<Request> by, Predicate<Command.ReleaseCounter> release) {
        String id = counter.counter().id().toString();
        addClassName("mc-dialog");
        getElement().setAttribute("data-dialog", "release");
        setHeaderTitle(texts.get("release.title", id));
        var fate = new Div(InHand.fate(counter, texts));
        fate.getElement().setAttribute("data-release", "fate");
        reason.setLabel(texts.get("release.reason"));
        reason.addThemeName("vertical");
        reason.setItems(ClosingReason.LEFT_OPEN, ClosingReason.RELIEVED, ClosingReason.BROKEN);
        reason.setItemLabelGenerator(one -> texts.get("release.reason." + one));
        reason.setErrorMessage(texts.get("release.reason.missing"));
        boolean serving = counter.active()
                .filter(ticket -> ticket.state() == TicketState.SERVING)
                .isPresent();
        completed.setLabel(counter.active()
                .map(ticket -> texts.get("release.completed", ticket.id().label()))
                .orElse(""));
        completed.setVisible(serving);
        var form = new Div(fate, completed, reason);
        form.addClassName("mc-dialog-form");
        add(form);
        var ok = new Button(texts.get("release.do"), click -> {
            ClosingReason chosen = reason.getValue();
            reason.setInvalid(chosen == null);
            if (chosen != null
                    && release.test(new Command.ReleaseCounter(
                            by.get(), counter.counter().id(), chosen, serving && completed.getValue()))) {
                close();
            }
        });
        ok.addClassName("mc-primary");
        ok.getElement().setAttribute("data-release", "do");
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
    }
}
