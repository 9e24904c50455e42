package vn.motcua.kiosk.parts;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The few parts all kiosk screens are made of. Their looks stand in kiosk.css. */
public final class Pieces {

    private Pieces() {}

    /** A drawing of the shared line set; hidden from screen readers, for a word always stands beside it. */
    public static Span pictogram(String name) {
        var span = new Span();
        span.addClassName("k-pictogram");
        span.getElement().setAttribute("aria-hidden", "true");
        span.getElement()
                .setProperty(
                        "innerHTML", "<svg><use href=\"theme/pictograms.svg#%s\"></use></svg>".formatted(safe(name)));
        return span;
    }

    /** Names come from the administration; only what can be a symbol's name gets into the page. */
    private static String safe(String name) {
        return name.matches("[a-z][a-z0-9-]{0,30}") ? name : "help";
    }

    public static Span words(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }

    public static Div box(String className, Component... parts) {
        var div = new Div(parts);
        div.addClassName(className);
        return div;
    }

    public static NativeButton button(
            String pictogram,
            String label,
            String className,
            ComponentEventListener<ClickEvent<NativeButton>> onClick) {
        var button = new NativeButton();
        button.add(pictogram(pictogram), words("k-label", label));
        button.addClassNames("k-button", className);
        button.addClickListener(onClick);
        return button;
    }

    /** A large thing to touch; the digits choose it while it stands on the page. */
    public static NativeButton tile(String className, Runnable onChosen) {
        var tile = new NativeButton();
        tile.addClassNames("k-row", className);
        tile.addClickListener(click -> onChosen.run());
        return tile;
    }

    /** A QR code with what it is good for. */
    public static Div qr(String address, String caption) {
        var code = box("k-qr-code");
        code.getElement().setProperty("innerHTML", QrImage.svg(address));
        return box("k-qr", code, words("k-qr-caption", caption));
    }
}
