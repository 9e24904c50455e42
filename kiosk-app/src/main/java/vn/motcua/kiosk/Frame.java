package vn.motcua.kiosk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.kiosk.dialogue.Wishes;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** What stays around every screen: whose desk this is, the time, and how the citizen wants to read it. */
final class Frame extends Div {

    private static final long serialVersionUID = 1L;

    private final Div head = Pieces.box("k-head");
    private final Div main = Pieces.box("k-main");
    private final Div tools = Pieces.box("k-tools");
    private final Div actions = Pieces.box("k-actions");
    private final Div countdown = Pieces.box("k-countdown");

    Frame() {
        addClassName("k-frame");
        countdown.getElement().setAttribute("hidden", true);
        add(head, main, tools, actions, countdown);
    }

    void present(
            Screen screen, KioskTexts texts, HallSnapshot hall, Wishes wishes, Consumer<UnaryOperator<Wishes>> onWish) {
        main.removeAll();
        main.add(screen);
        actions.removeAll();
        screen.actions().forEach(actions::add);
        actions.setVisible(!screen.actions().isEmpty());
        countdown.getElement().setAttribute("data-text", texts.get("idle.left", "{0}"));
        fillHead(texts, hall);
        fillTools(texts, wishes, onWish);
    }

    private void fillHead(KioskTexts texts, HallSnapshot hall) {
        head.removeAll();
        var seal = new Span();
        seal.addClassName("k-seal");
        var clock = Pieces.words("k-clock", "");
        clock.getElement().setAttribute("data-clock", hall.plan().zone().getId());
        head.add(seal, Pieces.words("k-desk", hall.plan().name().in(texts.locale())), clock);
        if (hall.plan().demonstration()) {
            head.add(Pieces.words("k-demonstration", texts.get("head.demonstration")));
        }
    }

    private void fillTools(KioskTexts texts, Wishes wishes, Consumer<UnaryOperator<Wishes>> onWish) {
        tools.removeAll();
        NativeButton language =
                tool("language", texts.get("tool.language"), () -> onWish.accept(Wishes::otherLanguage));
        language.getElement()
                .setAttribute("lang", texts.language().other().locale().getLanguage());
        tools.add(
                language,
                tool(
                        "text-size",
                        texts.get(wishes.largeText() ? "tool.text.normal" : "tool.text.large"),
                        () -> onWish.accept(Wishes::otherText)),
                tool(
                        "contrast",
                        texts.get(wishes.highContrast() ? "tool.contrast.normal" : "tool.contrast.high"),
                        () -> onWish.accept(Wishes::otherContrast)),
                tool(
                        "reach",
                        texts.get(wishes.lowReach() ? "tool.reach.off" : "tool.reach.on"),
                        () -> onWish.accept(Wishes::otherReach)));
    }

    private static NativeButton tool(String pictogram, String label, Runnable onClick) {
        return Pieces.button(pictogram, label, "k-tool", click -> onClick.run());
    }
}
