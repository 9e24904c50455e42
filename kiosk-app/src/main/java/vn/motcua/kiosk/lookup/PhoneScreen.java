package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.SheetKey;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** Codes that carry a sheet to a phone, and to the national portal. */
public final class PhoneScreen extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String PORTAL = "https://dichvucong.gov.vn";

    private final transient KioskTexts texts;
    private final transient KioskSteps steps;

    /** @param hallAddress where phones find this hall; empty if they do not */
    public PhoneScreen(KioskTexts texts, Procedure procedure, SheetKey sheet, String hallAddress, KioskSteps steps) {
        super("k-phone");
        this.texts = texts;
        this.steps = steps;
        setName("phone");
        var codes = Pieces.box("k-codes");
        if (!hallAddress.isEmpty()) {
            codes.add(Pieces.qr(hallAddress + sheet.path(), texts.get("phone.sheet")));
        }
        if (procedure.online().isPossible()) {
            String page = procedure.source().url();
            codes.add(
                    page.isEmpty()
                            ? Pieces.qr(PORTAL, texts.get("phone.portal.search", procedure.code()))
                            : Pieces.qr(page, texts.get("phone.portal")));
        }
        add(
                Pieces.words("k-subject", procedure.shortName().in(texts.locale())),
                new H1(texts.get("phone.question")),
                codes,
                Pieces.words("k-missing-text", texts.get("phone.text")));
    }

    /** Whether there is anything to show. */
    public static boolean hasCodes(Procedure procedure, String hallAddress) {
        return !hallAddress.isEmpty() || procedure.online().isPossible();
    }

    @Override
    public List<Component> actions() {
        return List.of(Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back()));
    }
}
