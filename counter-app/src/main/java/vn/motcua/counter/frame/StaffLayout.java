package vn.motcua.counter.frame;

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
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.staff.Role;

/** The bar over every staff page: which desk, who, where to. Sends persons who must set a password or a second factor to set it. */
@StyleSheet("context://counter/counter.css")
@StyleSheet("context://counter/catalogue.css")
@PermitAll
public final class StaffLayout extends Div implements RouterLayout, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient SignedIn signedIn;
    private final transient CounterPorts ports;
    private final Span openQuestions = new Span();
    private final transient StaffTexts texts = StaffLanguage.current();

    StaffLayout(CounterDesk desk, SignedIn signedIn, CounterPorts ports) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.ports = ports;
        addClassName("mc-staff");
        Header bar = SignInLayout.mark(desk.snapshot().plan(), texts);
        signedIn.current().ifPresent(person -> bar.add(links(person), account(person)));
        add(bar, new PlainHttpBanner(texts), new ClockBanner(desk, texts), new RecordBanner(ports.records(), texts));
    }

    private Nav links(SignedIn.Person person) {
        var links = new Nav();
        links.addClassName("mc-bar-links");
        if (person.due()) {
            return links;
        }
        links.add(new Anchor("counter", texts.get("bar.counter")));
        if (ports.questions().isPresent()) {
            var questions = new Anchor("questions", texts.get("bar.questions"));
            openQuestions.addClassName("mc-badge");
            questions.add(openQuestions);
            links.add(questions);
            countQuestions();
        }
        if (person.role() != Role.CLERK) {
            links.add(new Anchor("room", texts.get("bar.room")));
            if (ports.devices().isPresent()) {
                links.add(new Anchor("devices", texts.get("bar.devices")));
            }
            if (ports.desk().isPresent()) {
                links.add(new Anchor("catalogue", texts.get("bar.catalogue")));
            }
        }
        if (person.role() == Role.ADMINISTRATOR) {
            links.add(new Anchor("admin", texts.get("bar.admin")));
        }
        return links;
    }

    /** Shows how many questions wait for an answer; to be called again when one has been answered. */
    public void countQuestions() {
        int open = ports.questions().map(door -> OpenQuestions.of(door).count()).orElse(0);
        openQuestions.setText(Integer.toString(open));
        openQuestions.setTitle(texts.get("questions.waiting", open));
        openQuestions.setVisible(open > 0);
    }

    private Div account(SignedIn.Person person) {
        var who = new Anchor("set-password", person.displayName());
        who.setTitle(texts.get("bar.own"));
        who.addClassName("mc-bar-who");
        var out = new Button(texts.get("bar.signOut"), click -> SignOutDialog.leave(desk, signedIn, texts));
        out.addClassNames("mc-quiet");
        var account = new Div(who, language(), out);
        account.addClassName("mc-bar-account");
        return account;
    }

    private Button language() {
        var language =
                new Button(texts.get("bar.language"), click -> getUI().ifPresent(ui -> StaffLanguage.swap(ui, texts)));
        language.addClassName("mc-quiet");
        return language;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        StaffLanguage.mark(event.getUI(), texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean due = signedIn.current().map(SignedIn.Person::due).orElse(false);
        if (due && event.getNavigationTarget() != SetPasswordPage.class) {
            event.forwardTo(SetPasswordPage.class);
        }
    }
}
