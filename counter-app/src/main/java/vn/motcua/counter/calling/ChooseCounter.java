package vn.motcua.counter.calling;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.action.CounterActions;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.staff.Administration;
import vn.motcua.domain.staff.Staff;

/** Where a clerk sits down: one card per counter, the free ones first. */
final class ChooseCounter extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient SignedIn signedIn;
    private final transient StaffTexts texts;
    private final transient Runnable changed;
    private final transient Map<ClerkId, String> names;
    private final Message message = new Message();
    private final Div places = new Div();
    private final transient Map<CounterId, CounterCard> cards = new HashMap<>();
    private transient @Nullable List<CounterId> order;

    ChooseCounter(
            CounterDesk desk, Administration administration, SignedIn signedIn, StaffTexts texts, Runnable changed) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.texts = texts;
        this.changed = changed;
        this.names = administration.listStaff().stream()
                .collect(Collectors.toMap(Staff::id, Staff::displayName, (one, other) -> one));
        addClassName("mc-choose");
        places.addClassName("mc-cards");
        add(new H1(texts.get("choose.title")), message, places);
    }

    /** A card stays the same one while its words and its place change, so that a press that has begun ends on it. */
    void refresh(HallSnapshot hall) {
        List<CounterView> views = hall.counters().stream()
                .sorted(Comparator.<CounterView>comparingInt(
                                view -> view.state() instanceof CounterState.Closed ? 0 : 1)
                        .thenComparing(view -> view.counter().id()))
                .toList();
        List<CounterId> now = views.stream().map(view -> view.counter().id()).toList();
        views.forEach(view -> cardOf(view.counter().id()).show(view, hall));
        if (!now.equals(order)) {
            order = now;
            places.removeAll();
            if (now.isEmpty()) {
                places.add(new Span(texts.get("choose.none")));
            }
            now.forEach(counter -> places.add(cardOf(counter)));
        }
    }

    private CounterCard cardOf(CounterId counter) {
        return cards.computeIfAbsent(counter, id -> new CounterCard(id, texts, names, this::open));
    }

    private void open(CounterId counter) {
        SignedIn.Person person = signedIn.getCurrent();
        Answer answer = desk.perform(new Command.OpenCounter(
                new Request(RequestId.random(), CounterActions.actor(person)), counter, person.clerk()));
        if (answer instanceof Answer.Refused(var refusal)) {
            message.warn(RefusalTexts.text(refusal, texts.locale()));
        }
        changed.run();
    }
}
