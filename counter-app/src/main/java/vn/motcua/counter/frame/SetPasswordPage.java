package vn.motcua.counter.frame;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.Administration;
import vn.motcua.domain.staff.SecondFactor;

/** A person's own password, second factor and sessions. Who must set one of the first two has no way around this page. */
@Route(value = "set-password", layout = StaffLayout.class)
@RolesAllowed({"CLERK", "MANAGER", "ADMINISTRATOR"})
final class SetPasswordPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Administration administration;
    private final transient SignedIn signedIn;
    private final transient StaffTexts texts = StaffLanguage.current();
    private final transient Optional<SecondFactor> factor;
    private final PasswordField old;
    private final PasswordField fresh;
    private final PasswordField again;
    private final Message message = new Message();

    SetPasswordPage(Administration administration, SignedIn signedIn, CounterPorts ports) {
        this.administration = administration;
        this.signedIn = signedIn;
        addClassName("mc-form-page");
        SignedIn.Person person = signedIn.getCurrent();
        boolean due = person.passwordDue();
        factor = ports.factor().filter(door -> door.rule() != SecondFactor.Rule.OFF);
        old = field(due ? "password.old" : "password.old.own");
        old.setAutofocus(true);
        fresh = field("password.new");
        fresh.setHelperText(texts.get("password.rules", NewPassword.SHORTEST));
        again = field("password.again");
        var save = new Button(texts.get("password.save"), click -> save());
        save.addClassName("mc-primary");
        save.addClickShortcut(Key.ENTER);
        if (person.factorDue() && !due) {
            add(new H1(texts.get("factor.title")), new Paragraph(texts.get("factor.due")), message, panel());
            return;
        }
        add(
                new H1(texts.get(due ? "password.title" : "password.change")),
                new Paragraph(texts.get(due ? "password.why" : "password.change.why")),
                old,
                fresh,
                again);
        add(message, save);
        if (!due) {
            factor.ifPresent(door -> add(new H2(texts.get("factor.title")), panel()));
            add(
                    new H2(texts.get("sessions.title")),
                    new SessionsPanel(
                            administration,
                            signedIn,
                            () -> signedIn.getCurrent().account(),
                            texts,
                            message));
        }
    }

    private FactorPanel panel() {
        return new FactorPanel(factor.orElseThrow(), signedIn, texts, message);
    }

    private PasswordField field(String key) {
        var field = new PasswordField(texts.get(key));
        field.setWidthFull();
        return field;
    }

    @Override
    public String getPageTitle() {
        return texts.get("password.title") + " · Motcua";
    }

    private void save() {
        SignedIn.Person person = signedIn.getCurrent();
        fresh.setInvalid(false);
        again.setInvalid(false);
        Optional<String> wrong = NewPassword.findFault(person.account(), fresh.getValue());
        if (wrong.isPresent()) {
            say(fresh, wrong.get());
        } else if (!fresh.getValue().equals(again.getValue())) {
            say(again, "password.differs");
        } else {
            set(person);
        }
    }

    private void say(PasswordField field, String key) {
        field.setErrorMessage(texts.get(key, NewPassword.SHORTEST));
        field.setInvalid(true);
        field.focus();
    }

    private void set(SignedIn.Person person) {
        if (administration.setOwnPassword(person.account(), old.getValue(), fresh.getValue())
                instanceof DeskAnswer.Refused<?>(DeskRefusal why)) {
            message.warn(texts.refusal(why));
            return;
        }
        getUI().ifPresent(ui -> ui.getPage().setLocation("counter"));
    }
}
