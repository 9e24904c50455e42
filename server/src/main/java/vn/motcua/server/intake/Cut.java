package vn.motcua.server.intake;

/** Texts cut to a length that fits a report. */
final class Cut {

    /** Fits one line of a screen. */
    static final int REPORT = 120;

    private Cut() {}

    static String to(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    static String forReport(String text) {
        return to(text.replace('\n', ' ').strip(), REPORT);
    }
}
