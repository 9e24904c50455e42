package vn.motcua.domain.command;

/** Why somebody did what is not usual, in that person's words. It goes into the journal, so it must name no citizen. */
public final class Reason {

    /** Characters. */
    public static final int LONGEST = 200;

    private Reason() {}

    /** Whether a text can be a reason: something is said, and not too much. */
    public static boolean is(String text) {
        String bare = text.strip();
        return !bare.isEmpty() && bare.length() <= LONGEST;
    }

    /** @throws IllegalArgumentException if the text {@link #is} none */
    static String checked(String text) {
        if (!is(text)) {
            throw new IllegalArgumentException("field 'reason' is empty or over %s characters".formatted(LONGEST));
        }
        return text.strip();
    }
}
