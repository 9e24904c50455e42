package vn.motcua.hardware.sign;

/**
 * What a sign shows.
 *
 * @param text A to Z, 0 to 9, blank and hyphen; empty for a dark sign
 * @param counter where the citizen is to go, for boards; 0 if nobody is called
 * @param blinking whether it blinks, if the sign can
 */
record Showing(String text, int counter, boolean blinking) {

    static final Showing NOTHING = new Showing("", 0, false);
    static final Showing TEST = new Showing("888", 888, false);

    Showing {
        text = SignText.plain(text);
    }
}
