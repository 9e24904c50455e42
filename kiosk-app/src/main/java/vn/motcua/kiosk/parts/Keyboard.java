package vn.motcua.kiosk.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** The place of the keyboard on the glass; keyboard.js puts the keys there and composes Vietnamese from them. */
public final class Keyboard extends Div {

    private static final long serialVersionUID = 1L;

    public Keyboard(KioskTexts texts) {
        addClassName("k-keys");
        getElement().setAttribute("data-space", texts.get("key.space"));
        getElement().setAttribute("data-clear", texts.get("key.clear"));
        getElement().setAttribute("data-fold", texts.get("key.fold"));
        getElement().setAttribute("data-method", texts.get("key.method"));
    }

    /**
     * What is typed into; a screen has one at most. It sends {@code kiosk-text} with the text a moment after the last
     * key, and {@code kiosk-enter}.
     *
     * @param tag {@code input} or {@code textarea}
     */
    public static Element field(String tag, String placeholder, String text) {
        var field = new Element(tag);
        field.setAttribute("class", "k-typed");
        field.setAttribute("data-vietnamese", "");
        field.setAttribute("inputmode", "none"); // the keyboard of the operating system stays away
        field.setAttribute("autocomplete", "off");
        field.setAttribute("spellcheck", "false");
        field.setAttribute("placeholder", placeholder);
        field.setAttribute("aria-label", placeholder);
        field.setProperty("value", text);
        return field;
    }
}
