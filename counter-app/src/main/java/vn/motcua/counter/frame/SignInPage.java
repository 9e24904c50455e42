package vn.motcua.counter.frame;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;

/** Where staff sign in. The form goes to Spring Security, which comes back with one of {@link #TROUBLES}. */
@Route(value = "sign-in", layout = SignInLayout.class)
@AnonymousAllowed
@StyleSheet("context://counter/counter.css")
final class SignInPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /**
     * {@code expired}: the second step was not taken in time; the last three are of the province's provider: it or the way
     * back was not right, it named somebody who is nobody here, it does not answer.
     */
    private static final List<String> TROUBLES = List.of("error", "busy", "expired", "provider", "unlinked", "away");

    private final transient StaffTexts texts = StaffLanguage.current();
    private final LoginForm form = new LoginForm();
    private final Anchor provider = new Anchor("sign-in/provider/province", texts.get("signIn.provider.go"));

    SignInPage(CounterPorts ports) {
        addClassName("mc-sign-in");
        form.setI18n(words("error"));
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        var forgotten = new Div(texts.get("signIn.forgotten"));
        forgotten.addClassName("mc-hint");
        add(form);
        if (ports.linked().isPresent()) {
            provider.setRouterIgnore(true);
            provider.addClassName("mc-provider");
            add(provider);
        }
        add(forgotten);
    }

    @Override
    public String getPageTitle() {
        return texts.get("signIn.title") + " · Motcua";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, ?> query = event.getLocation().getQueryParameters().getParameters();
        TROUBLES.stream().filter(query::containsKey).findFirst().ifPresent(trouble -> {
            form.setI18n(words(trouble));
            form.setError(true);
        });
    }

    private LoginI18n words(String trouble) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form fields = words.getForm();
        fields.setTitle(texts.get("signIn.title"));
        fields.setUsername(texts.get("signIn.account"));
        fields.setPassword(texts.get("signIn.password"));
        fields.setSubmit(texts.get("signIn.submit"));
        LoginI18n.ErrorMessage message = words.getErrorMessage();
        message.setTitle(texts.get("signIn." + trouble + ".title"));
        message.setMessage(texts.get("signIn." + trouble));
        message.setUsername(texts.get("signIn.account.missing"));
        message.setPassword(texts.get("signIn.password.missing"));
        return words;
    }
}
