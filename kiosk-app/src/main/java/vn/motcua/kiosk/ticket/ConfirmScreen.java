package vn.motcua.kiosk.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.domain.service.Service;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.Wanted;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** The last look before a number is taken: what for, who is ahead, and who is there. */
public final class ConfirmScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient Service service;
    private final Span ahead = Pieces.words("k-fact-value", "");
    private final Span counters = Pieces.words("k-fact-value", "");
    private final NativeButton back;
    private final NativeButton take;

    public ConfirmScreen(
            KioskTexts texts, HallSnapshot hall, Service service, DialogueState.Confirming place, KioskSteps steps) {
        super("k-confirm");
        this.texts = texts;
        this.service = service;
        this.back = Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back());
        this.take = Pieces.button("ticket", texts.get("confirm.take"), "k-primary", click -> taking(place, steps));
        take.getElement().setAttribute("data-once", texts.get("confirm.taking"));
        add(
                new H1(texts.get("confirm.question")),
                Pieces.box(
                        "k-card",
                        Pieces.box(
                                "k-chosen",
                                Pieces.pictogram(service.pictogram()),
                                Pieces.words("k-chosen-name", service.name().in(texts.locale()))),
                        fact("people", "confirm.ahead", ahead),
                        fact("counter", "confirm.counters", counters)));
        refresh(hall);
    }

    /** The number for a dossier's result: nothing but the receipt was said, so this asks whether it is meant so. */
    public static ConfirmScreen ofResult(
            KioskTexts texts, HallSnapshot hall, Service service, DialogueState.Returning place, KioskSteps steps) {
        var screen = new ConfirmScreen(
                texts, hall, service, new DialogueState.Confirming(place.service(), place.request()), steps);
        screen.setName("returning");
        screen.addComponentAtIndex(1, Pieces.words("k-confirm-note", texts.get("returning.note")));
        return screen;
    }

    private void taking(DialogueState.Confirming place, KioskSteps steps) {
        if (take.isEnabled()) {
            take.setEnabled(false);
            back.setEnabled(false);
            steps.take(new Wanted(place.request(), place.service(), Optional.empty()));
        }
    }

    private Div fact(String pictogram, String name, Span value) {
        return Pieces.box("k-fact", Pieces.pictogram(pictogram), Pieces.words("k-fact-name", texts.get(name)), value);
    }

    @Override
    public List<Component> actions() {
        return List.of(back, take);
    }

    @Override
    public void refresh(HallSnapshot hall) {
        hall.findService(service.id()).ifPresent(this::show);
    }

    private void show(ServiceView view) {
        ahead.setText(texts.get("confirm.ahead.people", view.waiting()));
        counters.setText(
                view.openCounters().isEmpty()
                        ? texts.get("confirm.counters.none")
                        : KioskTexts.list(view.openCounters()));
        counters.setClassName("k-attention", view.openCounters().isEmpty());
    }
}
