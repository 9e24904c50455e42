package vn.motcua.kiosk.dialogue;

import vn.motcua.kiosk.parts.KioskLanguage;

/** How the citizen in front of the screen wants it; forgotten when they leave. */
public record Wishes(KioskLanguage language, boolean largeText, boolean highContrast, boolean lowReach) {

    public static final Wishes USUAL = new Wishes(KioskLanguage.VI, false, false, false);

    public Wishes otherLanguage() {
        return new Wishes(language.other(), largeText, highContrast, lowReach);
    }

    public Wishes otherText() {
        return new Wishes(language, !largeText, highContrast, lowReach);
    }

    public Wishes otherContrast() {
        return new Wishes(language, largeText, !highContrast, lowReach);
    }

    public Wishes otherReach() {
        return new Wishes(language, largeText, highContrast, !lowReach);
    }
}
