package vn.motcua.kiosk.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** The second look before a number is given back: it does not come again. */
public final class CancelScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final NativeButton back;
    private final NativeButton cancel;

    public CancelScreen(KioskTexts texts, DialogueState.Cancelling place, KioskSteps steps) {
        super("k-notice");
        setName("cancelling");
        this.back = Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back());
        this.cancel = Pieces.button("warning", texts.get("cancel.yes"), "k-primary", click -> cancelling(place, steps));
        cancel.getElement().setAttribute("data-once", texts.get("cancel.under.way"));
        String label = place.standing().ticket().label();
        add(
                Pieces.pictogram("warning"),
                new H1(texts.get("cancel.question", label)),
                Pieces.words("k-notice-text", texts.get("cancel.text", label)));
    }

    private void cancelling(DialogueState.Cancelling place, KioskSteps steps) {
        if (cancel.isEnabled()) {
            cancel.setEnabled(false);
            back.setEnabled(false);
            steps.cancel(place);
        }
    }

    @Override
    public List<Component> actions() {
        return List.of(back, cancel);
    }
}
