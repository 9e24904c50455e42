package vn.motcua.server.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a table of procedures, in the order of the template. Their keys are those of the JSON format; titles,
 * explanations and the example stand in {@code columns.properties}.
 */
enum Column {
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

    private static final Map<String, Column> BY_WORDS = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(column -> Words.fold(column.key()), Function.identity()));

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
                "vn.motcua.server.intake.columns",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static boolean isKey(String key) {
        return KEYS.contains(key);
    }

    /** Understands {@code code}, {@code Mã thủ tục (code)} and {@code Mã thủ tục}. */
    static Optional<Column> find(String heading) {
        int open = heading.lastIndexOf('(');
        int close = heading.lastIndexOf(')');
        String key = open >= 0 && close > open ? heading.substring(open + 1, close) : heading;
        Column found = BY_WORDS.get(Words.fold(key));
        return found != null
                ? Optional.of(found)
                : Arrays.stream(values())
                        .filter(column ->
                                Words.fold(column.text("title", Locale.ROOT)).equals(Words.fold(heading)))
                        .findFirst();
    }
}
