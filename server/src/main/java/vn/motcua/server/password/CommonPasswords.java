package vn.motcua.server.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passwords that are tried first. Compared without regard to case, marks of Vietnamese, punctuation, digits that stand
 * for letters, and digits before or behind; a word said twice is that word. The list is SecLists' {@code
 * 10-million-password-list-top-1000000.txt} (MIT), its common part, and words of this country and of this trade; see the
 * head of the file.
 */
final class CommonPasswords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGE_DIGITS = Pattern.compile("^[0-9]+|[0-9]+$");
    /** What is left of a password beside a common word must be at least this much. */
    private static final int REST = 6;

    private static final Set<String> KNOWN = read();

    private CommonPasswords() {}

    private static Set<String> read() {
        Set<String> words = new HashSet<>(65_536);
        try (InputStream file = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("common-passwords.txt is missing in this program");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("##"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read common-passwords.txt", e);
        }
        return Set.copyOf(words);
    }

    static int size() {
        return KNOWN.size();
    }

    /** @param local words of this place: the account, the person's name, the hall's name */
    static boolean contains(String password, Collection<String> local) {
        String whole = fold(password);
        Set<String> words = new HashSet<>();
        for (String text : local) {
            String folded = fold(text);
            if (folded.length() >= 4) {
                words.add(folded);
            }
        }
        return isCommon(whole, words)
                || isCommon(letters(fold(dressed(password))), words)
                || words.stream().anyMatch(word -> whole.contains(word) && rest(whole, word) < REST);
    }

    private static boolean isCommon(String folded, Set<String> local) {
        String core = EDGE_DIGITS.matcher(folded).replaceAll("");
        return isListed(folded, local)
                || isListed(core, local)
                || isListed(once(folded), local)
                || isListed(once(core), local);
    }

    private static boolean isListed(String word, Set<String> local) {
        return !word.isEmpty() && (KNOWN.contains(word) || local.contains(word));
    }

    /** {@code abcabc} is {@code abc}. */
    private static String once(String word) {
        for (int length = 1; length <= word.length() / 2; length++) {
            if (word.length() % length == 0
                    && word.equals(word.substring(0, length).repeat(word.length() / length))) {
                return word.substring(0, length);
            }
        }
        return word;
    }

    private static int rest(String whole, String word) {
        return whole.replace(word, "").length();
    }

    /** Signs that stand for a letter; as punctuation they are nothing. */
    private static String dressed(String password) {
        return password.replace('@', 'a').replace('$', 's').replace('!', 'i');
    }

    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String low = plain.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('Đ', 'd');
        return NO_LETTER_OR_DIGIT.matcher(low).replaceAll("");
    }

    /** Digits as the letters they are written for, but those behind: {@code p4ssw0rd1} is {@code password}. */
    private static String letters(String folded) {
        String core = EDGE_DIGITS.matcher(folded).replaceAll("");
        return core.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
    }
}
