package vn.motcua.kiosk.ticket;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;

/** A service or a group of services to choose, with how it stands there right now. */
final class Tile extends NativeButton {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final Span waiting = Pieces.words("k-tile-waiting", "");
    private final Span counters = Pieces.words("k-tile-counters", "");

    /** @param digit the key that chooses it, 1 to 9; 0 for none */
    Tile(KioskTexts texts, String pictogram, String name, int digit, Runnable onChosen) {
        this.texts = texts;
        addClassName("k-tile");
        if (digit > 0 && digit <= 9) {
            getElement().setAttribute("data-digit", Integer.toString(digit));
        }
        add(
                Pieces.pictogram(pictogram),
                Pieces.box(
                        "k-tile-words",
                        Pieces.words("k-tile-name", name),
                        Pieces.box("k-tile-state", waiting, counters)));
        addClickListener(click -> onChosen.run());
    }

    void show(List<ServiceView> services) {
        int people = services.stream().mapToInt(ServiceView::waiting).sum();
        List<CounterId> open = services.stream()
                .flatMap(view -> view.openCounters().stream())
                .distinct()
                .sorted()
                .toList();
        waiting.setText(texts.get("tile.waiting", people));
        counters.setText(
                open.isEmpty() ? texts.get("tile.counters.none") : texts.get("tile.counters", KioskTexts.list(open)));
        setClassName("k-tile-unstaffed", open.isEmpty());
    }
}
