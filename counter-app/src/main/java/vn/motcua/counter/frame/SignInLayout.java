package vn.motcua.counter.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.plan.HallPlan;

/** The bar for people who have not signed in: the desk's name and the language, nothing else. */
@AnonymousAllowed
final class SignInLayout extends Div implements RouterLayout {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts = StaffLanguage.current();

    SignInLayout(CounterDesk desk) {
        addClassName("mc-staff");
        HallPlan plan = desk.snapshot().plan();
        add(bar(plan, texts), new PlainHttpBanner(texts));
    }

    private static Header bar(HallPlan plan, StaffTexts texts) {
        Header bar = mark(plan, texts);
        var language = new Button(
                texts.get("bar.language"),
                click -> click.getSource().getUI().ifPresent(ui -> StaffLanguage.swap(ui, texts)));
        language.addClassName("mc-quiet");
        var space = new Span();
        space.addClassName("mc-bar-links");
        bar.add(space, language);
        return bar;
    }

    /** The bar as every page begins it: the desk, and whether it is a demonstration. */
    static Header mark(HallPlan plan, StaffTexts texts) {
        var bar = new Header();
        bar.addClassName("mc-bar");
        var name = new Span(plan.name().in(texts.locale()));
        name.addClassName("mc-bar-desk");
        bar.add(name);
        if (plan.demonstration()) {
            var demo = new Span(texts.get("bar.demo"));
            demo.addClassName("mc-bar-demo");
            bar.add(demo);
        }
        return bar;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        StaffLanguage.mark(event.getUI(), texts);
    }
}
