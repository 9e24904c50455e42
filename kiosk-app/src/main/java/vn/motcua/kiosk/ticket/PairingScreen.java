package vn.motcua.kiosk.ticket;

import com.vaadin.flow.component.html.H1;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** The code of a kiosk that nobody has let in yet; kiosk.js asks for it and watches for the answer. */
public final class PairingScreen extends Screen {

    private static final long serialVersionUID = 1L;

    public PairingScreen(KioskTexts texts) {
        super("k-pairing");
        var code = Pieces.words("k-huge", "······");
        code.getElement().setAttribute("data-pairing-code", "");
        var state = Pieces.words("k-notice-text", texts.get("pairing.waiting"));
        state.getElement().setAttribute("data-pairing-state", "");
        state.getElement().setAttribute("data-waiting", texts.get("pairing.waiting"));
        state.getElement().setAttribute("data-failed", texts.get("pairing.failed"));
        add(new H1(texts.get("pairing.title")), Pieces.words("k-notice-text", texts.get("pairing.text")), code, state);
    }
}
