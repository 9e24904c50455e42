package vn.motcua.hardware.sign.codec;

/**
 * What a sign shows.
 *
 * @param text A to Z, 0 to 9, blank and hyphen; empty for a dark sign
 * @param counter where the citizen is to go, for boards; 0 if nobody is called
 * @param blinking whether it blinks, if the sign can
 */
public record Showing(String text, int counter, boolean blinking) {

    public static final Showing NOTHING = new Showing("", 0, false);
    public static final Showing TEST = new Showing("888", 888, false);

    public Showing {
        text = SignText.plain(text);
    }
}
