package vn.motcua.counter.action;

/** What a clerk may do at a counter, with the keys that do it, in the order of the screen. */
public enum ClerkAction {
    NEXT("F2 N"),
    START("S Enter"),
    RECALL("R"),
    COMPLETE("C"),
    NO_SHOW("V"),
    PARK("P"),
    TRANSFER("T"),
    BREAK("B"),
    CLOSE("X");

    private final String keys;

    ClerkAction(String keys) {
        this.keys = keys;
    }

    /** Names of keys with a space between, as keys.js reads them; the first is shown. */
    public String keys() {
        return keys;
    }

    public String shownKey() {
        return keys.replace(" ", " / ");
    }

    /** The stem of its texts. */
    public String key() {
        return "step." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
