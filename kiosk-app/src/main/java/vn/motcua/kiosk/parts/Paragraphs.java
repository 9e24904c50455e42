package vn.motcua.kiosk.parts;

import java.util.ArrayList;
import java.util.List;

/** Cuts long official texts into paragraphs that fit a page whatever the letters' size. */
public final class Paragraphs {

    /** Characters; at large text about a third of a page. */
    static final int LONGEST = 320;

    private Paragraphs() {}

    public static List<String> of(String text) {
        List<String> paragraphs = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> cut(line, paragraphs));
        return paragraphs;
    }

    private static void cut(String line, List<String> paragraphs) {
        String rest = line;
        while (rest.length() > LONGEST) {
            int end = end(rest);
            paragraphs.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            paragraphs.add(rest);
        }
    }

    /** After a sentence if one ends in the second half, or else between words, or else anywhere. */
    private static int end(String text) {
        for (String mark : List.of(". ", "; ", ", ", " ")) {
            int at = text.lastIndexOf(mark, LONGEST - mark.length());
            if (at > LONGEST / 2) {
                return at + 1;
            }
        }
        return LONGEST;
    }
}
