package vn.motcua.lookup.ranking;

import java.util.List;
import vn.motcua.lookup.query.Query;

/** What a search has to say, decided from how well the best names answer the query. See docs/decisions/0503. */
public sealed interface Verdict {

    /** These, best first; never empty. */
    record Show(List<Ranking.Ranked> hits) implements Verdict {}

    /** Several of these may be meant. */
    record Ask(List<Ranking.Ranked> hits) implements Verdict {}

    /** It is no procedure; these come nearest all the same, or none. */
    record Elsewhere(List<Ranking.Ranked> hits) implements Verdict {}

    /** Nothing comes near. */
    record Nothing() implements Verdict {}

    /** Names that answer less of the query have nothing to do with it. */
    double LEAST_SHARE = 0.45;

    /** Where the best is weak, others that answer this much are offered beside it. */
    double LEAST_CHOICE = 0.35;

    /** Names that answer this much answer it. Between the two, only the best by far is shown without asking. */
    double GOOD_SHARE = 0.66;

    /** With words of another life in the query, a name must answer this much to count. */
    double SURE_SHARE = 0.75;

    /** Nearer than this, weak answers are as good as each other. */
    double WEAK_GAP = 0.06;

    /** Weaker than this, nothing is more than a guess. */
    double WEAK_TOTAL = 0.66;

    /** Nearer than this, two good answers are as good as each other. */
    double EVEN_GAP = 0.035;

    /** The third within this of the first: the query names a group and none in it. */
    double GROUP_GAP = 0.12;

    /** The same when no more is said than that something is wanted: then its special kinds count, too. */
    double WISH_GAP = 0.27;

    /** How far below the best share another may lie and still answer the same query. */
    double SAME_SHARE = 0.95;

    /** The query says the whole name, or nearly so. */
    double WHOLE_HEAD = 0.93;

    /** @param ranked best first */
    static Verdict of(Query query, List<Ranking.Ranked> ranked) {
        double best = ranked.isEmpty() ? 0 : ranked.getFirst().score().share();
        boolean exact = !ranked.isEmpty() && ranked.getFirst().score().exact();
        List<Ranking.Ranked> near = atLeast(ranked, LEAST_SHARE);
        if (exact) {
            return new Show(near);
        }
        if (query.topic().onlyDesk() || (query.topic().elsewhere() && best < SURE_SHARE)) {
            return new Elsewhere(near);
        }
        if (near.isEmpty()) {
            return new Nothing();
        }
        List<Ranking.Ranked> choices = best < GOOD_SHARE ? atLeast(ranked, LEAST_CHOICE) : near;
        return isOneOfAGroup(query, choices) ? new Ask(choices) : new Show(near);
    }

    private static List<Ranking.Ranked> atLeast(List<Ranking.Ranked> ranked, double share) {
        return ranked.stream().filter(each -> each.score().share() >= share).toList();
    }

    /** As good an answer, in all that counts. */
    private static boolean isEven(Scorer.Score best, Scorer.Score next) {
        return next.share() >= best.share() && best.total() - next.total() < EVEN_GAP;
    }

    private static boolean isOneOfAGroup(Query query, List<Ranking.Ranked> near) {
        Scorer.Score best = near.getFirst().score();
        if (best.share() < GOOD_SHARE) {
            return near.size() > 1
                    && (best.total() < WEAK_TOTAL
                            || best.total() - near.get(1).score().total() < WEAK_GAP);
        }
        boolean whole = best.head() >= WHOLE_HEAD;
        if (whole && !query.topic().wish()) {
            return false;
        }
        if (!whole && near.size() > 1 && isEven(best, near.get(1).score())) {
            return !near.getFirst().name().head().equals(near.get(1).name().head());
        }
        double gap = query.topic().wish() ? WISH_GAP : GROUP_GAP;
        return near.stream()
                        .filter(each -> each.score().share() >= SAME_SHARE * best.share()
                                && best.even() - each.score().even() < gap)
                        .map(each -> each.name().head())
                        .distinct()
                        .count()
                > 2;
    }
}
