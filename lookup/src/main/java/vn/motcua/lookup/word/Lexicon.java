package vn.motcua.lookup.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Words of everyday Vietnamese that the ranking treats apart; read once from {@code words.tsv}, which explains each
 * kind. What citizens call a procedure is not here: those are synonyms, and staff edit them.
 */
public final class Lexicon {

    /** How a phrase is treated. */
    public enum Kind {
        /** Says nothing about what is wanted: dropped. */
        FILLER,
        /** Asks how, where, how long, how much, with which papers: dropped, too. */
        DETAIL,
        /** Says that something is wanted. */
        WISH,
        /** Says little: counts a quarter. */
        LIGHT,
        /** Of the desk itself: a query of nothing else is no procedure. */
        DESK,
        /** Of a life outside administration. */
        ELSEWHERE,
        /** What a procedure does. */
        ACTION,
        /** Makes a procedure a special one; costs rank when it was not asked for. */
        VARIANT
    }

    private static final Lexicon SHIPPED = read();

    private final Map<Kind, Phrases<Kind>> phrases = new HashMap<>();
    private final Phrases<Kind> dropped = new Phrases<>();
    private final Phrases<List<Word>> shorthand = new Phrases<>();

    private Lexicon() {
        for (Kind kind : Kind.values()) {
            phrases.put(kind, new Phrases<>());
        }
    }

    /** The shipped words, read once. */
    public static Lexicon shipped() {
        return SHIPPED;
    }

    /** The phrases of one kind. */
    public Phrases<Kind> of(Kind kind) {
        return Objects.requireNonNull(phrases.get(kind));
    }

    /** Fillers and questions for a detail: what a search does without. */
    public Phrases<Kind> dropped() {
        return dropped;
    }

    /** Keys of all its words: none of them is a slip of the finger. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>(shorthand.keys());
        phrases.values().forEach(each -> keys.addAll(each.keys()));
        return keys;
    }

    /** Writes shorthand of messages out: {@code dc ko} becomes {@code được không}. */
    public List<Word> writeOut(List<Word> words) {
        List<Word> out = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            var found = shorthand.longest(words, at);
            if (found.isPresent()) {
                out.addAll(found.get().value());
                at += found.get().words().size() - 1;
            } else {
                out.add(words.get(at));
            }
        }
        return out;
    }

    private static Lexicon read() {
        var lexicon = new Lexicon();
        for (String[] row : ShippedTable.of("words.tsv")) {
            List<Word> words = Word.all(row[1]);
            if (row[0].equals("shorthand")) {
                lexicon.shorthand.add(words, Word.all(row[2]));
            } else {
                Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
                lexicon.of(kind).add(words, kind);
                if (kind == Kind.FILLER || kind == Kind.DETAIL) {
                    lexicon.dropped.add(words, kind);
                }
            }
        }
        return lexicon;
    }
}
