package vn.motcua.kiosk;

import com.vaadin.flow.dom.Element;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.SlipProgress;
import vn.motcua.kiosk.dialogue.Visit;
import vn.motcua.kiosk.dialogue.Wishes;
import vn.motcua.kiosk.parts.KioskProperties;

/** Tells the page how to look, and kiosk.js when to go home. */
final class PageLook {

    private static final int ASKED_SECONDS = 25; // a little more than a citizen is given to answer

    private PageLook() {}

    /**
     * @param in whether this kiosk has been let in
     * @param news scans that have led somewhere, and what has become of slips; each is a touch to kiosk.js
     * @param progress of the slip, if a number stands there
     */
    static void dress(
            Element page, Visit visit, boolean in, long news, SlipProgress progress, KioskProperties properties) {
        Wishes wishes = visit.wishes();
        DialogueState place = visit.place();
        page.getClassList().set("k-reach", wishes.lowReach());
        boolean quiet = !in || (place instanceof DialogueState.Start && wishes.equals(Wishes.USUAL));
        long idle = place instanceof DialogueState.Holding
                ? holdingSeconds(progress, properties)
                : properties.idle().toSeconds();
        page.setAttribute("data-scans", Long.toString(news));
        page.setAttribute("data-idle", quiet ? "" : Long.toString(idle));
        page.setAttribute("data-place", place.getClass().getSimpleName());
        page.executeJs(
                "const r = document.documentElement; r.dataset.contrast = $0; r.dataset.scale = $1; r.lang = $2",
                wishes.highContrast() ? "high" : "normal",
                wishes.largeText() ? "large" : "normal",
                wishes.language().locale().getLanguage());
    }

    /**
     * How long a number stays after the last touch or news. While its slip is under way there is something to be seen or
     * answered; when it needs attention, the number may have to be learnt by heart, which takes a period of its own.
     */
    static long holdingSeconds(SlipProgress progress, KioskProperties properties) {
        long usual = properties.confirmation().toSeconds();
        if (progress.needsAttention()) {
            return usual + ASKED_SECONDS + usual;
        }
        return usual + (progress.underWay() ? ASKED_SECONDS : 0);
    }
}
