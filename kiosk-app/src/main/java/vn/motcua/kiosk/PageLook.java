package vn.motcua.kiosk;

import com.vaadin.flow.dom.Element;

/** Tells the page how to look, and kiosk.js when to go home. */
final class PageLook {

    private PageLook() {}

    /**
     * @param in whether this kiosk has been let in
     * @param landed scans that have led somewhere; each is a touch to kiosk.js
     */
    static void dress(Element page, Visit visit, boolean in, long landed, KioskProperties properties) {
        Wishes wishes = visit.wishes();
        Place place = visit.place();
        page.getClassList().set("k-reach", wishes.lowReach());
        boolean quiet = !in || (place instanceof Place.Start && wishes.equals(Wishes.USUAL));
        long idle = place instanceof Place.Holding
                ? properties.confirmation().toSeconds()
                : properties.idle().toSeconds();
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
