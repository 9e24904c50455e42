package vn.motcua.hardware.printer.drawing;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The characters printed instead of those that the typeface lacks. Pure. */
final class Substitutes {

    private static final Map<Integer, String> TABLE = table();

    private static final int CIRCLED_ONE = 0x2460;
    private static final int BLACK_CIRCLED_ONE = 0x2776;
    private static final int WHITE_SANS_CIRCLED_ONE = 0x2780;
    private static final int BLACK_SANS_CIRCLED_ONE = 0x278A;

    private Substitutes() {}

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new LinkedHashMap<>();
        put(table, "№", "No.");
        put(table, "→⟶➔➜➝➞➡⇒⇨►▶▸▷➤", "->");
        put(table, "←⟵⬅⇐⇦◄◀◂◁", "<-");
        put(table, "↔⇔", "<->");
        put(table, "↑⇧⬆▲△▴", "^");
        put(table, "↓⇩⬇▼▽▾", "v");
        put(table, "―‒⸺─━", "—");
        put(table, "‐‑⁃﹣", "-");
        put(table, "′ʹʼ＇ˈ", "'");
        put(table, "″ʺ＂", "\"");
        put(table, "‵`", "'");
        put(table, "☐□▢◻⬜▫", "[ ]");
        put(table, "☑☒✓✔✅✗✘✕✖❌❎", "[x]");
        put(table, "■▪◼◾⬛●⚫◆♦❖◦○◯◇∙⋅‣⦿⚪", "•");
        put(table, "★☆✩✪✯✱✳❋＊", "*");
        put(table, "☎☏✆📞📱", "ĐT");
        put(table, "✉📧📩", "Email");
        put(table, "℃", "°C");
        put(table, "℉", "°F");
        put(table, "∞", "vô hạn");
        put(table, "∼∽〜～", "~");
        put(table, "。．", ".");
        put(table, "、，", ",");
        put(table, "「『《〈", "«");
        put(table, "」』》〉", "»");
        put(table, "【〔［", "[");
        put(table, "】〕］", "]");
        put(table, "‖∥", "||");
        put(table, "∕", "/");
        put(table, "∗", "*");
        put(table, "Ðᴆ", "Đ");
        put(table, "⓪", "(0)");
        put(table, "❶", "(1)");
        return Map.copyOf(table);
    }

    private static void put(Map<Integer, String> table, String signs, String substitute) {
        signs.codePoints().forEach(sign -> table.put(sign, substitute));
    }

    /**
     * What stands for a sign, in characters the typeface has.
     *
     * @param has whether the typeface has a character
     * @return empty if nothing says the same
     */
    static Optional<String> find(int sign, IntPredicate has) {
        String listed = TABLE.get(sign);
        if (listed != null && drawable(listed, has)) {
            return Optional.of(listed);
        }
        return circled(sign).or(() -> compatible(sign, has));
    }

    private static Optional<String> circled(int sign) {
        int[][] rows = {
            {CIRCLED_ONE, 20, 1},
            {0x2474, 20, 1}, // in brackets
            {0x2488, 20, 1}, // with a full stop
            {BLACK_CIRCLED_ONE, 10, 1},
            {WHITE_SANS_CIRCLED_ONE, 10, 1},
            {BLACK_SANS_CIRCLED_ONE, 10, 1},
            {0x24EB, 10, 11},
            {0x24F5, 10, 1}
        };
        for (int[] row : rows) {
            if (sign >= row[0] && sign < row[0] + row[1]) {
                return Optional.of("(" + (sign - row[0] + row[2]) + ")");
            }
        }
        if (sign >= 0x24B6 && sign <= 0x24CF) {
            return Optional.of("(%c)".formatted('A' + sign - 0x24B6));
        }
        return sign >= 0x24D0 && sign <= 0x24E9 ? Optional.of("(%c)".formatted('a' + sign - 0x24D0)) : Optional.empty();
    }

    /** Full-width letters, ligatures, Roman numerals, units: what Unicode itself calls the same; else the bare letter. */
    private static Optional<String> compatible(int sign, IntPredicate has) {
        String same = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
        if (drawable(same, has)) {
            return Optional.of(same);
        }
        String bare = Normalizer.normalize(same, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return drawable(bare, has) ? Optional.of(bare) : Optional.empty();
    }

    private static boolean drawable(String text, IntPredicate has) {
        return !text.isBlank() && text.codePoints().allMatch(c -> c == ' ' || has.test(c));
    }
}
