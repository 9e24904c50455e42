package vn.motcua.counter.calling;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Ticking;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.ticket.TicketState;

/** The citizen this counter has called or serves: number, service, state in a word, and the time. */
final class CitizenPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private transient Optional<Object> shown = Optional.empty();

    CitizenPanel(StaffTexts texts) {
        this.texts = texts;
        addClassName("mc-panel");
        addClassName("mc-citizen");
    }

    void refresh(CounterView counter, HallSnapshot hall) {
        record Shown(Optional<TicketView> ticket, CounterState state, boolean someWait) {}
        Object now = new Shown(counter.active(), counter.state(), counter.waiting() > 0);
        if (shown.equals(Optional.of(now))) {
            return; // nothing jumps while the clerk reads
        }
        shown = Optional.of(now);
        removeAll();
        if (counter.active().isPresent()) {
            show(counter.active().get(), hall.plan());
        } else {
            showNobody(counter);
        }
    }

    private void showNobody(CounterView counter) {
        getElement().setAttribute("data-state", "none");
        if (counter.state() instanceof CounterState.OnBreak onBreak) {
            getElement().setAttribute("data-state", "break");
            add(words("mc-state", texts.get("citizen.break")), time(Ticking.clock(onBreak.since()), ""));
            add(words("mc-hint", texts.get("citizen.breakHint")));
        } else {
            add(words("mc-state", texts.get("citizen.nobody")));
            add(words("mc-hint", texts.get(counter.waiting() > 0 ? "citizen.callHint" : "citizen.waitHint")));
        }
    }

    private void show(TicketView ticket, HallPlan plan) {
        boolean serving = ticket.state() == TicketState.SERVING;
        getElement().setAttribute("data-state", serving ? "serving" : "called");
        int maxCalls = plan.rules().maxCalls();
        add(words("mc-state", texts.get(serving ? "citizen.serving" : "citizen.called")));
        add(words("mc-huge", ticket.id().label()));
        add(words("mc-what", ServiceNames.of(plan, ticket.arrival().service(), texts)));
        var facts = new Div();
        facts.addClassName("mc-facts");
        facts.add(time(
                Ticking.clock(ticket.since()), texts.get(serving ? "citizen.since.serving" : "citizen.since.called")));
        facts.add(fact(texts.get("citizen.attempt.value", ticket.attempt(), maxCalls), texts.get("citizen.attempt")));
        long waited = Duration.between(ticket.arrival().at(), ticket.since()).toMinutes();
        facts.add(fact(
                texts.get("citizen.waited.value", Math.max(0, waited)),
                texts.get(serving ? "citizen.waited.serving" : "citizen.waited.called")));
        add(facts, new PapersBrief(ticket, texts));
    }

    private static Div words(String style, String text) {
        var words = new Div();
        words.setText(text);
        words.addClassName(style);
        return words;
    }

    private static Div fact(String value, String label) {
        return time(new Span(value), label);
    }

    private static Div time(Span value, String label) {
        value.addClassName("mc-fact-value");
        var name = new Span(label);
        name.addClassName("mc-fact-label");
        var fact = new Div(value, name);
        fact.addClassName("mc-fact");
        return fact;
    }
}
