package vn.motcua.kiosk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/**
 * A list that is turned in pages, for nobody scrolls on a kiosk. How much fits is known in the browser only, so pages.js
 * does the turning; the server sends the whole list once.
 */
public final class Pages extends Div {

    private static final long serialVersionUID = 1L;

    private final Div list = Pieces.box("k-list");

    /** @param name of the list; drawn anew under the same name, it stands at the page where it stood */
    public Pages(String name, KioskTexts texts) {
        addClassName("k-pages");
        getElement().setAttribute("data-pages", name);
        var pager = Pieces.box(
                "k-pager",
                arrow("back", texts.get("page.back"), "k-page-back"),
                Pieces.words("k-page-of", ""),
                arrow("next", texts.get("page.on"), "k-page-on"));
        pager.getElement().setAttribute("hidden", true);
        add(list, pager);
    }

    /** Items answer to the digits 1 to 9. */
    public Pages withDigits() {
        getElement().setAttribute("data-digits", "");
        return this;
    }

    /** Tiles beside each other instead of rows below each other. */
    public Pages asTiles() {
        list.addClassName("k-list-tiles");
        return this;
    }

    public void setItems(List<? extends Component> items) {
        list.removeAll();
        items.forEach(list::add);
    }

    private static NativeButton arrow(String pictogram, String label, String className) {
        var button = new NativeButton();
        button.addClassNames("k-button", "k-page", className);
        button.add(Pieces.pictogram(pictogram), Pieces.words("k-label", label));
        return button;
    }
}
