package vn.motcua.lookup.ranking;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import vn.motcua.domain.catalogue.Finder.Scope;
import vn.motcua.lookup.index.IndexFields;
import vn.motcua.lookup.index.SheetDocument;
import vn.motcua.lookup.query.Query;
import vn.motcua.lookup.word.Word;

/** Fetches the documents that are worth weighing: Lucene's BM25 over words, pairs of words, field, papers. */
public final class Candidates {

    /** How many are weighed. More than a screen shows, few enough to be quick. */
    static final int MOST = 120;

    /** Words of one query that are searched; of a whole name typed in, the telling ones are enough. */
    private static final int MOST_WORDS = 28;

    private static final int MOST_OF_A_FIELD = 500;

    private final IndexSearcher searcher;

    public Candidates(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Document numbers, ascending. */
    public int[] fetch(Query query, Scope scope) throws IOException {
        var clauses = new BooleanQuery.Builder();
        weights(query).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_WORDS)
                .forEach(each -> {
                    add(clauses, IndexFields.WORD, each.getKey(), each.getValue());
                    add(clauses, IndexFields.FIELD, each.getKey(), each.getValue() * 0.25);
                    add(clauses, IndexFields.MORE, each.getKey(), each.getValue() * 0.15);
                });
        pairs(query).forEach((pair, weight) -> add(clauses, IndexFields.PAIR, pair, weight));
        add(clauses, IndexFields.EXACT, SheetDocument.exact(query.all()), 10);
        return search(clauses.build(), scope, MOST);
    }

    /** All procedures of a field, as many as there are likely to be. */
    public int[] ofField(String field, Scope scope) throws IOException {
        return search(new TermQuery(new Term(IndexFields.FIELD_NAME, field)), scope, MOST_OF_A_FIELD);
    }

    private int[] search(org.apache.lucene.search.Query what, Scope scope, int most) throws IOException {
        var all = new BooleanQuery.Builder().add(what, Occur.MUST);
        if (scope == Scope.RECEIVED_HERE) {
            all.add(new TermQuery(new Term(IndexFields.HERE, "1")), Occur.FILTER);
        }
        return Arrays.stream(searcher.search(all.build(), most).scoreDocs)
                .mapToInt(found -> found.doc)
                .sorted()
                .toArray();
    }

    private static void add(BooleanQuery.Builder clauses, String field, String term, double weight) {
        clauses.add(new BoostQuery(new TermQuery(new Term(field, term)), (float) weight), Occur.SHOULD);
    }

    /** Each word with the best reason to look for it. */
    private static Map<String, Double> weights(Query query) {
        Map<String, Double> weights = new HashMap<>();
        double most =
                query.parts().stream().mapToDouble(Query.Part::weight).max().orElse(1);
        for (Query.Part part : query.parts()) {
            weights.merge(part.word().key(), part.weight() / most, Math::max);
            part.others()
                    .forEach(other -> weights.merge(other.key(), part.weight() / most * other.credit(), Math::max));
        }
        for (Query.Meaning meaning : query.meanings()) {
            meaning.meant().forEach(words -> words.forEach(word -> weights.merge(word.key(), 1.0, Math::max)));
        }
        return weights;
    }

    private static Map<String, Double> pairs(Query query) {
        Map<String, Double> pairs = new LinkedHashMap<>();
        addPairs(query.parts().stream().map(Query.Part::word).limit(MOST_WORDS).toList(), pairs);
        query.meanings().forEach(meaning -> meaning.meant().forEach(words -> addPairs(words, pairs)));
        return pairs;
    }

    private static void addPairs(List<Word> words, Map<String, Double> pairs) {
        for (int at = 0; at + 1 < words.size(); at++) {
            pairs.put(words.get(at).key() + "_" + words.get(at + 1).key(), 0.6);
        }
    }
}
