package vn.motcua.kiosk;

import com.vaadin.flow.dom.Element;

/** Tells the page how to look, and kiosk.js when to go home. */
final class PageLook {

    private static final int ASKED_SECONDS = 25; // a little more than a citizen is given to answer

    private PageLook() {}

    /**
     * @param in whether this kiosk has been let in
     * @param underWay whether a slip is still on its way to the paper
     * @param landed scans that have led somewhere; each is a touch to kiosk.js
     */
    static void dress(
            Element page, Visit visit, boolean in, long landed, boolean underWay, KioskProperties properties) {
        Wishes wishes = visit.wishes();
        Place place = visit.place();
        page.getClassList().set("k-reach", wishes.lowReach());
        boolean quiet = !in || (place instanceof Place.Start && wishes.equals(Wishes.USUAL));
        long idle = properties.idle().toSeconds();
        if (place instanceof Place.Holding) { // while the slip is under way, there is something to be seen or answered
            idle = properties.confirmation().toSeconds() + (underWay ? ASKED_SECONDS : 0);
        }
        page.setAttribute("data-scans", Long.toString(landed));
        page.setAttribute("data-idle", quiet ? "" : Long.toString(idle));
        page.setAttribute("data-place", place.getClass().getSimpleName());
        page.executeJs(
                "const r = document.documentElement; r.dataset.contrast = $0; r.dataset.scale = $1; r.lang = $2",
                wishes.highContrast() ? "high" : "normal",
                wishes.largeText() ? "large" : "normal",
                wishes.language().locale().getLanguage());
    }
}
