package vn.motcua.server.intake.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.motcua.domain.text.PlainText;

/** Texts made comparable. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** Small letters and digits without marks, one space between words: {@code "Cấp xã"} becomes {@code "cap xa"}. */
    public static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(PlainText.fold(text), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }

    /** A name without what does not tell procedures apart: case, signs, and the words "thủ tục" in front. */
    public static String ofName(String name) {
        String words = NO_WORD.matcher(PlainText.fold(name)).replaceAll(" ").strip();
        return words.startsWith("thủ tục ") ? words.substring("thủ tục ".length()) : words;
    }
}
