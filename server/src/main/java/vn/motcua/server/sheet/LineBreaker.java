package vn.motcua.server.sheet;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines that fit. */
final class LineBreaker {

    private LineBreaker() {}

    /**
     * Between words; within a word only if it is longer than a line (addresses of the web).
     *
     * @param width of a line, in points
     */
    static List<String> wrap(String text, EmbeddedTypeface face, float size, float width) {
        String fitting = face.fit(text);
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : fitting.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (face.width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line.setLength(0);
            line.append(rest(word, face, size, width, lines));
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Puts whole lines of an overlong word away and gives what is left of it. */
    private static String rest(String word, EmbeddedTypeface face, float size, float width, List<String> lines) {
        String left = word;
        while (face.width(left, size) > width) {
            int most = left.length();
            while (most > 1 && face.width(left.substring(0, most), size) > width) {
                most = left.offsetByCodePoints(most, -1);
            }
            lines.add(left.substring(0, most));
            left = left.substring(most);
        }
        return left;
    }
}
