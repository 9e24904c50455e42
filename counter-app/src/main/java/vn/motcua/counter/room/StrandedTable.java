package vn.motcua.counter.room;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.motcua.counter.action.CounterActions;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.service.ServiceId;

/** The first table of the live room: whom nobody can call, and what a manager can do about each. */
final class StrandedTable {

    private final StaffTexts texts;
    private final SignedIn signedIn;
    private final Predicate<Command.OfManager> manage;

    /** @param manage carries a command out and tells whether it was done */
    StrandedTable(StaffTexts texts, SignedIn signedIn, Predicate<Command.OfManager> manage) {
        this.texts = texts;
        this.signedIn = signedIn;
        this.manage = manage;
    }

    /** Empty while everybody can be called. */
    Div of(HallSnapshot hall) {
        var place = new Div();
        if (hall.stranded().isEmpty()) {
            return place;
        }
        var table = new Table(texts, "stranded.table", "stranded.number", "room.service", "stranded.why", "");
        for (Stranded one : hall.stranded()) {
            ServiceId service = one.ticket().arrival().service();
            var why = new Span(texts.get(
                    "stranded.why." + one.why(),
                    one.ticket().counter().map(CounterId::toString).orElse("")));
            why.addClassName("mc-trouble");
            table.row(
                    new Span(one.ticket().id().label()),
                    new Span(
                            hall.plan().findService(service).isPresent()
                                    ? ServiceNames.of(hall.plan(), service, texts)
                                    : service.value()),
                    why,
                    actions(one, hall));
        }
        table.addClassName("mc-stranded");
        place.add(table);
        return place;
    }

    /** Asked when something is done: who acts may have changed since the table was drawn. */
    private Actor actor() {
        return CounterActions.actor(signedIn.getCurrent());
    }

    private Div actions(Stranded one, HallSnapshot hall) {
        boolean waits = one.why() == Stranded.Why.SERVICE_GONE || one.why() == Stranded.Why.NO_COUNTER;
        var call = button(
                "stranded.call",
                () -> OverrulingDialog.call(texts, hall, one.ticket().id(), this::actor, manage));
        call.setVisible(waits);
        var actions = new Div(
                call,
                button(
                        "stranded.move",
                        () -> OverrulingDialog.move(texts, hall, one.ticket().id(), this::actor, manage)),
                button(
                        "stranded.end",
                        () -> OverrulingDialog.end(texts, one.ticket().id(), this::actor, manage)));
        actions.addClassName("mc-actions");
        return actions;
    }

    private Button button(String key, Supplier<OverrulingDialog> dialog) {
        var button = new Button(texts.get(key), click -> dialog.get().open());
        button.addClassName("mc-small");
        return button;
    }
}
