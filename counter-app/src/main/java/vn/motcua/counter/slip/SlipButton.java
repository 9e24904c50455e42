package vn.motcua.counter.slip;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;

/** Opens the slips. Where two stand on one page, the key belongs to one of them, and is shown on no other. */
public final class SlipButton extends Button {

    /** As keys.js reads it: In lại. */
    static final String KEY = "I";

    private static final long serialVersionUID = 1L;

    public SlipButton(String text, Runnable open) {
        super(text, click -> open.run());
        addClassName("mc-small");
    }

    /** Gives the key to this button, or takes it away. */
    public void bearKey(boolean bears) {
        if (getElement().hasAttribute("data-key") == bears) {
            return; // nothing is sent to the page for nothing
        }
        setSuffixComponent(bears ? hint() : null);
        setAttribute("data-key", bears);
        setAttribute("aria-keyshortcuts", bears);
    }

    private void setAttribute(String name, boolean present) {
        if (present) {
            getElement().setAttribute(name, KEY);
        } else {
            getElement().removeAttribute(name);
        }
    }

    private static Span hint() {
        var key = new Span(KEY);
        key.addClassName("mc-key");
        return key;
    }
}
