package vn.motcua.hardware.printer.drawing;

/** What a {@link PageWriter} writes on: the dots of a roll, or a page of a sheet. Lengths in dots, downwards from the top left. */
public interface Surface {

    void fillBox(int left, int top, int boxWidth, int boxHeight, boolean ink);

    /** Writes cleaned text from {@code x} on, standing on {@code baseline}, {@code tracking} dots added after each character. */
    void write(Typeface face, String text, double x, double baseline, double emDots, double tracking, boolean ink);

    /** What stands from one row to the other belongs together: no sheet ends in between. A roll has no such ends. */
    default void together(int top, int bottom) {}
}
