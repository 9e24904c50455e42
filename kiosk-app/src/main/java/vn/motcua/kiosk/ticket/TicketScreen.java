package vn.motcua.kiosk.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.ticket.TicketState;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** The number on a slip held before the scanner: how it stands now, to be kept or given back. */
public final class TicketScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient Entrance entrance;
    private final transient KioskSteps steps;
    private final Span state = Pieces.words("k-number-counter", "");
    private final Span ahead = Pieces.words("k-number-ahead", "");
    private final NativeButton cancel;
    private final NativeButton keep;
    private final boolean proven;
    private transient Standing standing;
    private boolean asking;

    public TicketScreen(
            KioskTexts texts, HallSnapshot hall, DialogueState.AtTicket place, Entrance entrance, KioskSteps steps) {
        super("k-number");
        addClassName("k-ticket");
        setName("ticket");
        this.texts = texts;
        this.entrance = entrance;
        this.steps = steps;
        this.standing = place.standing();
        this.cancel = Pieces.button(
                "warning",
                texts.get("ticket.cancel"),
                "k-back",
                click -> steps.go(new DialogueState.Cancelling(standing, place.proof(), place.request())));
        this.proven = place.proof().isPresent();
        cancel.addClassName("k-cancel"); // it stands where "back" does and is none
        this.keep = Pieces.button("check", "", "k-primary", click -> steps.go(new DialogueState.Start()));
        String service = hall.plan()
                .findService(standing.service())
                .map(Service::name)
                .map(name -> name.in(texts.locale()))
                .orElse("");
        add(
                new H1(texts.get("ticket.title")),
                Pieces.words("k-huge", standing.ticket().label()),
                Pieces.box(
                        "k-number-below",
                        Pieces.box("k-number-facts", state, ahead, Pieces.words("k-number-service", service))));
        show();
    }

    private void show() {
        boolean waiting = standing.state() == TicketState.WAITING;
        String counter = standing.counter().map(CounterId::toString).orElse("");
        state.setText(texts.get("ticket." + standing.state(), counter));
        boolean served = entrance.snapshot()
                .findService(standing.service())
                .filter(view -> !view.counters().isEmpty())
                .isPresent();
        String people = standing.ahead()
                .filter(number -> served)
                .map(number -> texts.get("number.ahead", number))
                .orElse(waiting && !served ? texts.get("ticket.noCounter") : "");
        ahead.setText(waiting && !proven ? people + " · " + texts.get("ticket.showQr") : people);
        ahead.setVisible(!ahead.getText().isEmpty());
        cancel.setVisible(waiting && proven);
        ((Span) keep.getComponentAt(1)).setText(texts.get(waiting ? "ticket.keep" : "action.home"));
        getElement().setAttribute("data-state", standing.state().name());
    }

    @Override
    public List<Component> actions() {
        return List.of(cancel, keep);
    }

    /** Asks again when the hall has moved; an answer that does not come leaves what is known. */
    @Override
    public void refresh(HallSnapshot hall) {
        if (asking) {
            return;
        }
        asking = true;
        steps.ask(
                () -> entrance.findStanding(standing.ticket()),
                found -> {
                    asking = false;
                    found.ifPresent(now -> {
                        standing = now;
                        show();
                    });
                },
                () -> asking = false);
    }
}
