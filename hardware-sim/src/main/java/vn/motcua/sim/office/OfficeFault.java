package vn.motcua.sim.office;

/** A fault of a simulated office printer; each goes on until it is mended. */
public enum OfficeFault {
    /** The tray is empty; jobs wait. */
    PAPER_OUT("media-empty-error", true),
    /** The tray is nearly empty; printing goes on. */
    PAPER_LOW("media-low-warning", false),
    /** A cover stands open; jobs wait. */
    COVER_OPEN("cover-open-error", true),
    /** A sheet is jammed; jobs wait. */
    PAPER_JAM("media-jam-error", true),
    /** No toner; jobs wait. */
    TONER_OUT("toner-empty-error", true),
    /** The toner is nearly used up; printing goes on. */
    TONER_LOW("toner-low-warning", false),
    /** Somebody has paused it at its panel. */
    PAUSED("paused", true),
    /** At work for somebody else: it refuses jobs. */
    BUSY("none", false),
    /** It gives every job up. */
    ABORTS_JOBS("none", false),
    /** It takes its time to warm up. */
    SLOW("none", false),
    /** The connection breaks in the middle of a document. */
    BREAKS_HALFWAY("none", false),
    /** It takes a document, and its answer is lost. */
    LOSES_ANSWERS("none", false),
    /** Switched off, or out of the network. */
    SWITCHED_OFF("none", false);

    private final String keyword;
    private final boolean stops;

    OfficeFault(String keyword, boolean stops) {
        this.keyword = keyword;
        this.stops = stops;
    }

    /** What it says of itself then, in printer-state-reasons. */
    String keyword() {
        return keyword;
    }

    /** Whether it cannot print. */
    boolean stops() {
        return stops;
    }
}
