package vn.motcua.server.intake.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.server.intake.text.LostLetters;
import vn.motcua.server.intake.text.Words;

/**
 * The columns of a table of procedures, in the order of the template. Their keys are those of the JSON format; titles,
 * explanations and the example stand in {@code columns.properties}.
 */
public enum Column {
    CODE,
    NAME,
    SHORT_NAME_VI,
    SHORT_NAME_EN,
    FIELD,
    MINISTRY,
    LEVELS,
    AGENCY,
    AUDIENCE,
    DOCUMENTS,
    METHODS,
    STEPS,
    REQUIREMENTS,
    LEGAL_BASIS,
    RESULT,
    ONLINE_LEVEL,
    DECISION_NO,
    DECISION_DATE,
    ISSUER,
    CHANGE,
    EFFECTIVE_FROM,
    EFFECTIVE_UNTIL,
    DETAIL_URL,
    CRAWLED;

    private static final Map<String, Column> BY_WORDS = words();

    private static final int LONGEST_HEADING = 300;

    private static final Set<String> KEYS =
            Arrays.stream(values()).map(Column::key).collect(Collectors.toUnmodifiableSet());

    /** As in the JSON format: {@code short_name_vi}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The heading of the template: {@code Mã thủ tục (code)}. */
    String heading() {
        return text("title", Locale.ROOT) + " (" + key() + ")";
    }

    String explanation(Locale locale) {
        return text("explanation", locale);
    }

    String example() {
        return text("example", Locale.ROOT);
    }

    private String text(String what, Locale locale) {
        return texts(locale).getString(key() + "." + what);
    }

    static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "vn.motcua.server.intake.table.columns",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Tells whether a column of this key exists. */
    public static boolean isKey(String key) {
        return KEYS.contains(key);
    }

    private static Map<String, Column> words() {
        Map<String, Column> words = new HashMap<>();
        for (Column column : values()) {
            words.put(Words.fold(column.key()), column);
        }
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            for (Column column : values()) {
                String others = texts(locale).getString(column.key() + ".others");
                words.putIfAbsent(Words.fold(column.text("title", locale)), column);
                Arrays.stream(others.split("\\|"))
                        .map(Words::fold)
                        .filter(other -> !other.isEmpty())
                        .forEach(other -> words.putIfAbsent(other, column));
            }
        }
        return Map.copyOf(words);
    }

    /**
     * Understands {@code code}, {@code Mã thủ tục (code)}, {@code Mã thủ tục}, what offices write in its place
     * ({@code Mã TTHC}), and any of these with a remark: {@code Mã TTHC (*)}, {@code Lĩnh vực (hộ tịch, đất đai)}.
     */
    static Optional<Column> find(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        int open = heading.indexOf('(');
        int close = heading.lastIndexOf(')');
        Column found = BY_WORDS.get(Words.fold(heading));
        if (found == null && open >= 0 && close > open) {
            found = BY_WORDS.get(Words.fold(heading.substring(open + 1, close)));
            found = found == null
                    ? BY_WORDS.get(Words.fold(heading.substring(0, open) + heading.substring(close + 1)))
                    : found;
        }
        return Optional.ofNullable(found);
    }

    /**
     * Whether a heading is that of the code with letters lost: {@code M? th? t?c}. Then the whole file is lost, and so is
     * the heading.
     */
    static boolean isLostCode(String heading) {
        String words = heading.strip();
        return LostLetters.hasSign(words)
                && Stream.concat(
                                Stream.of(CODE.text("title", Locale.ROOT)),
                                Arrays.stream(CODE.text("others", Locale.ROOT).split("\\|")))
                        .anyMatch(title -> LostLetters.isWildcardOf(words, title));
    }
}
