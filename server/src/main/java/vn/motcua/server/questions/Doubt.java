package vn.motcua.server.questions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a question is held apart until a clerk has looked at it: it advertises, names somebody, or is no sentence. The rules
 * look at the form only and judge nobody's words; a question typed without diacritics is a good question.
 */
enum Doubt {
    /** An address of the web, or a messenger's. */
    LINK,
    EMAIL,
    /** A telephone, identity or account number: nine digits or more, however they are set apart. */
    NUMBER,
    /** Somebody's full name, as far as the form tells. */
    NAME,
    /** Capitals throughout. */
    SHOUTING,
    /** Few letters, the same letter or word again and again, or no Latin letter at all. */
    NOISE;

    private static final Pattern WEB = Pattern.compile(
            "https?:|www\\.|\\bt\\.me/|\\bzalo\\.me|\\bbit\\.ly|[a-z0-9-]{2,}\\.(com|net|org|info|xyz|top|shop|vip|club|vn)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ .\\-–/]?\\d){8,}");

    /** {@code 01/01/2026 - 31/12/2026} and {@code 1.500.000.000 đồng} have as many digits and name nobody. */
    private static final Pattern DATES_AND_SUMS = Pattern.compile(
            "\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b|\\b\\d{1,3}(?:[.,]\\d{3}){2,}(?=\\s*(?:đ|vn|dong|đồng))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A family name and two or three more names with capitals; the commonest families are nine of ten citizens. */
    private static final Pattern PERSON = Pattern.compile(
            "(?<!\\p{L})(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Mai|Đoàn|Trịnh)"
                    + "(?:\\s+\\p{Lu}\\p{Ll}+){2,3}");

    private static final Pattern STREET = Pattern.compile(
            "(?:đường|phố|trường|phường|xã|số \\d+\\S*|bệnh viện|công viên|quảng trường)\\s+(?:\\p{L}+\\s+)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONE_LETTER = Pattern.compile("(\\p{L})\\1{4,}", Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST_SHOUT = 15;
    private static final int MOST_REPEATS = 4;

    /** The first doubt about a question, if there is one. */
    static Optional<Doubt> find(String text) {
        if (MAIL.matcher(text).find()) {
            return Optional.of(EMAIL);
        }
        if (WEB.matcher(text).find()) {
            return Optional.of(LINK);
        }
        if (DIGITS.matcher(DATES_AND_SUMS.matcher(text).replaceAll(" ngày ")).find()) {
            return Optional.of(NUMBER);
        }
        if (namesSomebody(text)) {
            return Optional.of(NAME);
        }
        if (isNoise(text)) {
            return Optional.of(NOISE);
        }
        return isShouted(text) ? Optional.of(SHOUTING) : Optional.empty();
    }

    /** Streets, schools and hospitals bear the names of people who need no protection. */
    private static boolean namesSomebody(String text) {
        Matcher person = PERSON.matcher(text);
        while (person.find()) {
            if (!STREET.matcher(text.substring(0, person.start())).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShouted(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return letters >= SHORTEST_SHOUT && text.toUpperCase(Locale.ROOT).equals(text);
    }

    private static boolean isNoise(String text) {
        long signs = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        long letters = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return 2 * letters < signs || ONE_LETTER.matcher(text).find() || repeatsAWord(PlainWords.of(text));
    }

    private static boolean repeatsAWord(List<String> words) {
        int inARow = 1;
        for (int i = 1; i < words.size(); i++) {
            inARow = words.get(i).equals(words.get(i - 1)) ? inARow + 1 : 1;
            if (inARow >= MOST_REPEATS) {
                return true;
            }
        }
        return false;
    }
}
