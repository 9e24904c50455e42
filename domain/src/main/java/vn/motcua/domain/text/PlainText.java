package vn.motcua.domain.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The one place that knows which characters people cannot tell apart. {@link #clean} is for what is shown and kept:
 * what cannot be seen goes, every kind of space is a space, letters of a foreign alphabet inside a Latin word are the
 * Latin ones. {@link #fold} is for what is compared: typographic quotes, dashes and points are the plain ones too. Pure;
 * any thread.
 *
 * <p>Foreign letters are exchanged only in words that have a Latin letter as well, and only if every foreign letter of
 * the word has a Latin look-alike: {@code "Нộ tịch"} with a Cyrillic Н is mended, {@code "Москва"} stays.
 *
 * <p>Sources: Unicode 16 general categories Zs, Zl, Zp, Cf; look-alikes after Unicode Technical Standard 39,
 * confusables.txt, of which only single letters that equal a Latin one in common fonts are taken.
 */
public final class PlainText {

    /** Cyrillic, Greek and a few Latin letters. U+00D0 and U+0189 look like Đ, and old fonts and converters write them. */
    private static final String FOREIGN = "АВЕКМНОРСТУХІЈЅҺԚԜавекмнорстухіјѕһԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορνικυ";

    private static final String LATIN = "ABEKMHOPCTYXIJSHQWabekmhopctyxijshqw" + "ABEZHIKMNOPTYXaopviku";

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\u2043";

    private static final String DOTS = "\u2024\u00B7\u2022\u2219\u2027\u3002\uFE52\u22C5\u0387\u06D4";
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201A\u201B\u2032\u02BC\u2039\u203A`\u00B4";
    private static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB";

    private PlainText() {}

    /** What is shown and kept. Line ends are {@code \n}, tabulators stay; spaces in a row stay, too. */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> append(clean, c));
        return latinised(Normalizer.normalize(clean, Normalizer.Form.NFC));
    }

    /** What is compared: as {@link #clean}, with plain quotes, dashes and points, each tabulator a space, in lower case. */
    public static String fold(String text) {
        String clean = clean(text);
        var fold = new StringBuilder(clean.length());
        for (int at = 0; at < clean.length(); at++) {
            fold.append(plain(clean.charAt(at)));
        }
        return fold.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * As for a code, which has no foreign letters: every look-alike is the plain character, in capitals, wherever it
     * stands.
     */
    public static String ofCode(String text) {
        String clean = clean(text);
        var code = new StringBuilder(clean.length());
        for (int at = 0; at < clean.length(); at++) {
            code.append(plain(latin(clean.charAt(at))));
        }
        return code.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether a character is one of the spaces that {@link #clean} makes a plain one; not line ends and tabulators. */
    public static boolean isOddSpace(int c) {
        return c != ' ' && (Character.getType(c) == Character.SPACE_SEPARATOR || c == 0x2800 || c == 0x3164);
    }

    /** Whether a character has no width at all and carries no meaning in Vietnamese or English. */
    public static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || (type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t' && c != 0x85)
                || (c >= 0xFE00 && c <= 0xFE0F);
    }

    /** The first character that {@link #clean} exchanges for one that looks the same. */
    public static OptionalInt findLookAlike(String text) {
        if (isPlain(text)) {
            return OptionalInt.empty();
        }
        String clean = clean(text);
        return text.codePoints()
                .filter(c -> isExchanged(c) && clean.indexOf(c) < 0)
                .findFirst();
    }

    private static boolean isExchanged(int c) {
        return (c >= 0xFF01 && c <= 0xFF5E)
                || c == 0xD0
                || c == 0x189
                || (c < 0x10000 && FOREIGN.indexOf(c) >= 0)
                || (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER && c > '9');
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            // what Vietnamese is written with, composed; everything else takes the long way
            boolean vietnamese = (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0xC0 && c <= 0x1B0 && c != 0xD0 && c != 0x189);
            boolean ascii = c < 0x7F && (c >= ' ' || c == '\n' || c == '\t');
            if (!ascii && !vietnamese) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder clean, int c) {
        if (isOddSpace(c)) {
            clean.append(' ');
        } else if (c == '\r') {
            clean.append('\r');
        } else if (c == 0x85 || c == 0x2028 || c == 0x2029) {
            clean.append('\n');
        } else if (c >= 0xFF01 && c <= 0xFF5E) {
            clean.append((char) (c - 0xFEE0)); // full-width forms
        } else if (c == 0xD0 || c == 0x189) {
            clean.append('Đ');
        } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER && c > '9') {
            clean.append((char) ('0' + Character.digit(c, 10)));
        } else if (!isInvisible(c)) {
            clean.appendCodePoint(c);
        }
    }

    private static String latinised(String text) {
        String ends = text.replace("\r\n", "\n").replace('\r', '\n');
        if (ends.chars().allMatch(c -> c < 0x370 || c > 0x52F)) {
            return ends;
        }
        // marks apart, for a letter with an accent is one character and its look-alike another
        var latin = new StringBuilder(Normalizer.normalize(ends, Normalizer.Form.NFD));
        for (int from = 0; from < latin.length(); from++) {
            int until = from;
            while (until < latin.length() && isOfWord(latin.charAt(until))) {
                until++;
            }
            exchange(latin, from, until);
            from = Math.max(from, until);
        }
        return Normalizer.normalize(latin, Normalizer.Form.NFC);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void exchange(StringBuilder text, int from, int until) {
        boolean anyLatin = false;
        for (int at = from; at < until; at++) {
            char c = text.charAt(at);
            boolean foreign = c >= 0x370 && c <= 0x52F;
            anyLatin |= !foreign && Character.isLetter(c);
            if (foreign && FOREIGN.indexOf(c) < 0) {
                return;
            }
        }
        for (int at = from; anyLatin && at < until; at++) {
            text.setCharAt(at, latin(text.charAt(at)));
        }
    }

    private static char latin(char c) {
        int at = FOREIGN.indexOf(c);
        return at < 0 ? c : LATIN.charAt(at);
    }

    private static char plain(char c) {
        if (c < 0x80 && c != '`') {
            return c == '\t' ? ' ' : c;
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (DOTS.indexOf(c) >= 0) {
            return '.';
        }
        if (SINGLE_QUOTES.indexOf(c) >= 0) {
            return '\'';
        }
        return DOUBLE_QUOTES.indexOf(c) >= 0 ? '"' : c;
    }
}
