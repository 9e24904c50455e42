package vn.motcua.domain.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.text.PlainText;

/**
 * What a text says about the code of a procedure, wherever it comes from: a cell, a search, a scanner, an address. One
 * reader for all of them, because provinces, portals and spreadsheets each write the same code in their own way.
 *
 * <pre>
 * code     = national [ending] | old
 * national = D "." DDDDDD | D "," DDDDDD | D "." DDD "." DDD (nothing around) | DDDDDDD (nothing around)
 * ending   = sep DDD [sep DD [sep DD]] [sep agency] | sep agency       sep = "." "-" "_" "/"
 * agency   = letter D D, as H56 (Thanh Hóa), G01; may be followed by "." and up to three digits
 * old      = ["B-" | "T-"] 2 to 4 letters "-" DDDDDD ["-TT"]
 * </pre>
 *
 * <p>Samples, as portals and files of provinces have them (seen 2026-11): {@code 1.001193.000.00.00.H56},
 * {@code 1.012753.H19}, {@code 1.012790.000.00.00.H41-Đính chính Giấy chứng nhận}, {@code ?ma=1.000494.000.00.00.H29}.
 * The ending is the identifier of the agency that receives (Decision 20/2020/QĐ-TTg: {@code 000.00.00.H56}); it does not
 * belong to the procedure. {@code BTP-277231} and {@code B-BTP-277231-TT} are of the national database before 2019.
 *
 * <p>Spaces around the separators, full-width digits, Cyrillic and Greek look-alikes, typographic dashes and points,
 * small letters, and O, I, l between digits are read as what they look like. Words around a code do not matter; two
 * different codes in one text do.
 */
public sealed interface CodeReading {

    /**
     * One code, and no doubt about it.
     *
     * @param ending the agency's identifier, as {@code 000.00.00.H56}; may be empty
     */
    record Read(ProcedureCode code, String ending) implements CodeReading {}

    /**
     * The whole text is a code whose last digits lack: a spreadsheet that took it for a number has dropped zeros, or
     * somebody has not finished typing.
     *
     * @param likely with zeros in the place of what lacks
     */
    record Shortened(ProcedureCode likely) implements CodeReading {}

    /** No code that can be used. */
    record Refused(Why why) implements CodeReading {}

    /** Why there is no code. */
    enum Why {
        /** Nothing looks like one. */
        NONE,
        /** Digits lack. */
        TOO_SHORT,
        /** More digits than a code has, or an ending that nobody knows. */
        TOO_LONG,
        /** Different codes. */
        SEVERAL
    }

    /** The code if there is one without doubt. */
    default Optional<ProcedureCode> certain() {
        return this instanceof Read(ProcedureCode code, String ending) ? Optional.of(code) : Optional.empty();
    }

    /** Reads a text, however long. */
    static CodeReading of(String text) {
        String plain = PlainText.ofCode(text).strip();
        return Grammar.read(plain);
    }

    /** The grammar, in regular expressions. */
    final class Grammar {

        private static final String SEP = "\\s*[.\\-_/]\\s*";
        private static final String ENDING =
                "(?:%1$s\\d{3}(?:%1$s\\d{2}){0,2}(?:%1$s[A-Z]\\d{2})?|%1$s[A-Z]\\d{2})(?:\\.\\d{1,3})?".formatted(SEP);
        private static final String DIGIT = "[0-9OIL]";

        private static final Pattern NATIONAL = Pattern.compile(
                "(?:(?<![\\p{L}\\d.,])|\\G,)(\\d)\\s*[.,]\\s*(%s{6})(?![0-9])(%s)?(?<rest>[.\\-_]?[A-Z0-9]*)"
                        .formatted(DIGIT, ENDING));

        /** As a number with its thousands apart; with words around it, it is an amount of money. */
        private static final Pattern GROUPED =
                Pattern.compile("'?(\\d)[.,](\\d{3})[., ](\\d{3})(%s)?".formatted(ENDING));

        private static final Pattern DIGITS = Pattern.compile("\\d{7}");
        private static final Pattern OLD = Pattern.compile(
                "(?<![\\p{L}\\d\\-.])(?:([BT])\\s*-\\s*)?([A-Z]{2,4})\\s*-\\s*(\\d{6})(?:\\s*-\\s*(TT))?(?![\\p{L}\\d\\-])");
        private static final Pattern SHORT = Pattern.compile("'?(\\d)\\s*[.,]\\s*(\\d{1,5})");
        private static final Pattern SHORT_WITH_ENDING = Pattern.compile("\\d\\s*[.,]\\s*\\d{1,5}%s".formatted(ENDING));
        private static final Pattern LONG = Pattern.compile("\\d\\s*[.,]\\s*\\d{7,}.*");

        private static final int PLACES = 6;
        private static final int LEAST_PLACES = 3;

        private Grammar() {}

        private static CodeReading read(String text) {
            if (DIGITS.matcher(text).matches()) {
                return new Read(new ProcedureCode(text.charAt(0) + "." + text.substring(1)), "");
            }
            Matcher grouped = GROUPED.matcher(text);
            if (grouped.matches()) {
                String code = grouped.group(1) + "." + grouped.group(2) + grouped.group(3);
                return new Read(new ProcedureCode(code), ending(grouped.group(4)));
            }
            Map<String, String> found = new LinkedHashMap<>();
            boolean odd = false;
            for (Matcher code = NATIONAL.matcher(text); code.find(); ) {
                String digits = digits(code.group(2));
                if (digits.length() == PLACES && isMostlyDigits(code.group(2))) {
                    boolean unknown = code.group("rest").matches("[.\\-_]?[A-Z]*\\d[A-Z0-9]*");
                    odd |= unknown;
                    found.merge(code.group(1) + "." + digits, ending(code.group(3)), Grammar::longer);
                }
            }
            for (Matcher code = OLD.matcher(text); code.find(); ) {
                found.put(old(code), "");
            }
            return odd && found.size() == 1 ? new Refused(Why.TOO_LONG) : reading(found, text);
        }

        private static CodeReading reading(Map<String, String> found, String text) {
            if (found.size() == 1) {
                Map.Entry<String, String> one = found.entrySet().iterator().next();
                return new Read(new ProcedureCode(one.getKey()), one.getValue());
            }
            if (found.size() > 1) {
                return new Refused(Why.SEVERAL);
            }
            Matcher cut = SHORT.matcher(text);
            if (cut.matches()) {
                String digits = cut.group(2);
                return digits.length() < LEAST_PLACES
                        ? new Refused(Why.TOO_SHORT)
                        : new Shortened(
                                new ProcedureCode(cut.group(1) + "." + digits + "0".repeat(PLACES - digits.length())));
            }
            if (SHORT_WITH_ENDING.matcher(text).matches()) {
                return new Refused(Why.TOO_SHORT);
            }
            return new Refused(LONG.matcher(text).matches() ? Why.TOO_LONG : Why.NONE);
        }

        private static String digits(String written) {
            return written.replaceAll("[. ]", "")
                    .replace('O', '0')
                    .replace('I', '1')
                    .replace('L', '1');
        }

        /** A word of look-alikes only is a word. */
        private static boolean isMostlyDigits(String written) {
            return written.chars().filter(Character::isDigit).count() >= PLACES / 2 + 1;
        }

        private static String ending(@Nullable String written) {
            return written == null
                    ? ""
                    : written.replaceAll("\\s", "").replaceAll("[\\-_/]", ".").substring(1);
        }

        private static String longer(String one, String other) {
            return one.length() >= other.length() ? one : other;
        }

        private static String old(Matcher code) {
            return (code.group(1) == null ? "" : code.group(1) + "-")
                    + code.group(2)
                    + "-"
                    + code.group(3)
                    + (code.group(4) == null ? "" : "-TT");
        }
    }
}
