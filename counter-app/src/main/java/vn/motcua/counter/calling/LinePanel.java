package vn.motcua.counter.calling;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Ticking;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.plan.HallPlan;

/** Who comes next, in calling order, and how long each has waited. */
final class LinePanel extends Section {

    /** As many as fit without scrolling at 1366 × 768. */
    static final int SHOWN = 9;

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private final Span count = new Span();
    private final OrderedList list = new OrderedList();
    private final Paragraph foot = new Paragraph();
    private transient List<TicketView> shown = List.of();

    LinePanel(StaffTexts texts) {
        this.texts = texts;
        addClassName("mc-panel");
        addClassName("mc-line");
        var head = new Div(new H2(texts.get("line.title")), count);
        head.addClassName("mc-panel-head");
        count.addClassName("mc-count");
        foot.addClassName("mc-foot");
        add(head, list, foot);
    }

    void refresh(List<TicketView> waiting, CounterView counter, HallSnapshot hall) {
        count.setText(Integer.toString(counter.waiting()));
        if (!waiting.equals(shown) || list.getComponentCount() == 0) {
            shown = List.copyOf(waiting);
            list.removeAll();
            waiting.forEach(ticket -> list.add(row(ticket, hall.plan())));
        }
        int elsewhere = hall.services().stream()
                .filter(view -> !counter.counter().serves(view.service().id()))
                .mapToInt(ServiceView::waiting)
                .sum();
        int more = counter.waiting() - waiting.size();
        String nobody = waiting.isEmpty() ? texts.get("line.empty") + " " : "";
        String further = more > 0 ? texts.get("line.more", more) + " " : "";
        foot.setText(nobody + further + (elsewhere > 0 ? texts.get("line.elsewhere", elsewhere) : ""));
    }

    private ListItem row(TicketView ticket, HallPlan plan) {
        var number = new Span(ticket.id().label());
        number.addClassName("mc-number");
        var service = new Span(ServiceNames.of(plan, ticket.arrival().service(), texts));
        service.addClassName("mc-service");
        var right = new Div(Ticking.minutes(ticket.arrival().at(), texts));
        right.addClassName("mc-line-right");
        int missing = ticket.preparation().map(said -> said.missing().size()).orElse(0);
        if (missing > 0) {
            var mark = new Span(texts.get("line.missing", missing));
            mark.addClassName("mc-line-missing");
            mark.setTitle(texts.get("line.missing.long", missing));
            right.add(mark);
        }
        return new ListItem(number, service, right);
    }
}
