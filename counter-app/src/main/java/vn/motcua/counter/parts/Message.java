package vn.motcua.counter.parts;

import com.vaadin.flow.component.html.Div;

/** One line that tells what came of the last step; read aloud by screen readers, and never in the way. */
public final class Message extends Div {

    private static final long serialVersionUID = 1L;

    public Message() {
        addClassName("mc-message");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
    }

    public void tell(String text) {
        show(text, "");
    }

    public void warn(String text) {
        show(text, "warn");
    }

    /** Something was begun, and its end will be told. */
    public void await(String text) {
        show(text, "wait");
    }

    public void clear() {
        show("", "");
    }

    private void show(String text, String kind) {
        setText(text);
        getElement().setAttribute("data-kind", text.isEmpty() ? "none" : kind.isEmpty() ? "tell" : kind);
    }
}
