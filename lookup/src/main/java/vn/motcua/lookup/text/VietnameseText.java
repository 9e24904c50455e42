package vn.motcua.lookup.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Vietnamese as people type it: with and without diacritics, with tones in the wrong place, with left-overs of a
 * keyboard that was not switched on. Pure; may be called from any thread.
 */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private VietnameseText() {}

    /**
     * Lower case without any diacritics: {@code Đăng ký} becomes {@code dang ky}. The length may change; what is no
     * letter stays as it is.
     */
    public static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    /** Whether the text is composed, as everything in the catalogue is: {@code ế} is one character, not three. */
    public static boolean isNfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /** Whether a word has any Vietnamese diacritics, or a {@code đ}. */
    public static boolean isMarked(String word) {
        return !fold(word).equals(word.toLowerCase(Locale.ROOT));
    }

    /**
     * How a word is spelled, wherever its tone stands: letters in lower case with their own marks, then the tone as a
     * digit (1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng). {@code hòa} and {@code hoà} are both {@code hoa2}; {@code đăng}
     * stays {@code đăng}.
     */
    public static String spell(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var letters = new StringBuilder(apart.length());
        int tone = 0;
        for (int at = 0; at < apart.length(); at++) {
            int found = Tone.of(apart.charAt(at));
            if (found > 0) {
                tone = found;
            } else {
                letters.append(apart.charAt(at));
            }
        }
        String spelled = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return tone == 0 ? spelled : spelled + tone;
    }

    /** Whether a folded word could be a Vietnamese syllable: {@code nghieng} could, {@code ddawng} could not. */
    public static boolean isSyllable(String folded) {
        return Syllable.isOne(folded);
    }

    /**
     * Reads keystrokes of Telex or VNI that no keyboard program has turned into letters: {@code ddawng} and
     * {@code dang89} are {@code đăng}, {@code kys} and {@code ky1} are {@code ký}. Empty for whatever is a syllable
     * already, has diacritics, or makes no syllable.
     */
    public static Optional<String> fromKeystrokes(String word) {
        return Keystrokes.read(word.toLowerCase(Locale.ROOT));
    }
}
