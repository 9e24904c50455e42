package vn.motcua.server.intake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.text.PlainText;
import vn.motcua.server.intake.text.LegacyText;
import vn.motcua.server.intake.text.LostLetters;

/** Looks at every text of a row: encoding, composition (NFC), letters lost, characters nobody can see or tell apart, length. */
final class TextCheck {

    /** In characters. The longest real text has 23 thousand. */
    static final int LONGEST = 100_000;

    /** How spreadsheets write a line end inside a cell, when a program has taken it for text. */
    private static final Pattern ESCAPED_END = Pattern.compile("_x000[dD]_\n?|_x000[aA]_");

    /** Values that are no Vietnamese text: addresses, names of files, numbers, English. */
    private static final Set<String> FOREIGN_WORDS = Set.of(
            "code", "detail_url", "template", "short_name_en", "en", "source", "detail", "crawled", "decision_no");

    private final FlawList flaws;

    /** Mended things are told once for each column. */
    private final Set<String> told = new HashSet<>();

    private TextCheck(FlawList flaws) {
        this.flaws = flaws;
    }

    /** The row with its texts mended; flaws go into {@code flaws}. */
    static ObjectNode clean(ObjectNode row, FlawList flaws) {
        return new TextCheck(flaws).object("", row);
    }

    private ObjectNode object(String path, ObjectNode node) {
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String column = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            clean.set(entry.getKey(), clean(column, entry.getValue()));
        }
        return clean;
    }

    private JsonNode clean(String column, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> object(column, object);
            case ArrayNode array -> {
                ArrayNode clean = JsonNodeFactory.instance.arrayNode();
                for (int place = 0; place < array.size(); place++) {
                    clean.add(clean("%s[%s]".formatted(column, place), array.get(place)));
                }
                yield clean;
            }
            default -> node.isString() ? JsonNodeFactory.instance.stringNode(text(column, node.stringValue())) : node;
        };
    }

    private String text(String column, String text) {
        if (text.length() > LONGEST) {
            flaws.add(Flaw.Kind.TOO_LONG, column, Integer.toString(text.length()), Integer.toString(LONGEST));
            return "";
        }
        checkLetters(column, text);
        String shown = ESCAPED_END.matcher(text).replaceAll("\n");
        if (shown.length() != text.length()) {
            tell(Flaw.Kind.INVISIBLE_CHARACTER, column, "_x000D_");
        }
        String clean = PlainText.clean(shown);
        if (!clean.equals(shown)) {
            tellMended(column, shown);
        }
        return clean;
    }

    /** Vietnamese that is not what was written: in an old encoding, or with letters or marks lost. */
    private void checkLetters(String column, String text) {
        String encoding = LegacyText.encodingOf(text);
        if (!encoding.isEmpty()) {
            flaws.add(Flaw.Kind.LEGACY_ENCODING, column, text, encoding);
            return;
        }
        String key = column.substring(column.lastIndexOf('.') + 1);
        if (FOREIGN_WORDS.contains(key)) {
            return;
        }
        Optional<String> lost = LostLetters.find(text);
        if (lost.isPresent()) {
            flaws.add(Flaw.Kind.LETTERS_LOST, column, lost.get(), "");
        } else if (LostLetters.isBare(text)) {
            flaws.add(Flaw.Kind.MARKS_LOST, column, text, "");
        }
    }

    private void tellMended(String column, String text) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            tell(Flaw.Kind.DECOMPOSED_TEXT, column, text);
        }
        text.codePoints()
                .filter(PlainText::isInvisible)
                .findFirst()
                .ifPresent(c -> tell(Flaw.Kind.INVISIBLE_CHARACTER, column, "U+%04X".formatted(c)));
        PlainText.findLookAlike(text).ifPresent(c -> tell(Flaw.Kind.LOOK_ALIKE, column, "U+%04X".formatted(c)));
    }

    private void tell(Flaw.Kind kind, String column, String found) {
        int end = column.indexOf('[');
        String whole = end < 0 ? column : column.substring(0, end);
        if (told.add(kind + whole)) {
            flaws.add(kind, column, found, "");
        }
    }
}
