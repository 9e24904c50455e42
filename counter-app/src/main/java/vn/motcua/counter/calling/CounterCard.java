package vn.motcua.counter.calling;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;

/** One counter that a clerk may sit down at: its name, its services, who is there, how many wait. */
final class CounterCard extends Button {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private final transient Map<ClerkId, String> names;
    private final Span name = span("mc-card-name");
    private final Span services = span("mc-card-services");
    private final Span state = span("mc-card-state");
    private final Span waiting = span("mc-card-waiting");

    /**
     * @param names how clerks are called before colleagues
     * @param open takes the counter
     */
    CounterCard(CounterId counter, StaffTexts texts, Map<ClerkId, String> names, Consumer<CounterId> open) {
        this.texts = texts;
        this.names = names;
        addClickListener(click -> open.accept(counter));
        addClassName("mc-card");
        setDisableOnClick(true);
        var number = span("mc-card-number");
        number.setText(counter.toString());
        var words = new Div(name, services, new Div(state, waiting));
        words.addClassName("mc-card-words");
        var body = new Div(number, words);
        body.addClassName("mc-card-body");
        getElement().appendChild(body.getElement());
        if (counter.number() < 10) {
            getElement().setAttribute("data-key", counter.toString());
        }
    }

    private static Span span(String className) {
        var span = new Span();
        span.addClassName(className);
        return span;
    }

    void show(CounterView view, HallSnapshot hall) {
        boolean free = view.state() instanceof CounterState.Closed;
        setEnabled(free);
        name.setText(view.counter().name().in(texts.locale()));
        services.setText(view.counter().services().stream()
                .map(id -> hall.plan().findService(id))
                .flatMap(Optional::stream)
                .map(service -> service.series() + " " + service.name().in(texts.locale()))
                .collect(Collectors.joining(" · ")));
        state.setText(state(view));
        state.setClassName("mc-free", free);
        state.setClassName("mc-taken", !free);
        waiting.setText(texts.get("choose.waiting", view.waiting()));
    }

    private String state(CounterView view) {
        return switch (view.state()) {
            case CounterState.Closed closed -> texts.get("choose.free");
            case CounterState.Open open -> texts.get("choose.open", name(open));
            case CounterState.OnBreak onBreak -> texts.get("choose.break", name(onBreak));
        };
    }

    private String name(CounterState.Staffed staffed) {
        return names.getOrDefault(staffed.clerk(), staffed.clerk().value());
    }
}
