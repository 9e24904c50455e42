package vn.motcua.server.intake.text;

/** Texts cut to a length that fits a report. */
public final class Cut {

    /** Fits one line of a screen. */
    public static final int REPORT = 120;

    private Cut() {}

    /** The text, cut to a length with an ellipsis. */
    public static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    /** The text, cut to what a report shows. */
    public static String forReport(String text) {
        return to(text.replace('\n', ' ').strip(), REPORT);
    }
}
