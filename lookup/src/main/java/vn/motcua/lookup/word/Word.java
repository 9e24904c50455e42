package vn.motcua.lookup.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.domain.text.PlainText;
import vn.motcua.lookup.text.VietnameseText;

/**
 * One word of a text.
 *
 * @param key how it is looked up: without diacritics, i for y at the end ({@code ky} and {@code ki} are one), numbers
 *     without leading zeros
 * @param spelling with its letters' marks and its tone, see {@link VietnameseText#spell}; i for y alike
 * @param sure whether it is spelled as meant; not so where somebody types without diacritics
 */
public record Word(String key, String spelling, boolean sure) {

    /** Longer texts are cut here: nobody reads them, and nothing that long is a name. */
    static final int MOST_IN_A_TEXT = 200;

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ZEROS = Pattern.compile("0+(?=\\d)");

    /** One word as it is written. */
    public static Word of(String text) {
        String spelling = VietnameseText.spell(text);
        String key = VietnameseText.fold(text);
        if (Character.isDigit(key.charAt(0))) {
            key = ZEROS.matcher(key).replaceFirst("");
            return new Word(key, key, true);
        }
        return new Word(plainY(key), plainY(spelling), true);
    }

    /** All words of a text, in order, {@link #MOST_IN_A_TEXT} at most. */
    public static List<Word> all(String text) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORDS.matcher(PlainText.fold(text));
        while (found.find() && words.size() < MOST_IN_A_TEXT) {
            if (!VietnameseText.fold(found.group()).isEmpty()) { // marks without a letter are no word
                words.add(of(found.group()));
            }
        }
        return words;
    }

    /** Kỹ and kĩ, lý and lí, quy and qui are written either way. */
    private static String plainY(String word) {
        int tone = Character.isDigit(word.charAt(word.length() - 1)) ? 1 : 0;
        int last = word.length() - 1 - tone;
        if (last < 1) {
            return word;
        }
        String end = word.substring(last + 1);
        if (word.charAt(last) == 'y' && "aeouâ".indexOf(word.charAt(last - 1)) < 0) {
            return word.substring(0, last) + 'i' + end;
        }
        boolean qui = last == 2 && word.startsWith("qui");
        return qui ? "quy" + end : word;
    }

    /** Tells whether the word was typed with a tone or another mark. */
    public boolean isMarked() {
        return !spelling.equals(key);
    }

    /** The same word of a text without diacritics: {@code ho} may be {@code hộ}. */
    public Word unsure() {
        return new Word(key, spelling, isMarked());
    }

    /** Whether somebody who typed this can have meant the other. */
    boolean mayMean(Word other) {
        return key.equals(other.key) && (!sure || spelling.equals(other.spelling));
    }
}
