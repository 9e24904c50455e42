package vn.motcua.lookup.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.lookup.index.Prior;
import vn.motcua.lookup.index.SheetDocument;
import vn.motcua.lookup.index.Vocabulary;
import vn.motcua.lookup.query.Query;
import vn.motcua.lookup.word.NameWords;
import vn.motcua.lookup.word.Word;

/**
 * Weighs names against one query. A name is good when it has what was asked, in the same order and spelled alike, and
 * little else. One thread only.
 */
final class Scorer {

    /** What a word is worth that only the field has; one that only results or papers have. */
    private static final double IN_FIELD = 0.45;

    private static final double IN_MORE = 0.25;

    /** Whoever says something that has a meaning means it: the very words in a name count a little less. */
    private static final double AS_SAID = 0.94;

    /** A name that has this much of a meaning is meant. */
    private static final double WELL_MEANT = 0.9;

    /** How much the plainness of a name counts against its answering the query. */
    private static final double PLAIN = 0.28;

    private static final double EXACT = 0.3;

    /** For a name that begins with the very words asked, or with those that are meant. */
    private static final double BEGINNING = 0.1;

    private static final int WORDS_OF_A_BEGINNING = 3;

    /** For a name that begins with what was asked: official names put what is done to what first. */
    private static final double LEAD = 0.08;

    private static final int LEADING_WORDS = 4;

    /** The conditions of a name count at most this much of its head. */
    private static final double MOST_TAIL = 0.5;

    /** For the small words of the query, too: "không phải", "chuyển đi". */
    private static final double LITERAL = 0.06;

    /** Against each special word that was not asked for. */
    private static final double SPECIAL = 0.02;

    private final Query query;
    private final Vocabulary vocabulary;
    private final String exact;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Places.Step> steps;
    private final Set<String> literal;
    private final Set<String> beginnings = new HashSet<>();
    private final List<List<List<Places.Step>>> meant = new ArrayList<>();

    Scorer(Query query, Vocabulary vocabulary) {
        this.query = query;
        this.vocabulary = vocabulary;
        exact = SheetDocument.exact(query.all());
        literal = query.all().stream().map(Word::key).collect(Collectors.toSet());
        steps = query.parts().stream()
                .map(part -> new Places.Step(part.word(), part.others()))
                .toList();
        for (Query.Meaning meaning : query.meanings()) {
            meant.add(meaning.meant().stream()
                    .map(words -> words.stream()
                            .map(word -> new Places.Step(word, List.of()))
                            .toList())
                    .toList());
        }
        addBeginning(query.parts().stream().map(Query.Part::word).toList());
        query.meanings().forEach(meaning -> meaning.meant().forEach(this::addBeginning));
        steps.forEach(this::number);
        meant.forEach(ways -> ways.forEach(way -> way.forEach(this::number)));
    }

    private void addBeginning(List<Word> words) {
        if (words.size() >= WORDS_OF_A_BEGINNING) {
            beginnings.add(words.stream().map(Word::key).collect(Collectors.joining(" ")) + " ");
        }
    }

    private void number(Places.Step step) {
        ids.putIfAbsent(step.word().key(), ids.size());
        step.others().forEach(other -> ids.putIfAbsent(other.key(), ids.size()));
    }

    /**
     * How a name does.
     *
     * @param share of the query that the name answers, 0 to 1
     * @param plainness share of the name that the query mentions, 0 to 1
     * @param head share of the head of the name that the query mentions, 0 to 1
     * @param exact whether the query is the name
     * @param even of these and of what spoke for the procedure before
     * @param total the same, and more for a name that begins with the very words
     */
    public record Score(double share, double plainness, double head, boolean exact, double even, double total) {}

    /** Whether other fields of the document have a word. */
    interface Beside {

        boolean inField(String key);

        boolean inMore(String key);
    }

    Score score(NameWords name, Beside beside, long prior) {
        var places = new Places(name, ids);
        boolean[] covered = new boolean[name.size()];
        Places.Worth worth = places.worth(steps);
        double[] credits = worth.credits();
        for (int at = 0; at < credits.length; at++) {
            places.cover(worth.keys()[at], covered);
            credits[at] =
                    Math.max(credits[at], worthBeside(query.parts().get(at).word(), beside));
        }
        double asked = 0;
        double answered = 0;
        boolean[] inMeaning = new boolean[credits.length];
        for (int at = 0; at < meant.size(); at++) {
            Query.Meaning meaning = query.meanings().get(at);
            Arrays.fill(inMeaning, meaning.from(), meaning.until(), true);
            asked += meaning.weight();
            answered += meaning.weight() * worthOf(meaning, meant.get(at), credits, places, covered);
        }
        for (int at = 0; at < credits.length; at++) {
            double weight = inMeaning[at] ? 0 : query.parts().get(at).weight();
            asked += weight;
            answered += weight * credits[at];
        }
        return total(name, asked == 0 ? 0 : answered / asked, covered, prior);
    }

    private static double worthBeside(Word word, Beside beside) {
        return beside.inField(word.key()) ? IN_FIELD : beside.inMore(word.key()) ? IN_MORE : 0;
    }

    /** Either the words as said are in the name, or those of one of the things they mean. */
    private double worthOf(
            Query.Meaning meaning, List<List<Places.Step>> ways, double[] credits, Places places, boolean[] covered) {
        double best = 0;
        double weights = 0;
        for (int at = meaning.from(); at < meaning.until(); at++) {
            double weight = query.parts().get(at).weight();
            best += weight * credits[at];
            weights += weight;
        }
        best = weights == 0 ? 0 : AS_SAID * best / weights;
        for (List<Places.Step> way : ways) {
            Places.Worth worth = places.worth(way);
            double average = average(way, worth.credits());
            if (average >= WELL_MEANT) {
                for (int key : worth.keys()) {
                    places.cover(key, covered);
                }
            }
            best = Math.max(best, Math.pow(average, 1.5));
        }
        return best;
    }

    private double average(List<Places.Step> way, double[] credits) {
        double all = 0;
        double sum = 0;
        for (int at = 0; at < credits.length; at++) {
            double weight = vocabulary.weight(way.get(at).word().key());
            all += weight;
            sum += weight * credits[at];
        }
        return all == 0 ? 0 : sum / all;
    }

    private Score total(NameWords name, double share, boolean[] covered, long prior) {
        Set<String> found = new HashSet<>();
        double head = 0;
        double headMentioned = 0;
        double tail = 0;
        double tailMentioned = 0;
        int special = 0;
        for (int at = 0; at < covered.length; at++) {
            String key = name.key(at);
            if (literal.contains(key)) {
                covered[at] = true;
                found.add(key);
            }
            double weight = vocabulary.weight(key) * name.share(at);
            double mentioned = covered[at] ? weight : 0;
            if (name.isTail(at)) {
                tail += weight;
                tailMentioned += mentioned;
            } else {
                head += weight;
                headMentioned += mentioned;
                special += !covered[at] && name.isVariant(at) ? 1 : 0;
            }
        }
        // however long the conditions are, they count less than the head
        double shrink = tail > MOST_TAIL * head ? MOST_TAIL * head / tail : 1;
        double plainness = ratio(headMentioned + shrink * tailMentioned, head + shrink * tail);
        String whole = name.exact();
        boolean same = exact.equals(whole);
        double even = share * (1 - PLAIN + PLAIN * plainness)
                + share * LEAD * lead(name, covered)
                + LITERAL * found.size() / Math.max(literal.size(), 1)
                - SPECIAL * Math.min(special, 4)
                + (same ? EXACT : 0)
                + Prior.score(prior);
        boolean begins = !same && beginnings.stream().anyMatch((whole + " ")::startsWith);
        return new Score(share, plainness, ratio(headMentioned, head), same, even, even + (begins ? BEGINNING : 0));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double lead(NameWords name, boolean[] covered) {
        int looked = 0;
        int asked = 0;
        for (int at = 0; at < covered.length && looked < LEADING_WORDS; at++) {
            if (!name.isPlain(at)) {
                looked++;
                asked += covered[at] ? 1 : 0;
            }
        }
        return looked == 0 ? 0 : asked / (double) looked;
    }
}
