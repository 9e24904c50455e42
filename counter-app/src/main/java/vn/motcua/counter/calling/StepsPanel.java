package vn.motcua.counter.calling;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.counter.action.ClerkAction;
import vn.motcua.counter.action.Situation;
import vn.motcua.counter.parts.StaffTexts;

/** The next steps with their keys. What cannot be done now says why, on the button itself. */
final class StepsPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private final Map<ClerkAction, StepButton> buttons = new EnumMap<>(ClerkAction.class);

    StepsPanel(StaffTexts texts, Consumer<ClerkAction> take) {
        this.texts = texts;
        addClassName("mc-steps");
        for (ClerkAction step : ClerkAction.values()) {
            var button = new StepButton(step, take);
            buttons.put(step, button);
            add(button);
        }
    }

    /** Adds what helps beside the steps, before the last of them. */
    void addTools(Button... tools) {
        for (Button tool : tools) {
            addComponentAtIndex(getComponentCount() - 1, tool);
        }
    }

    void refresh(Situation situation, int maxCalls) {
        buttons.forEach((step, button) -> button.refresh(
                texts.get(label(step, situation)),
                situation
                        .against(step)
                        .map(reason -> texts.get(reason, maxCalls))
                        .or(() -> hint(step, situation)),
                situation.against(step).isEmpty()));
        getElement().setAttribute("data-main", situation.onBreak() ? "BREAK" : situation.called() ? "START" : "NEXT");
    }

    private static String label(ClerkAction step, Situation situation) {
        return switch (step) {
            case NEXT -> situation.serving() ? "step.next.completing" : step.key();
            case BREAK -> situation.onBreak() ? "step.break.end" : step.key();
            case START, RECALL, COMPLETE, NO_SHOW, PARK, TRANSFER, CLOSE -> step.key();
        };
    }

    private Optional<String> hint(ClerkAction step, Situation situation) {
        return step == ClerkAction.RECALL
                ? Optional.of(texts.get("step.recall.left", situation.callsLeft()))
                : Optional.empty();
    }

    /** Disabled in the browser with the click itself, so that a second click or a held key is never sent. */
    private static final class StepButton extends Button {

        private static final long serialVersionUID = 1L;

        private final Span label = new Span();
        private final Span why = new Span();

        StepButton(ClerkAction step, Consumer<ClerkAction> take) {
            addClickListener(click -> take.accept(step));
            setDisableOnClick(true);
            addClassName("mc-step");
            getElement().setAttribute("data-step", step.name());
            getElement().setAttribute("data-key", step.keys());
            getElement().setAttribute("aria-keyshortcuts", step.keys());
            label.addClassName("mc-step-label");
            why.addClassName("mc-step-why");
            var key = new Span(step.shownKey());
            key.addClassName("mc-key");
            var words = new Span(label, why);
            words.addClassName("mc-step-words");
            getElement().appendChild(words.getElement());
            setSuffixComponent(key);
        }

        void refresh(String text, Optional<String> reason, boolean possible) {
            label.setText(text);
            why.setText(reason.orElse(""));
            setEnabled(possible);
        }
    }
}
