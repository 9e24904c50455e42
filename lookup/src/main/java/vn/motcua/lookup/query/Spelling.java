package vn.motcua.lookup.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.motcua.lookup.index.Vocabulary;
import vn.motcua.lookup.text.VietnameseText;
import vn.motcua.lookup.word.Lexicon;
import vn.motcua.lookup.word.Word;

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

    /** @param typing whether the last word may not be finished */
    List<Word> read(String text, boolean typing) {
        List<Word> typed = Word.all(text);
        boolean open = typing && !typed.isEmpty() && isFirstLetter(typed.getLast());
        List<Word> words = new ArrayList<>();
        for (Word word : Lexicon.shipped().writeOut(open ? typed.subList(0, typed.size() - 1) : typed)) {
            words.addAll(mend(word));
        }
        // what was left over may have hidden shorthand: "khoong", "ddc"
        List<Word> read = Lexicon.shipped().writeOut(words);
        if (open) {
            read.add(typed.getLast());
        }
        return isWithoutDiacritics(text) ? read.stream().map(Word::unsure).toList() : read;
    }

    /** Most words of Vietnamese have a mark; a text with few of them was typed without. */
    private static boolean isWithoutDiacritics(String text) {
        List<Word> typed = Word.all(text);
        long marked = typed.stream().filter(Word::isMarked).count();
        return 3 * marked < typed.size();
    }

    /** One letter at the end begins a word; only k, j and z are as likely shorthand at the end of a question. */
    private static boolean isFirstLetter(Word last) {
        return last.key().length() == 1
                && !"kjz".contains(last.key())
                && !Character.isDigit(last.key().charAt(0));
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
