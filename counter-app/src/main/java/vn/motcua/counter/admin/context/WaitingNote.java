package vn.motcua.counter.admin.context;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.service.ServiceId;

/** Says in an administrator's dialog who waits now for what is about to be changed; hidden while nobody does. */
public final class WaitingNote extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 12;
    private static final int MOST_COUNTED = 1_000;

    public WaitingNote(CounterDesk desk, Collection<ServiceId> services, StaffTexts texts) {
        List<TicketView> waiting = services.stream()
                .flatMap(service -> desk.listWaitingFor(service, MOST_COUNTED).stream())
                .toList();
        addClassName("mc-devices");
        getElement().setAttribute("role", "note");
        setVisible(!waiting.isEmpty());
        setText(texts.get("admin.waiting.now", waiting.size(), names(waiting)));
    }

    private static String names(List<TicketView> waiting) {
        return waiting.stream().limit(MOST_NAMED).map(view -> view.id().label()).collect(Collectors.joining(", "))
                + (waiting.size() > MOST_NAMED ? " …" : "");
    }
}
