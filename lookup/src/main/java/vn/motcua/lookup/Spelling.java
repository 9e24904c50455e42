package vn.motcua.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes words of what was typed: shorthand is written out, left-overs of Telex and VNI are read, words typed in one are
 * taken apart. A word the catalogue knows is left alone.
 */
final class Spelling {

    private final Vocabulary vocabulary;
    private final Predicate<String> known;

    /** @param known keys of words that are right though no name has them */
    Spelling(Vocabulary vocabulary, Predicate<String> known) {
        this.vocabulary = vocabulary;
        this.known = known;
    }

    List<Word> read(String text) {
        List<Word> words = new ArrayList<>();
        for (Word word : Lexicon.shipped().writeOut(Word.all(text))) {
            words.addAll(mend(word));
        }
        // what was left over may have hidden shorthand: "khoong", "ddc"
        List<Word> read = Lexicon.shipped().writeOut(words);
        return isWithoutDiacritics(text) ? read.stream().map(Word::unsure).toList() : read;
    }

    /** Most words of Vietnamese have a mark; a text with few of them was typed without. */
    private static boolean isWithoutDiacritics(String text) {
        List<Word> typed = Word.all(text);
        long marked = typed.stream().filter(Word::isMarked).count();
        return 3 * marked < typed.size();
    }

    private List<Word> mend(Word word) {
        if (word.isMarked() || isKnown(word.key())) {
            return List.of(word);
        }
        Optional<String> typed = VietnameseText.fromKeystrokes(word.key());
        if (typed.isPresent()) {
            return List.of(Word.of(typed.get()));
        }
        List<String> apart = vocabulary.split(word.key());
        return apart.isEmpty() ? List.of(word) : apart.stream().map(Word::of).toList();
    }

    boolean isKnown(String key) {
        return vocabulary.has(key) || known.test(key);
    }
}
