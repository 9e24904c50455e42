package vn.motcua.lookup.query;

import java.util.List;
import vn.motcua.lookup.word.Word;

/**
 * What somebody asked, read for the search.
 *
 * @param all every word as typed, for a name typed in full
 * @param parts the words that say something, in order
 * @param meanings what some of the parts stand for
 * @param digits of a code, or of its beginning; empty when no code was typed
 * @param topic what the words are about, besides procedures
 */
public record Query(List<Word> all, List<Part> parts, List<Meaning> meanings, String digits, Topic topic) {

    public Query {
        all = List.copyOf(all);
        parts = List.copyOf(parts);
        meanings = List.copyOf(meanings);
    }

    /**
     * A word that says something.
     *
     * @param weight how much it tells
     * @param others words it may have been meant for: longer ones while it is typed, near ones for a slip of the finger
     */
    public record Part(Word word, double weight, List<Other> others) {

        public Part {
            others = List.copyOf(others);
        }
    }

    /** @param credit what a match is worth, below 1 */
    public record Other(String key, double credit) {}

    /**
     * Parts {@code from} to before {@code until} are everyday words for one of these.
     *
     * @param weight of all of them together
     */
    public record Meaning(int from, int until, double weight, List<List<Word>> meant) {

        public Meaning {
            meant = meant.stream().map(List::copyOf).toList();
        }
    }

    /**
     * What else the words tell.
     *
     * @param elsewhere whether there are words of a life outside administration
     * @param onlyDesk whether all words are about the desk itself
     * @param wish whether it only says that something is wanted, and asks for no detail
     */
    public record Topic(boolean elsewhere, boolean onlyDesk, boolean wish) {}

    /** Whether nothing is left to search for. */
    boolean isEmpty() {
        return parts.isEmpty() && digits.isEmpty();
    }
}
