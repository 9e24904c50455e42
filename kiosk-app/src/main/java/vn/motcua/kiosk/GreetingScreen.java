package vn.motcua.kiosk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.util.List;

/** Says hello to the holder of a card, and that no number needs one. */
final class GreetingScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient KioskSteps steps;

    GreetingScreen(KioskTexts texts, ShownCard card, KioskSteps steps) {
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
    List<Component> actions() {
        return List.of(
                Pieces.button("back", texts.get("greeting.other"), "k-back", click -> steps.leaveScan()),
                Pieces.button("next", texts.get("greeting.on"), "k-primary", click -> steps.leaveScan()));
    }
}
