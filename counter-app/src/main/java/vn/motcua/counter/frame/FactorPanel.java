package vn.motcua.counter.frame;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.SecondFactor;

/** A person's own second factor: set up with an authenticator and one code of it, or switched off. */
final class FactorPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int GROUP = 4;

    private final transient SecondFactor factor;
    private final transient SignedIn signedIn;
    private final transient StaffTexts texts;
    private final Message message;
    private final PasswordField password = new PasswordField();
    private final TextField code = new TextField();

    /** @param message says what came of it; the page's own */
    FactorPanel(SecondFactor factor, SignedIn signedIn, StaffTexts texts, Message message) {
        this.factor = factor;
        this.signedIn = signedIn;
        this.texts = texts;
        this.message = message;
        addClassName("mc-factor");
        password.setLabel(texts.get("password.old.own"));
        code.setWidthFull();
        code.getElement().setAttribute("autocomplete", "one-time-code");
        password.setWidthFull();
        show();
    }

    private void show() {
        removeAll();
        SignedIn.Person person = signedIn.getCurrent();
        SecondFactor.State state = factor.stateOf(person.account());
        if (state.set()) {
            showSwitchedOn(state);
        } else if (person.factorDue()) {
            showSetup();
        } else {
            var begin = new Button(texts.get("factor.begin"), click -> showSetup());
            add(new Paragraph(texts.get("factor.why")), begin);
        }
    }

    private void showSetup() {
        removeAll();
        message.clear();
        SecondFactor.Setup setup = factor.begin(signedIn.getCurrent().account());
        var picture = new Div();
        picture.addClassName("mc-factor-code");
        picture.getElement().setProperty("innerHTML", setup.picture());
        var key = new Span(grouped(setup.key()));
        key.addClassName("mc-factor-key");
        code.setLabel(texts.get("factor.code"));
        empty();
        var confirm = primary("factor.confirm", () -> confirm(setup));
        add(
                new Paragraph(texts.get("factor.why")),
                new Paragraph(texts.get("factor.scan")),
                picture,
                new Div(new Span(texts.get("factor.key") + " "), key),
                new Paragraph(texts.get("factor.prove")),
                code,
                password,
                confirm);
    }

    private Button primary(String key, Runnable work) {
        var button = new Button(texts.get(key), click -> work.run());
        button.addClassName("mc-primary");
        return button;
    }

    /** As people type it: {@code JBSW Y3DP …}. */
    private static String grouped(String key) {
        return key.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    private void confirm(SecondFactor.Setup setup) {
        if (!isFilled()) {
            return;
        }
        boolean due = signedIn.getCurrent().factorDue();
        switch (factor.confirm(signedIn.getCurrent().account(), setup.key(), password.getValue(), code.getValue())) {
            case DeskAnswer.Done<List<String>>(List<String> codes) -> showRecoveryCodes(codes, due);
            case DeskAnswer.Refused<List<String>>(DeskRefusal why) -> refuse(why);
        }
    }

    private void showRecoveryCodes(List<String> codes, boolean due) {
        removeAll();
        message.tell(texts.get("factor.on"));
        var list = new OrderedList();
        list.addClassName("mc-recovery-codes");
        codes.forEach(one -> list.add(new ListItem(one)));
        var title = new Paragraph(texts.get("factor.codes.title"));
        title.addClassName("mc-label");
        add(title, new Paragraph(texts.get("factor.codes.text")), list, primary("factor.codes.done", () -> leave(due)));
    }

    /** Whoever was led here goes on to work. */
    private void leave(boolean due) {
        message.clear();
        if (due) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("desk"));
        } else {
            show();
        }
    }

    private void showSwitchedOn(SecondFactor.State state) {
        code.setLabel(texts.get("signIn.code"));
        empty();
        var remove = new Button(texts.get("factor.remove"), click -> remove());
        add(
                new Paragraph(texts.get("factor.state", state.recoveryCodes())),
                new Paragraph(texts.get("factor.remove.hint")),
                code,
                password,
                remove);
    }

    private void remove() {
        if (!isFilled()) {
            return;
        }
        if (factor.remove(signedIn.getCurrent().account(), password.getValue(), code.getValue())
                instanceof DeskAnswer.Refused<?>(DeskRefusal why)) {
            refuse(why);
            return;
        }
        show();
        message.tell(texts.get("factor.removed"));
    }

    private void refuse(DeskRefusal why) {
        message.warn(texts.refusal(why));
    }

    private void empty() {
        code.clear();
        password.clear();
        code.setInvalid(false);
        password.setInvalid(false);
    }

    private boolean isFilled() {
        boolean coded = isFilled(code, code.getValue());
        boolean proven = isFilled(password, password.getValue());
        return coded && proven;
    }

    private boolean isFilled(HasValidation field, String value) {
        field.setErrorMessage(texts.get("admin.fill"));
        field.setInvalid(value.isBlank());
        return !value.isBlank();
    }
}
