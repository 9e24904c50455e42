package vn.motcua.launcher.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** What the targets look at, in words. */
final class Answers {

    private Answers() {}

    static List<String> of(Map<String, Tally> asTyped, Map<String, Tally> stripped) {
        List<String> lines = new ArrayList<>();
        add(lines, "ambiguous", "asked back", asTyped, stripped, Tally::askedBack, Tally::asked);
        add(lines, "out_of_scope", "told so", asTyped, stripped, Tally::turnedAway, Tally::asked);
        for (String kind : List.of("clear", "name_lookup")) {
            add(lines, kind, "wrongly asked back", asTyped, stripped, Tally::knownAskedBack, Tally::ranked);
            add(lines, kind, "wrongly turned away", asTyped, stripped, Tally::knownTurnedAway, Tally::ranked);
        }
        return lines;
    }

    private static void add(
            List<String> lines,
            String kind,
            String what,
            Map<String, Tally> asTyped,
            Map<String, Tally> stripped,
            ToDoubleFunction<Tally> share,
            ToIntFunction<Tally> of) {
        Tally typed = asTyped.getOrDefault(kind, new Tally());
        lines.add(String.format(
                Locale.ROOT,
                "%-12s %-20s %5.1f %% as typed, %5.1f %% without diacritics, of %d",
                kind,
                what,
                100 * share.applyAsDouble(typed),
                100 * share.applyAsDouble(stripped.getOrDefault(kind, new Tally())),
                of.applyAsInt(typed)));
    }
}
