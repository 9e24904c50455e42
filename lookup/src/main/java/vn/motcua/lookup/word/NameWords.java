package vn.motcua.lookup.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;

/**
 * The words of an official name, with what each weighs when the query does not mention it. Kept beside each document
 * of the index, as text: one line of keys, one of spellings, one of parts. Immutable.
 */
public final class NameWords {

    private final String[] keys;
    private final String[] spellings;

    /** One letter for each word, see {@link Part}. */
    private final String parts;

    private NameWords(String[] keys, String[] spellings, String parts) {
        this.keys = keys;
        this.spellings = spellings;
        this.parts = parts;
    }

    /** What a word is to the name. */
    public enum Part {
        /** Of the head: the name as a citizen would cut it short. */
        HEAD('h', 1),
        /** Makes the procedure a special one. */
        VARIANT('v', 1.6),
        /** Of the conditions behind the head. */
        TAIL('t', 0.3),
        /** Says little: "thủ tục", "giải quyết". */
        PLAIN('p', 0.15);

        private final char letter;
        private final double share;

        Part(char letter, double share) {
            this.letter = letter;
            this.share = share;
        }

        static double share(char letter) {
            for (Part part : values()) {
                if (part.letter == letter) {
                    return part.share;
                }
            }
            throw new IllegalArgumentException("no part of a name is '%s'".formatted(letter));
        }
    }

    /** Where the conditions begin. */
    private static final Pattern TAIL = Pattern.compile(
            "\\(| đối với | do cơ quan| mà | trong trường hợp | theo quy định | quy định tại | thuộc thẩm quyền | áp dụng ");

    /** The words of an official name, weighed. */
    public static NameWords of(String name) {
        var cut = TAIL.matcher(name);
        int end = cut.find(Math.min(name.length(), 12)) ? cut.start() : name.length();
        List<Word> head = Word.all(name.substring(0, end));
        List<Word> all = new ArrayList<>(head);
        all.addAll(Word.all(name.substring(end)));
        var parts = new StringBuilder();
        for (int at = 0; at < all.size(); at++) {
            parts.append(at < head.size() ? Part.HEAD.letter : Part.TAIL.letter);
        }
        Lexicon lexicon = Lexicon.shipped();
        mark(all, parts, lexicon.dropped(), Part.PLAIN);
        mark(all, parts, lexicon.of(Lexicon.Kind.LIGHT), Part.PLAIN);
        mark(head, parts, lexicon.of(Lexicon.Kind.VARIANT), Part.VARIANT);
        return new NameWords(
                all.stream().map(Word::key).toArray(String[]::new),
                all.stream().map(Word::spelling).toArray(String[]::new),
                parts.toString());
    }

    private static void mark(List<Word> words, StringBuilder parts, Phrases<Lexicon.Kind> phrases, Part part) {
        for (int at = 0; at < words.size(); at++) {
            var found = phrases.longest(words, at);
            if (found.isPresent()) {
                int length = found.get().words().size();
                for (int step = at; step < at + length; step++) {
                    parts.setCharAt(step, part.letter);
                }
                at += length - 1;
            }
        }
    }

    /** As it is kept in the index; see {@link #decode}. */
    public BytesRef encode() {
        return new BytesRef(String.join(" ", keys) + "\n" + String.join(" ", spellings) + "\n" + parts);
    }

    /** Reads what {@link #encode} wrote. */
    public static NameWords decode(BytesRef stored) {
        String[] lines = stored.utf8ToString().split("\n", -1);
        return new NameWords(lines[0].split(" "), lines[1].split(" "), lines[2]);
    }

    /** The name in one key, see {@code SheetDocument}. */
    public String exact() {
        int from = keys.length > 2 && keys[0].equals("thu") && keys[1].equals("tuc") ? 2 : 0;
        return String.join(" ", Arrays.asList(keys).subList(from, keys.length));
    }

    /** The words of the head that say something. */
    public String head() {
        return IntStream.range(0, keys.length)
                .filter(at -> !isPlain(at) && !isTail(at))
                .mapToObj(at -> spellings[at])
                .collect(Collectors.joining(" "));
    }

    /** How easily a name is taken in, 0 to 1: few words before the conditions, none of them special. */
    public double ease() {
        int words = 0;
        for (int at = 0; at < keys.length && !isTail(at); at++) {
            words += isPlain(at) ? 0 : isVariant(at) ? 4 : 1;
        }
        return 3.0 / Math.max(words, 3);
    }

    /** Whether its first word that says something is one of these. */
    public boolean begins(Set<String> words) {
        for (int at = 0; at < keys.length; at++) {
            if (!isPlain(at)) {
                return words.contains(keys[at]);
            }
        }
        return false;
    }

    /** The folded word at a place, from 0. */
    public String key(int at) {
        return keys[at];
    }

    /** The word at a place as it is written, in small letters. */
    public String spelling(int at) {
        return spellings[at];
    }

    /** How many words the name has. */
    public int size() {
        return keys.length;
    }

    /** Tells whether the word makes the procedure a special one. */
    public boolean isVariant(int at) {
        return parts.charAt(at) == Part.VARIANT.letter;
    }

    /** Tells whether the word belongs to the conditions behind the head. */
    public boolean isTail(int at) {
        return parts.charAt(at) == Part.TAIL.letter;
    }

    /** Tells whether the word says little. */
    public boolean isPlain(int at) {
        return parts.charAt(at) == Part.PLAIN.letter;
    }

    /** What the word at a place weighs when a query does not mention it. */
    public double share(int at) {
        return Part.share(parts.charAt(at));
    }
}
