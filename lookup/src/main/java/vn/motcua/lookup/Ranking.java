package vn.motcua.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/** Weighs candidates and puts them in order, best first. */
final class Ranking {

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    Ranking(IndexSearcher searcher, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
    }

    /** @param document its number in the index */
    record Ranked(int document, Scorer.Score score) {}

    List<Ranked> rank(Query query, int[] ascending) throws IOException {
        var scorer = new Scorer(query, vocabulary);
        List<Ranked> ranked = new ArrayList<>();
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            int end = leaf.docBase + reader.maxDoc();
            int from = next;
            while (next < ascending.length && ascending[next] < end) {
                next++;
            }
            int[] local = new int[next - from];
            for (int at = from; at < next; at++) {
                local[at - from] = ascending[at] - leaf.docBase;
            }
            rankLeaf(query, scorer, reader, leaf.docBase, local, ranked);
        }
        ranked.sort(Comparator.comparingDouble((Ranked each) -> -each.score().total())
                .thenComparingInt(Ranked::document));
        return ranked;
    }

    private static void rankLeaf(
            Query query, Scorer scorer, LeafReader reader, int base, int[] documents, List<Ranked> ranked)
            throws IOException {
        BinaryDocValues names = DocValues.getBinary(reader, Fields.NAME_WORDS);
        NumericDocValues priors = DocValues.getNumeric(reader, Fields.PRIOR);
        Map<String, Set<Integer>> inField = new HashMap<>();
        Map<String, Set<Integer>> inMore = new HashMap<>();
        for (Query.Part part : query.parts()) {
            String key = part.word().key();
            inField.computeIfAbsent(key, each -> new HashSet<>()).addAll(having(reader, Fields.FIELD, key, documents));
            inMore.computeIfAbsent(key, each -> new HashSet<>()).addAll(having(reader, Fields.MORE, key, documents));
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
                ranked.add(new Ranked(
                        base + document,
                        scorer.score(NameWords.decode(names.binaryValue()), beside, priors.longValue())));
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
