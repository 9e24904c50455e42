package vn.motcua.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Tells how many slips did not come out; hidden while there are none. One key opens them. */
final class SlipBanner extends Div {

    /** As keys.js reads it: In lại. */
    static final String KEY = "I";

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final Span count = new Span();

    SlipBanner(Texts texts, Runnable open) {
        this.texts = texts;
        addClassNames("mc-devices", "mc-slip-banner");
        getElement().setAttribute("role", "status");
        add(count, button(texts, "slips.open", open));
        setVisible(false);
    }

    void show(int open) {
        setVisible(open > 0);
        count.setText(texts.get("slips.banner", open));
    }

    /** A button for slips, with its key. */
    static Button button(Texts texts, String text, Runnable open) {
        var button = new Button(texts.get(text), click -> open.run());
        var key = new Span(KEY);
        key.addClassName("mc-key");
        button.setSuffixComponent(key);
        button.addClassName("mc-small");
        button.getElement().setAttribute("data-key", KEY).setAttribute("aria-keyshortcuts", KEY);
        return button;
    }
}
