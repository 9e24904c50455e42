package vn.motcua.hardware.printer.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Cuts text into the pieces that stay whole on paper: words, and words wider than the paper broken. Pure. */
final class WordBreak {

    private static final String AFTER = "/.-_?&=:,;@#|+\\–—"; // where web addresses and long codes may end a line

    /**
     * What is not broken.
     *
     * @param goesOn whether it belongs to the word before it, without a space between
     */
    record Piece(String text, boolean goesOn) {}

    private WordBreak() {}

    /** @param room how wide a piece may be, in the unit of {@code width} */
    static List<Piece> pieces(String words, ToDoubleFunction<String> width, double room) {
        List<Piece> pieces = new ArrayList<>();
        for (String word : words.split(" +")) {
            String rest = word;
            boolean goesOn = false;
            while (width.applyAsDouble(rest) > room) {
                int end = end(rest, width, room);
                if (end >= rest.length()) {
                    break;
                }
                pieces.add(new Piece(rest.substring(0, end), goesOn));
                rest = rest.substring(end);
                goesOn = true;
            }
            pieces.add(new Piece(rest, goesOn));
        }
        return pieces;
    }

    /** As much as there is room for, back to the last sign that may end a line if that leaves half of it; at least one. */
    private static int end(String word, ToDoubleFunction<String> width, double room) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width.applyAsDouble(word.substring(0, next)) > room) {
                break;
            }
            end = next;
        }
        for (int at = end; at > end / 2; at--) {
            if (AFTER.indexOf(word.charAt(at - 1)) >= 0 && !insideNumber(word, at)) {
                return at;
            }
        }
        return end;
    }

    /** 1.001193 and 8,000 stay whole if they can. */
    private static boolean insideNumber(String word, int at) {
        return ".,".indexOf(word.charAt(at - 1)) >= 0
                && at >= 2
                && Character.isDigit(word.charAt(at - 2))
                && at < word.length()
                && Character.isDigit(word.charAt(at));
    }
}
