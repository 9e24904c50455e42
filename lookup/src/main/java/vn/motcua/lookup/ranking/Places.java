package vn.motcua.lookup.ranking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.lookup.query.Query;
import vn.motcua.lookup.word.NameWords;
import vn.motcua.lookup.word.Word;

/** Where the words of a query stand in one name, and what they are worth there. One thread only. */
final class Places {

    /** A word found away from its neighbour of the query is worth this; beside it, 1. */
    private static final double ALONE = 0.55;

    /** How much it counts that both neighbours stand beside a word, and not only one: a phrase that is not broken up. */
    private static final double UNBROKEN = 0.25;

    /** One word between two neighbours. */
    private static final double NEAR = 0.6;

    /** A word spelled with other marks than were typed. */
    private static final double MISSPELLED = 0.7;

    private static final int[] NOWHERE = {};

    private final NameWords name;
    private final Map<String, Integer> ids;
    private final int[][] places;

    /** @param ids numbers of the query's keys, from 0 on */
    Places(NameWords name, Map<String, Integer> ids) {
        this.name = name;
        this.ids = ids;
        int[] counts = new int[ids.size()];
        int[] found = new int[name.size()];
        for (int at = 0; at < name.size(); at++) {
            @Nullable Integer id = ids.get(name.key(at));
            found[at] = id == null ? -1 : id;
            if (id != null) {
                counts[id]++;
            }
        }
        places = new int[ids.size()][];
        for (int id = 0; id < counts.length; id++) {
            places[id] = counts[id] == 0 ? NOWHERE : new int[counts[id]];
        }
        for (int at = name.size() - 1; at >= 0; at--) {
            if (found[at] >= 0) {
                places[found[at]][--counts[found[at]]] = at;
            }
        }
    }

    /** A word of a sequence that is looked for: itself, or one of the others in its stead. */
    record Step(Word word, List<Query.Other> others) {}

    /** What each word of a sequence is worth in this name, 0 to 1, and which key stood for it. */
    static final class Worth {

        private final double[] credits;
        private final int[] keys;

        Worth(double[] credits, int[] keys) {
            this.credits = credits;
            this.keys = keys;
        }

        double[] credits() {
            return credits;
        }

        int[] keys() {
            return keys;
        }
    }

    Worth worth(List<Step> steps) {
        double[] credits = new double[steps.size()];
        int[] keys = new int[steps.size()];
        for (int at = 0; at < credits.length; at++) {
            choose(steps.get(at), at, credits, keys);
        }
        if (credits.length > 1) {
            double before = 0;
            for (int at = 0; at < credits.length; at++) {
                double after = at + 1 < credits.length ? nearness(keys[at], keys[at + 1]) : 0;
                double least = at == 0 ? after : at + 1 == credits.length ? before : Math.min(before, after);
                double company = (1 - UNBROKEN) * Math.max(before, after) + UNBROKEN * least;
                credits[at] *= ALONE + (1 - ALONE) * company;
                before = after;
            }
        }
        return new Worth(credits, keys);
    }

    private void choose(Step step, int at, double[] credits, int[] keys) {
        int own = id(step.word().key());
        if (places[own].length > 0) {
            credits[at] = isSpelledAlike(step.word(), places[own]) ? 1 : MISSPELLED;
            keys[at] = own;
            return;
        }
        keys[at] = -1;
        for (Query.Other other : step.others()) {
            if (other.credit() > credits[at] && places[id(other.key())].length > 0) {
                credits[at] = other.credit();
                keys[at] = id(other.key());
            }
        }
    }

    private int id(String key) {
        Integer id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException("'%s' is no key of this query".formatted(key));
        }
        return id;
    }

    private boolean isSpelledAlike(Word word, int[] at) {
        if (!word.sure()) {
            return true;
        }
        for (int place : at) {
            if (name.spelling(place).equals(word.spelling())) {
                return true;
            }
        }
        return false;
    }

    private double nearness(int left, int right) {
        if (left < 0 || right < 0) {
            return 0;
        }
        double best = 0;
        for (int from : places[left]) {
            for (int to : places[right]) {
                if (to == from + 1) {
                    return 1;
                }
                best = to == from + 2 || to == from - 1 ? NEAR : best;
            }
        }
        return best;
    }

    /** Marks where a key stands. */
    void cover(int key, boolean[] covered) {
        if (key >= 0) {
            for (int place : places[key]) {
                covered[place] = true;
            }
        }
    }
}
