package vn.motcua.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.Administration;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Staff;
import vn.motcua.domain.hall.Answer;
import vn.motcua.domain.hall.Command;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.RefusalTexts;
import vn.motcua.domain.hall.Request;
import vn.motcua.domain.journal.RequestId;

/** Where a clerk sits down: one card per counter, the free ones first. */
final class ChooseCounter extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient SignedIn signedIn;
    private final transient Texts texts;
    private final transient Runnable changed;
    private final transient Map<ClerkId, String> names;
    private final Message message = new Message();
    private final Div cards = new Div();

    ChooseCounter(CounterDesk desk, Administration administration, SignedIn signedIn, Texts texts, Runnable changed) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.texts = texts;
        this.changed = changed;
        this.names = administration.listStaff().stream()
                .collect(Collectors.toMap(Staff::id, Staff::displayName, (one, other) -> one));
        addClassName("mc-choose");
        cards.addClassName("mc-cards");
        add(new H1(texts.get("choose.title")), message, cards);
    }

    void refresh(HallSnapshot hall) {
        cards.removeAll();
        if (hall.counters().isEmpty()) {
            cards.add(new Span(texts.get("choose.none")));
        }
        hall.counters().stream()
                .sorted(Comparator.<CounterView>comparingInt(view -> free(view) ? 0 : 1)
                        .thenComparing(view -> view.counter().id()))
                .forEach(view -> cards.add(card(view, hall)));
    }

    private static boolean free(CounterView view) {
        return view.state() instanceof CounterState.Closed;
    }

    private Button card(CounterView view, HallSnapshot hall) {
        Counter counter = view.counter();
        var card = new Button();
        card.addClickListener(click -> open(counter));
        card.addClassName("mc-card");
        card.setDisableOnClick(true);
        card.setEnabled(free(view));
        var number = new Span(counter.id().toString());
        number.addClassName("mc-card-number");
        var name = new Span(counter.name().in(texts.locale()));
        name.addClassName("mc-card-name");
        var services = new Span(counter.services().stream()
                .map(id -> hall.plan().findService(id))
                .flatMap(Optional::stream)
                .map(service -> service.series() + " " + service.name().in(texts.locale()))
                .collect(Collectors.joining(" · ")));
        services.addClassName("mc-card-services");
        var state = new Span(state(view));
        state.addClassNames("mc-card-state", free(view) ? "mc-free" : "mc-taken");
        var waiting = new Span(texts.get("choose.waiting", view.waiting()));
        waiting.addClassName("mc-card-waiting");
        var words = new Div(name, services, new Div(state, waiting));
        words.addClassName("mc-card-words");
        var body = new Div(number, words);
        body.addClassName("mc-card-body");
        card.getElement().appendChild(body.getElement());
        if (counter.id().number() < 10) {
            card.getElement().setAttribute("data-key", counter.id().toString());
        }
        return card;
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

    private void open(Counter counter) {
        SignedIn.Person person = signedIn.getCurrent();
        Answer answer = desk.perform(new Command.OpenCounter(
                new Request(RequestId.random(), Hand.actor(person)), counter.id(), person.clerk()));
        if (answer instanceof Answer.Refused(var refusal)) {
            message.warn(RefusalTexts.text(refusal, texts.locale()));
        }
        changed.run();
    }
}
