package vn.motcua.counter.calling;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Ticking;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.ticket.TicketId;

/** Tickets beside the one in hand, each with one way back: set aside here, or called in vain today. */
final class AsidePanel extends Section {

    /** More than these are found by scrolling inside the panel. */
    static final int SHOWN = 12;

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private final String kind;
    private final transient Consumer<TicketId> back;
    private final H2 title = new H2();
    private final UnorderedList list = new UnorderedList();
    private transient Object shown = List.of();

    /** @param kind stem of the texts: {@code parked} or {@code missed} */
    AsidePanel(StaffTexts texts, String kind, Consumer<TicketId> back) {
        this.texts = texts;
        this.kind = kind;
        this.back = back;
        addClassName("mc-panel");
        add(title, list);
    }

    /** @param hindered whether the way back is barred at present, by a citizen in hand or a break */
    void refresh(List<TicketView> tickets, HallPlan plan, boolean hindered) {
        record Shown(List<TicketView> tickets, boolean hindered) {}
        var now = new Shown(tickets, hindered);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        title.setText(texts.get(kind + ".title", tickets.size()));
        list.removeAll();
        if (tickets.isEmpty()) {
            var none = new ListItem(texts.get(kind + ".none"));
            none.addClassName("mc-none");
            list.add(none);
        }
        tickets.forEach(ticket -> list.add(row(ticket, plan, hindered)));
    }

    private ListItem row(TicketView ticket, HallPlan plan, boolean hindered) {
        var number = new Span(ticket.id().label());
        number.addClassName("mc-number");
        number.setTitle(ServiceNames.of(plan, ticket.arrival().service(), texts));
        var since = Ticking.minutes(ticket.since(), texts);
        since.getElement().removeAttribute("data-amber").removeAttribute("data-red");
        var again = new Button(texts.get(kind + ".back"), click -> back.accept(ticket.id()));
        again.setDisableOnClick(true);
        again.setEnabled(!hindered);
        again.addClassName("mc-small");
        again.setAriaLabel(texts.get(kind + ".back") + " " + ticket.id().label());
        again.setTooltipText(texts.get(hindered ? kind + ".hindered" : kind + ".hint"));
        return new ListItem(number, since, again);
    }
}
