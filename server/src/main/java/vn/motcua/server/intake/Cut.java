package vn.motcua.server.intake;

/** Texts cut to a length that fits a report. */
final class Cut {

    /** Fits one line of a screen. */
    static final int REPORT = 120;

    private Cut() {}

    static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    static String forReport(String text) {
        return to(text.replace('\n', ' ').strip(), REPORT);
    }
}
