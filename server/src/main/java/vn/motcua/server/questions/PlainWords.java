package vn.motcua.server.questions;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.lookup.text.VietnameseText;

/** Vietnamese words as people type them in a hurry: lower case, no diacritics, nothing but a to z and digits. */
final class PlainWords {

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private PlainWords() {}

    static List<String> of(String text) {
        String plain = VietnameseText.fold(text);
        return Arrays.stream(NO_WORD.split(plain, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** One line that a word is found in by looking for it between two blanks. */
    static String line(String text) {
        return " " + String.join(" ", of(text)) + " ";
    }
}
