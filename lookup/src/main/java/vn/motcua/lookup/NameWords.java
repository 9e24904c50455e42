package vn.motcua.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;

/**
 * The words of an official name, with what each weighs when the query does not mention it. Kept beside each document
 * of the index, as text: one line of keys, one of spellings, one of parts.
 *
 * @param parts one letter for each word, see {@link Part}
 */
record NameWords(String[] keys, String[] spellings, String parts) {

    /** What a word is to the name. */
    enum Part {
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
            "\\(|;| đối với | trong trường hợp | theo quy định | quy định tại | thuộc thẩm quyền | áp dụng ");

    static NameWords of(String name) {
        var cut = TAIL.matcher(name);
        int end = cut.find(Math.min(name.length(), 12)) ? cut.start() : name.length();
        List<Word> head = Word.all(name.substring(0, end));
        List<Word> all = new ArrayList<>(head);
        all.addAll(Word.all(name.substring(end)));
        var parts = new StringBuilder();
        for (int at = 0; at < all.size(); at++) {
            parts.append(at < head.size() ? Part.HEAD.letter : Part.TAIL.letter);
        }
        mark(all, parts, Lexicon.Kind.FILLER, Part.PLAIN);
        mark(all, parts, Lexicon.Kind.LIGHT, Part.PLAIN);
        mark(head, parts, Lexicon.Kind.VARIANT, Part.VARIANT);
        return new NameWords(
                all.stream().map(Word::key).toArray(String[]::new),
                all.stream().map(Word::spelling).toArray(String[]::new),
                parts.toString());
    }

    private static void mark(List<Word> words, StringBuilder parts, Lexicon.Kind kind, Part part) {
        for (int at = 0; at < words.size(); at++) {
            var found = Lexicon.shipped().of(kind).longest(words, at);
            if (found.isPresent()) {
                int length = found.get().words().size();
                for (int step = at; step < at + length; step++) {
                    parts.setCharAt(step, part.letter);
                }
                at += length - 1;
            }
        }
    }

    BytesRef encode() {
        return new BytesRef(String.join(" ", keys) + "\n" + String.join(" ", spellings) + "\n" + parts);
    }

    static NameWords decode(BytesRef stored) {
        String[] lines = stored.utf8ToString().split("\n", -1);
        return new NameWords(lines[0].split(" "), lines[1].split(" "), lines[2]);
    }

    /** The name in one key, see {@link SheetDocument#exact}. */
    String exact() {
        int from = keys.length > 2 && keys[0].equals("thu") && keys[1].equals("tuc") ? 2 : 0;
        return String.join(" ", Arrays.asList(keys).subList(from, keys.length));
    }

    int size() {
        return keys.length;
    }

    double share(int at) {
        return Part.share(parts.charAt(at));
    }
}
