package vn.motcua.launcher.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the targets look at, in words. */
final class Answers {

    private Answers() {}

    static List<String> of(Map<String, Tally> asTyped, Map<String, Tally> stripped) {
        List<String> lines = new ArrayList<>();
        add(lines, "ambiguous queries that are asked back", asTyped.get("ambiguous"), stripped.get("ambiguous"), true);
        add(lines, "out-of-scope queries told so", asTyped.get("out_of_scope"), stripped.get("out_of_scope"), false);
        for (String kind : List.of("clear", "name_lookup")) {
            add(lines, kind + " queries wrongly asked back", asTyped.get(kind), stripped.get(kind), true);
            add(lines, kind + " queries wrongly turned away (in the catalogue or not)", asTyped.get(kind), stripped.get(kind), false);
        }
        return lines;
    }

    private static void add(List<String> lines, String what, Tally asTyped, Tally stripped, boolean back) {
        if (asTyped != null && stripped != null) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: %.1f %% as typed, %.1f %% without diacritics, of %d",
                    what,
                    100 * (back ? asTyped.askedBack() : asTyped.turnedAway()),
                    100 * (back ? stripped.askedBack() : stripped.turnedAway()),
                    asTyped.asked()));
        }
    }
}
