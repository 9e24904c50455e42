package vn.motcua.lookup;

import java.util.List;
import java.util.function.Function;
import vn.motcua.domain.procedure.Finding;

/** Decides what a search has to say: these, which of these, no procedure, or nothing. */
final class Verdict {

    /** Hits that answer less of the query than this are not shown. */
    private static final double LEAST_SHARE = 0.3;

    private final Query query;
    private final List<Ranking.Ranked> ranked;
    private final Function<List<Ranking.Ranked>, List<Finding.Hit>> hits;

    Verdict(Query query, List<Ranking.Ranked> ranked, Function<List<Ranking.Ranked>, List<Finding.Hit>> hits) {
        this.query = query;
        this.ranked = ranked;
        this.hits = hits;
    }

    Finding finding(int limit) {
        List<Ranking.Ranked> good = ranked.stream()
                .filter(each -> each.score().share() >= LEAST_SHARE)
                .limit(limit)
                .toList();
        if (good.isEmpty()) {
            return new Finding.Nothing();
        }
        return new Finding.Found(hits.apply(good));
    }
}
