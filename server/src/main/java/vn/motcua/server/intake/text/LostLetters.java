package vn.motcua.server.intake.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.domain.text.PlainText;

/**
 * Tells Vietnamese whose letters were lost when a file was saved: {@code "Th? t?c ??ng ký k?t hôn"}. A program that saves
 * as "ANSI" puts a question mark (others a box, an underscore, U+FFFD, U+001A) in the place of each letter that western
 * text does not have, or leaves the letter without its marks. Nothing can bring them back, so it is told, never guessed.
 *
 * <p>A question that somebody asks is no loss: {@code "Có cần công chứng không?"}, {@code "kg?"}, {@code "không?Nếu"}.
 * A word counts as destroyed when the sign stands where a Vietnamese syllable has its vowel or its đ.
 */
public final class LostLetters {

    private static final String SIGNS = "?\uFFFD\uFFFC\u001A\u25A1\u25AF\u00BF_";

    /** Nobody writes these on purpose. */
    private static final Pattern CERTAIN = Pattern.compile("\uFFFD|\uFFFC|(?<=\\p{L})\u001A|\u001A(?=\\p{L})");

    /** Addresses have question marks and underscores of their own, names of files underscores. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\S*(?:://|www\\.|@|\\w\\.(?:docx?|xlsx?|pdf|html?|aspx|jsp|vn|com|zip|rar)\\b)\\S*");

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}" + Pattern.quote(SIGNS) + "]+");

    private static final String ONSET = "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|q|r|s|th|tr|t|v|x)";
    private static final String CODA = "(?:ch?|m|ngh?|nh|n|p|t)";
    private static final String VOWEL = "[aeiouyàáâãèéêìíòóôõùúýăĩũơưạ-ỹ]";

    /** A syllable with the lost letter, written {@code ?}, as a vowel or as its đ. */
    private static final Pattern DESTROYED = Pattern.compile(
            "%1$s?(?:%3$s|\\?){0,3}\\?(?:%3$s|\\?){0,2}%2$s?|\\?(?:%3$s|\\?){1,3}%2$s?".formatted(ONSET, CODA, VOWEL));

    private static final Pattern ONSET_ALONE = Pattern.compile(ONSET);

    /** What is asked for: "bao nhiêu kg?". */
    private static final Set<String> UNITS =
            Set.of("m", "g", "l", "h", "t", "x", "c", "kg", "km", "cm", "mm", "ha", "gi");

    /** A syllable without any mark; many names have one or two, none has only these. */
    private static final Pattern BARE = Pattern.compile("%s?[aeiouy]{1,3}%s?".formatted(ONSET, CODA));

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private static final int BARE_WORDS = 4;
    private static final double BARE_SHARE = 0.9;
    private static final int WEAK = 1;
    private static final int STRONG = 2;

    private LostLetters() {}

    /** The first destroyed word with its neighbours; empty if the text has lost nothing. */
    public static Optional<String> find(String text) {
        if (!hasSign(text)) {
            return Optional.empty();
        }
        Matcher certain = CERTAIN.matcher(text);
        if (certain.find()) {
            return Optional.of(around(text, certain.start()));
        }
        String words = ADDRESS.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        int evidence = 0;
        int first = -1;
        Matcher token = TOKEN.matcher(words);
        while (token.find()) {
            int more = evidence(words, token.start(), token.end());
            first = first < 0 && more > 0 ? token.start() : first;
            evidence += more;
        }
        return evidence >= STRONG ? Optional.of(around(text, first)) : Optional.empty();
    }

    private static String around(String text, int at) {
        return Cut.forReport(text.substring(Math.max(0, at - 20)));
    }

    private static int evidence(String text, int from, int until) {
        String token = text.substring(from, until);
        boolean score = token.indexOf('_') >= 0;
        String word = token.replaceAll("[" + Pattern.quote(SIGNS) + "]+", "?");
        if (word.equals("?") || word.indexOf('?') < 0 || isQuestion(word)) {
            return 0;
        }
        String small = word.toLowerCase(Locale.ROOT);
        if (small.endsWith("?") && small.indexOf('?') == small.length() - 1) {
            return atEnd(text, from, until, small.substring(0, small.length() - 1));
        }
        if (!DESTROYED.matcher(small).matches()) {
            return 0;
        }
        return score ? WEAK : STRONG;
    }

    /** A sentence ends in the middle of what has no space, {@code không?Nếu}, or a box is to be ticked, {@code □Ông}. */
    private static boolean isQuestion(String word) {
        int at = word.indexOf('?');
        boolean capitalFollows = at + 1 < word.length() && Character.isUpperCase(word.charAt(at + 1));
        return at > 0
                ? capitalFollows && Character.isLowerCase(word.charAt(at - 1))
                : capitalFollows && at + 2 < word.length() && Character.isLowerCase(word.charAt(at + 2));
    }

    /** {@code th?} is no word, {@code là?} is a question. */
    private static int atEnd(String text, int from, int until, String letters) {
        if (!ONSET_ALONE.matcher(letters).matches()) {
            return 0;
        }
        boolean small = Character.isLowerCase(text.charAt(until - 2));
        if (small && (letters.length() > 1 || from > 0) && !UNITS.contains(letters)) {
            return STRONG;
        }
        boolean goesOn = until + 1 < text.length()
                && text.charAt(until) == ' '
                && (Character.isLowerCase(text.charAt(until + 1)) || SIGNS.indexOf(text.charAt(until + 1)) >= 0);
        boolean begins = from == 0 && goesOn && letters.length() == 1;
        // a single letter before the end of a short text: "Y t?"
        boolean shortEnd = small && until == text.length() && text.length() <= 6 && !text.matches(".*\\d.*");
        return begins || shortEnd ? STRONG : WEAK;
    }

    /** Whether a text has lost all its marks: words that could be Vietnamese, four or more, and not one mark. */
    public static boolean isBare(String text) {
        if (text.chars().anyMatch(c -> c > 0x7F && Character.isLetter(c))) {
            return false;
        }
        int all = 0;
        int bare = 0;
        for (String word : NO_LETTER.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                all++;
                bare += BARE.matcher(word).matches() ? 1 : 0;
            }
        }
        return bare >= BARE_WORDS && bare >= all * BARE_SHARE;
    }

    /**
     * Whether one name is another that has lost letters or marks: a sign in the place of letters, or the same letters
     * with less than half the marks.
     */
    public static boolean isDamaged(String name, String good) {
        String small = comparable(name);
        String known = comparable(good);
        if (small.equals(known)) {
            return false;
        }
        return Words.fold(small).equals(Words.fold(known))
                ? 2 * marks(small) < marks(known)
                : hasSign(small) && isWildcardOf(small, known);
    }

    private static String comparable(String name) {
        return Tidy.line(PlainText.clean(name)).toLowerCase(Locale.ROOT);
    }

    /** Tells whether a text has any sign of letters lost. */
    public static boolean hasSign(String text) {
        return text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
    }

    /** Whether a text is another with a sign in the place of some letters; marks do not matter. */
    public static boolean isWildcardOf(String text, String other) {
        var pattern = new StringBuilder();
        for (char c : withoutMarks(text).toCharArray()) {
            pattern.append(SIGNS.indexOf(c) >= 0 ? "[^ ]?" : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.matches(pattern.toString(), withoutMarks(other));
    }

    private static String withoutMarks(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return Normalizer.normalize(small, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
    }

    private static long marks(String text) {
        return text.chars().filter(c -> c > 0x7F && Character.isLetter(c)).count();
    }
}
