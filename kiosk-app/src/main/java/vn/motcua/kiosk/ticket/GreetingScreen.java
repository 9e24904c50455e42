package vn.motcua.kiosk.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.ShownCard;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** Says hello to the holder of a card, and that no number needs one. */
public final class GreetingScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient KioskSteps steps;

    public GreetingScreen(KioskTexts texts, ShownCard card, KioskSteps steps) {
        super("k-notice");
        addClassName("k-greeting");
        setName("greeting");
        this.texts = texts;
        this.steps = steps;
        add(
                Pieces.pictogram("people"),
                new H1(texts.get("greeting.title", card.name())),
                Pieces.words("k-greeting-number", texts.get("greeting.number", card.maskedNumber())));
        if (card.doubtful()) {
            add(Pieces.words("k-notice-text", texts.get("greeting.doubt")));
        }
        if (card.elder()) {
            add(Pieces.words("k-greeting-elder", texts.get("greeting.elder")));
        }
        add(Pieces.words("k-notice-text", texts.get("greeting.text")));
    }

    @Override
    public List<Component> actions() {
        return List.of(
                Pieces.button("back", texts.get("greeting.other"), "k-back", click -> steps.leaveScan()),
                Pieces.button("next", texts.get("greeting.on"), "k-primary", click -> steps.leaveScan()));
    }
}
