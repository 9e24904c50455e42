package vn.motcua.kiosk;

import com.vaadin.flow.component.html.H1;

/** The code of a kiosk that nobody has let in yet; kiosk.js asks for it and watches for the answer. */
final class PairingScreen extends Screen {

    private static final long serialVersionUID = 1L;

    PairingScreen(KioskTexts texts) {
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
