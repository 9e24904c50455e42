package vn.motcua.counter;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Role;

/** The bar over every staff page: which desk, who, where to. Sends persons without a password of their own to set one. */
@StyleSheet("context://counter/counter.css")
@PermitAll
final class StaffLayout extends Div implements RouterLayout, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Texts texts = Language.current();

    StaffLayout(CounterDesk desk, SignedIn signedIn) {
        this.signedIn = signedIn;
        addClassName("mc-staff");
        Header bar = SignInLayout.mark(desk.snapshot().plan(), texts);
        signedIn.current().ifPresent(person -> bar.add(links(person), account(person)));
        add(bar);
    }

    private Nav links(SignedIn.Person person) {
        var links = new Nav();
        links.addClassName("mc-bar-links");
        if (person.passwordDue()) {
            return links;
        }
        links.add(new Anchor("counter", texts.get("bar.counter")));
        if (person.role() != Role.CLERK) {
            links.add(new Anchor("room", texts.get("bar.room")));
        }
        if (person.role() == Role.ADMINISTRATOR) {
            links.add(new Anchor("admin", texts.get("bar.admin")));
        }
        return links;
    }

    private Div account(SignedIn.Person person) {
        var who = new Span(person.displayName());
        who.addClassName("mc-bar-who");
        var out = new Button(texts.get("bar.signOut"), click -> signedIn.signOut());
        out.addClassNames("mc-quiet");
        var account = new Div(who, language(), out);
        account.addClassName("mc-bar-account");
        return account;
    }

    private Button language() {
        var language =
                new Button(texts.get("bar.language"), click -> getUI().ifPresent(ui -> Language.swap(ui, texts)));
        language.addClassName("mc-quiet");
        return language;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Language.mark(event.getUI(), texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean due = signedIn.current().map(SignedIn.Person::passwordDue).orElse(false);
        if (due && event.getNavigationTarget() != SetPasswordPage.class) {
            event.forwardTo(SetPasswordPage.class);
        }
    }
}
