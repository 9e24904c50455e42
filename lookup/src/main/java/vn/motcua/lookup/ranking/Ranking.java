package vn.motcua.lookup.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import vn.motcua.lookup.index.IndexFields;
import vn.motcua.lookup.index.Prior;
import vn.motcua.lookup.index.Vocabulary;
import vn.motcua.lookup.query.Query;
import vn.motcua.lookup.word.NameWords;

/** Weighs candidates and puts them in order, best first. */
public final class Ranking {

    /** For a name that begins with the field asked for: "Chứng thực di chúc". */
    private static final double BEGINS = 0.4;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    public Ranking(IndexSearcher searcher, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
    }

    /** @param document its number in the index */
    public record Ranked(int document, NameWords name, Scorer.Score score) {}

    /** Weighs names against a query, best first. */
    public List<Ranked> rank(Query query, int[] ascending) throws IOException {
        var scorer = new Scorer(query, vocabulary);
        return sorted(ascending, (leaf, documents, ranked) -> rankLeaf(query, scorer, leaf, documents, ranked));
    }

    /** Orders names of a field that was asked for as a whole: short ones without anything special first. */
    public List<Ranked> plainestFirst(Query query, int[] ascending) throws IOException {
        Set<String> asked =
                query.parts().stream().map(part -> part.word().key()).collect(Collectors.toSet());
        return sorted(ascending, (leaf, documents, ranked) -> {
            BinaryDocValues names = DocValues.getBinary(leaf.reader(), IndexFields.NAME_WORDS);
            NumericDocValues priors = DocValues.getNumeric(leaf.reader(), IndexFields.PRIOR);
            for (int document : documents) {
                if (names.advanceExact(document) && priors.advanceExact(document)) {
                    NameWords name = NameWords.decode(names.binaryValue());
                    double total = name.ease() + (name.begins(asked) ? BEGINS : 0) + Prior.score(priors.longValue());
                    ranked.add(
                            new Ranked(leaf.docBase + document, name, new Scorer.Score(1, 1, 1, false, total, total)));
                }
            }
        });
    }

    /** Weighs the documents of one leaf, by their numbers in it. */
    private interface LeafWork {

        void weigh(LeafReaderContext leaf, int[] documents, List<Ranked> ranked) throws IOException;
    }

    private List<Ranked> sorted(int[] ascending, LeafWork work) throws IOException {
        List<Ranked> ranked = new ArrayList<>();
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            int from = next;
            while (next < ascending.length && ascending[next] < end) {
                next++;
            }
            int[] documents = new int[next - from];
            for (int at = from; at < next; at++) {
                documents[at - from] = ascending[at] - leaf.docBase;
            }
            work.weigh(leaf, documents, ranked);
        }
        ranked.sort(Comparator.comparingDouble((Ranked each) -> -each.score().total())
                .thenComparingInt(Ranked::document));
        return ranked;
    }

    private static void rankLeaf(
            Query query, Scorer scorer, LeafReaderContext leaf, int[] documents, List<Ranked> ranked)
            throws IOException {
        LeafReader reader = leaf.reader();
        BinaryDocValues names = DocValues.getBinary(reader, IndexFields.NAME_WORDS);
        NumericDocValues priors = DocValues.getNumeric(reader, IndexFields.PRIOR);
        Map<String, Set<Integer>> inField = new HashMap<>();
        Map<String, Set<Integer>> inMore = new HashMap<>();
        for (Query.Part part : query.parts()) {
            String key = part.word().key();
            inField.computeIfAbsent(key, each -> new HashSet<>())
                    .addAll(having(reader, IndexFields.FIELD, key, documents));
            inMore.computeIfAbsent(key, each -> new HashSet<>())
                    .addAll(having(reader, IndexFields.MORE, key, documents));
        }
        for (int document : documents) {
            if (names.advanceExact(document) && priors.advanceExact(document)) {
                var beside = new Scorer.Beside() {
                    @Override
                    public boolean inField(String key) {
                        return inField.getOrDefault(key, Set.of()).contains(document);
                    }

                    @Override
                    public boolean inMore(String key) {
                        return inMore.getOrDefault(key, Set.of()).contains(document);
                    }
                };
                NameWords name = NameWords.decode(names.binaryValue());
                ranked.add(new Ranked(leaf.docBase + document, name, scorer.score(name, beside, priors.longValue())));
            }
        }
    }

    private static Set<Integer> having(LeafReader reader, String field, String key, int[] documents)
            throws IOException {
        Set<Integer> having = new HashSet<>();
        PostingsEnum postings = reader.postings(new Term(field, key), PostingsEnum.NONE);
        if (postings != null) {
            for (int document : documents) {
                int at = postings.docID() < document ? postings.advance(document) : postings.docID();
                if (at == document) {
                    having.add(document);
                } else if (at == DocIdSetIterator.NO_MORE_DOCS) {
                    break;
                }
            }
        }
        return having;
    }
}
