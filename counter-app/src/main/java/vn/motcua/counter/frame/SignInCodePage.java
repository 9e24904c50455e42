package vn.motcua.counter.frame;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.format.DateTimeFormatter;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.HallSnapshot;

/**
 * Where a person with a second factor goes on after the password. The form goes to Spring Security as the one before it
 * does, and comes back with {@code ?error} for a wrong code; whoever has given no password yet is sent to the first form.
 */
@Route(value = "sign-in/code", layout = SignInLayout.class)
@AnonymousAllowed
@StyleSheet("context://counter/counter.css")
final class SignInCodePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient StaffTexts texts = StaffLanguage.current();
    private final TextField code = new TextField();

    SignInCodePage(CounterDesk desk) {
        addClassName("mc-sign-in");
        code.setLabel(texts.get("signIn.code"));
        code.getElement().setProperty("name", "code");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("autocapitalize", "none");
        code.setMaxLength(40);
        code.setAutofocus(true);
        code.setWidthFull();
        var submit = new NativeButton(texts.get("signIn.code.submit"));
        submit.getElement().setAttribute("type", "submit");
        var form = new HtmlContainer("form");
        form.addClassName("mc-code-form");
        form.getElement().setAttribute("method", "post");
        form.getElement().setAttribute("action", "sign-in/code");
        form.add(
                new H2(texts.get("signIn.code.title")),
                new Paragraph(texts.get("signIn.code.why")),
                code,
                hint(clock(desk.snapshot())),
                submit,
                new Anchor("sign-in", texts.get("signIn.code.back")));
        add(form, hint(texts.get("signIn.code.lost")));
    }

    private static Div hint(String text) {
        var hint = new Div(text);
        hint.addClassName("mc-hint");
        return hint;
    }

    /** A server without internet may have a clock that is wrong, and then no code is ever right. */
    private String clock(HallSnapshot hall) {
        return texts.get("signIn.code.clock", TIME.format(hall.plan().localTime(hall.at())));
    }

    @Override
    public String getPageTitle() {
        return texts.get("signIn.code.title") + " · Motcua";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean wrong = event.getLocation().getQueryParameters().getParameters().containsKey("error");
        code.setErrorMessage(texts.get("signIn.code.wrong"));
        code.setInvalid(wrong);
    }
}
