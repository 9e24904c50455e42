package vn.motcua.server.intake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.procedure.Flaw;

/** Looks at every text of a row: encoding, composition (NFC), characters nobody can see, length. */
final class TextCheck {

    /** In characters. The longest real text has 23 thousand. */
    static final int LONGEST = 100_000;

    /** Control characters but line ends and tabulators, marks of direction, joiners, and what a font made up. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\p{Cf}\\p{Co}\\p{Cs}]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");

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
        String encoding = LegacyText.encodingOf(text);
        if (!encoding.isEmpty()) {
            flaws.add(Flaw.Kind.LEGACY_ENCODING, column, text, encoding);
        }
        if (!isOdd(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll(hidden -> {
            tell(
                    Flaw.Kind.INVISIBLE_CHARACTER,
                    column,
                    "U+%04X".formatted(hidden.group().codePointAt(0)));
            return "";
        });
        if (!Normalizer.isNormalized(visible, Normalizer.Form.NFC)) {
            tell(Flaw.Kind.DECOMPOSED_TEXT, column, visible);
            visible = Normalizer.normalize(visible, Normalizer.Form.NFC);
        }
        return LINE_ENDS.matcher(visible).replaceAll("\n").replace('\u00A0', ' ');
    }

    /** Whether anything may have to be mended: one pass over all texts of a file, so without patterns. */
    private static boolean isOdd(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean odd = c < 0x20 ? c != '\n' && c != '\t' : c >= 0x7F && isOdd(c);
            if (odd) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOdd(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private void tell(Flaw.Kind kind, String column, String found) {
        int end = column.indexOf('[');
        String whole = end < 0 ? column : column.substring(0, end);
        if (told.add(kind + whole)) {
            flaws.add(kind, column, found, "");
        }
    }
}
