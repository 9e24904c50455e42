package vn.motcua.counter.room;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Reason;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** Asks a manager where a ticket goes that nobody can call, and why. */
final class OverrulingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField reason = new TextField();

    private OverrulingDialog(StaffTexts texts, String title) {
        addClassName("mc-dialog");
        setHeaderTitle(title);
        reason.setLabel(texts.get("stranded.reason"));
        reason.setHelperText(texts.get("stranded.reason.hint"));
        reason.setMaxLength(Reason.LONGEST);
    }

    static OverrulingDialog call(
            StaffTexts texts,
            HallSnapshot hall,
            TicketId ticket,
            Supplier<Actor> by,
            Predicate<Command.OfManager> manage) {
        var dialog = new OverrulingDialog(texts, texts.get("stranded.call.title", ticket.label()));
        List<CounterId> free = hall.counters().stream()
                .filter(view -> view.state() instanceof CounterState.Open
                        && view.active().isEmpty())
                .map(CounterView::counter)
                .map(counter -> counter.id())
                .toList();
        RequestId intention = RequestId.random(); // however often the button is pressed
        return dialog.choosing(
                texts,
                select(texts.get("stranded.counter"), free, CounterId::toString),
                (counter, why) -> new Command.Overrule(new Request(intention, by.get()), ticket, counter, why),
                manage);
    }

    static OverrulingDialog move(
            StaffTexts texts,
            HallSnapshot hall,
            TicketId ticket,
            Supplier<Actor> by,
            Predicate<Command.OfManager> manage) {
        var dialog = new OverrulingDialog(texts, texts.get("stranded.move.title", ticket.label()));
        List<ServiceId> served = hall.plan().services().stream()
                .map(Service::id)
                .filter(id -> !hall.plan().listCountersServing(id).isEmpty())
                .toList();
        RequestId intention = RequestId.random(); // however often the button is pressed
        return dialog.choosing(
                texts,
                select(texts.get("stranded.to"), served, id -> ServiceNames.of(hall.plan(), id, texts)),
                (service, why) -> new Command.MoveTicket(new Request(intention, by.get()), ticket, service, why),
                manage);
    }

    static OverrulingDialog end(
            StaffTexts texts, TicketId ticket, Supplier<Actor> by, Predicate<Command.OfManager> manage) {
        var dialog = new OverrulingDialog(texts, texts.get("stranded.end.title", ticket.label()));
        RequestId intention = RequestId.random(); // however often the button is pressed
        dialog.fill(texts, new Div(dialog.reason), () -> {
            if (dialog.hasReason(texts)
                    && manage.test(new Command.EndTicket(
                            new Request(intention, by.get()), ticket, dialog.reason.getValue()))) {
                dialog.close();
            }
        });
        return dialog;
    }

    private static <T> Select<T> select(String label, List<T> items, Function<T, String> name) {
        var select = new Select<T>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "" : name.apply(item));
        return select;
    }

    private <T> OverrulingDialog choosing(
            StaffTexts texts,
            Select<T> where,
            BiFunction<T, String, Command.OfManager> make,
            Predicate<Command.OfManager> manage) {
        fill(texts, new Div(where, reason), () -> {
            T chosen = where.getValue();
            where.setErrorMessage(texts.get("admin.fill"));
            where.setInvalid(chosen == null);
            if (hasReason(texts) && chosen != null && manage.test(make.apply(chosen, reason.getValue()))) {
                close();
            }
        });
        return this;
    }

    private boolean hasReason(StaffTexts texts) {
        reason.setErrorMessage(texts.get("admin.fill"));
        reason.setInvalid(!Reason.is(reason.getValue()));
        return !reason.isInvalid();
    }

    private void fill(StaffTexts texts, Div form, Runnable done) {
        form.addClassName("mc-dialog-form");
        add(form);
        var ok = new Button(texts.get("stranded.do"), click -> done.run());
        ok.addClassName("mc-primary");
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
    }
}
