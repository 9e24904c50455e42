package vn.motcua.counter.slip;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.SlipView;

/** The slip of the citizen at the counter, and those that did not come out. By keyboard: arrows, Enter; Esc leaves. */
public final class SlipsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient ClerkId shownTo;
    private final SlipPanel slips;

    /** @param shownTo whose citizen's slip stands on top; who settles one is asked when it is settled */
    public SlipsDialog(CounterDesk desk, SignedIn signedIn, ClerkId shownTo, StaffTexts texts, Runnable changed) {
        this.desk = desk;
        this.shownTo = shownTo;
        addClassNames("mc-dialog", "mc-wide");
        setHeaderTitle(texts.get("slips.dialog"));
        getElement().setAttribute("data-dialog", "slips");
        var message = new Message();
        this.slips = new SlipPanel(desk, new SlipHand(desk, signedIn), texts, message, () -> {
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

    public void refresh(HallSnapshot hall) {
        slips.refresh(hall.plan(), findInHand(hall));
    }

    private Optional<SlipView> findInHand(HallSnapshot hall) {
        return hall.counters().stream()
                .filter(counter -> counter.state() instanceof CounterState.Staffed staffed
                        && staffed.clerk().equals(shownTo))
                .findFirst()
                .flatMap(CounterView::active)
                .flatMap(ticket -> desk.findSlip(ticket.id()));
    }
}
