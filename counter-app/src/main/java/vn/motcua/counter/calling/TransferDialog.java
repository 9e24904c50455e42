package vn.motcua.counter.calling;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.service.ServiceId;

/** Asks where a citizen goes on to. By keyboard: the letter of the series or the arrows choose, Enter sends, Esc leaves. */
final class TransferDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    TransferDialog(HallSnapshot hall, TicketView ticket, StaffTexts texts, Consumer<ServiceId> chosen) {
        addClassName("mc-dialog");
        setHeaderTitle(texts.get("transfer.title", ticket.id().label()));
        var list = new Div();
        list.addClassName("mc-transfer");
        boolean first = true;
        List<ServiceView> others = listOthers(hall, ticket.arrival().service());
        for (ServiceView view : others) {
            Button button = button(view, texts, chosen);
            if (first && button.isEnabled()) {
                button.setAutofocus(true);
                first = false;
            }
            list.add(button);
        }
        if (others.isEmpty()) {
            list.add(new Div(texts.get("transfer.none")));
        }
        var hint = new Span(texts.get("transfer.hint"));
        hint.addClassName("mc-hint");
        add(list);
        getFooter().add(hint, new Button(texts.get("cancel"), click -> close()));
    }

    /** Not the ticket's own service: its line has the citizen already, and Enter must not quietly put them back into it. */
    static List<ServiceView> listOthers(HallSnapshot hall, ServiceId own) {
        return hall.services().stream()
                .filter(view -> !view.service().id().equals(own))
                .toList();
    }

    private Button button(ServiceView view, StaffTexts texts, Consumer<ServiceId> chosen) {
        var button = new Button();
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            close();
            chosen.accept(view.service().id());
        });
        button.addClassName("mc-transfer-service");
        button.getElement().setAttribute("data-jump", view.service().series().prefix());
        var letter = new Span(view.service().series().prefix());
        letter.addClassName("mc-key");
        button.setPrefixComponent(letter);
        var name = new Span(view.service().name().in(texts.locale()));
        name.addClassName("mc-step-label");
        boolean served = !view.counters().isEmpty();
        var state = new Span(
                served
                        ? texts.get(
                                "transfer.state",
                                view.counters().stream()
                                        .map(CounterId::toString)
                                        .collect(Collectors.joining(", ")),
                                view.openCounters().size(),
                                view.waiting())
                        : texts.get("transfer.nobody"));
        state.addClassName("mc-step-why");
        var words = new Span(name, state);
        words.addClassName("mc-step-words");
        button.getElement().appendChild(words.getElement());
        button.setEnabled(served);
        return button;
    }
}
