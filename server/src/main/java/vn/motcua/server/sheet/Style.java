package vn.motcua.server.sheet;

import java.awt.Color;

/** Sizes in points; inks print well on a black-and-white printer too. */
enum Style {
    TITLE(21, 28, true, Inks.ACCENT),
    /** For short names that are not short. */
    LONG_TITLE(15, 21, true, Inks.ACCENT),
    LONGEST_TITLE(11.5f, 16.5f, true, Inks.ACCENT),
    SUBTITLE(11.5f, 16.5f, false, Inks.SOFT),
    HEADING(13, 19, true, Inks.ACCENT),
    SUBHEADING(11, 16, true, Inks.INK),
    BODY(10.5f, 15.5f, false, Inks.INK),
    LABEL(10.5f, 15.5f, true, Inks.INK),
    DETAIL(9.5f, 14, false, Inks.SOFT),
    FOOT(8, 11, false, Inks.SOFT);

    /** The colours of the design language, see the theme's tokens. */
    private static final class Inks {
        static final Color INK = new Color(0x1e1a16);
        static final Color SOFT = new Color(0x4a433b);
        static final Color ACCENT = new Color(0x8c1414);
    }

    private static final int SHORT = 70;
    private static final int LONG = 220;

    final float size;

    /** From one line to the next; capitals with two marks need a third more than the size. */
    final float leading;

    final boolean strong;
    final Color ink;

    Style(float size, float leading, boolean strong, Color ink) {
        this.size = size;
        this.leading = leading;
        this.strong = strong;
        this.ink = ink;
    }

    /** The larger, the shorter it is. */
    static Style title(String text) {
        if (text.length() <= SHORT) {
            return TITLE;
        }
        return text.length() <= LONG ? LONG_TITLE : LONGEST_TITLE;
    }
}
