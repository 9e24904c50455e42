package vn.motcua.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.SlipView;

/** The slip of the citizen at the counter, and those that did not come out. By keyboard: arrows, Enter; Esc leaves. */
final class SlipsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient SignedIn.Person person;
    private final SlipPanel slips;

    SlipsDialog(CounterDesk desk, SignedIn.Person person, Texts texts, Runnable changed) {
        this.desk = desk;
        this.person = person;
        addClassNames("mc-dialog", "mc-wide");
        setHeaderTitle(texts.get("slips.dialog"));
        getElement().setAttribute("data-dialog", "slips");
        var message = new Message();
        this.slips = new SlipPanel(desk, new SlipHand(desk, person), texts, message, () -> {
            refresh(desk.snapshot());
            changed.run();
        });
        add(message, slips);
        var hint = new Span(texts.get("slips.keys"));
        hint.addClassName("mc-hint");
        getFooter().add(hint, new Button(texts.get("close"), click -> close()));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                refresh(desk.snapshot());
                slips.focus();
            }
        });
    }

    void refresh(HallSnapshot hall) {
        slips.refresh(hall.plan(), findInHand(hall));
    }

    private Optional<SlipView> findInHand(HallSnapshot hall) {
        return hall.counters().stream()
                .filter(counter -> counter.state() instanceof CounterState.Staffed staffed
                        && staffed.clerk().equals(person.clerk()))
                .findFirst()
                .flatMap(CounterView::active)
                .flatMap(ticket -> desk.findSlip(ticket.id()));
    }
}
