package vn.motcua.kiosk;

/** How the citizen in front of the screen wants it; forgotten when they leave. */
record Wishes(KioskLanguage language, boolean largeText, boolean highContrast, boolean lowReach) {

    static final Wishes USUAL = new Wishes(KioskLanguage.VI, false, false, false);

    Wishes otherLanguage() {
        return new Wishes(language.other(), largeText, highContrast, lowReach);
    }

    Wishes otherText() {
        return new Wishes(language, !largeText, highContrast, lowReach);
    }

    Wishes otherContrast() {
        return new Wishes(language, largeText, !highContrast, lowReach);
    }

    Wishes otherReach() {
        return new Wishes(language, largeText, highContrast, !lowReach);
    }
}
