package vn.motcua.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import vn.motcua.domain.procedure.Finder;
import vn.motcua.domain.procedure.Finding;
import vn.motcua.domain.procedure.Synonym;

/**
 * Searches one index. May be asked from any thread; a search that is under way when the finder is closed is finished, a
 * later one is refused.
 */
final class LuceneFinder implements Finder {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QueryReader queries;
    private final Candidates candidates;
    private final Ranking ranking;

    /** @param reader is closed by this finder */
    LuceneFinder(DirectoryReader reader, List<Synonym> synonyms) throws IOException {
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null); // queries differ, and the heap is small
        var vocabulary = Vocabulary.read(reader);
        queries = new QueryReader(vocabulary, new Forms(reader), synonyms);
        candidates = new Candidates(searcher);
        ranking = new Ranking(searcher, vocabulary);
    }

    @Override
    public Finding find(String text, Scope scope, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a search needs a limit of 1 or more, got " + limit);
        }
        if (!reader.tryIncRef()) {
            throw new IllegalStateException("this finder is closed");
        }
        try {
            return search(queries.read(text), scope, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the index", e);
        } finally {
            release();
        }
    }

    private Finding search(Query query, Scope scope, int limit) throws IOException {
        if (!query.digits().isEmpty()) {
            List<Finding.Hit> hits = byCode(query.digits(), scope, limit);
            if (!hits.isEmpty()) {
                return new Finding.Found(hits);
            }
        }
        List<Ranking.Ranked> ranked =
                query.parts().isEmpty() ? List.of() : ranking.rank(query, candidates.fetch(query, scope));
        return new Verdict(query, ranked, this::hits).finding(limit);
    }

    private List<Finding.Hit> byCode(String digits, Scope scope, int limit) throws IOException {
        var code = new BooleanQuery.Builder().add(new PrefixQuery(new Term(Fields.DIGITS, digits)), Occur.MUST);
        if (scope == Scope.RECEIVED_HERE) {
            code.add(new TermQuery(new Term(Fields.HERE, "1")), Occur.FILTER);
        }
        List<Finding.Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc found : searcher.search(code.build(), limit).scoreDocs) {
            hits.add(new Finding.Hit(StoredHeading.read(stored.document(found.doc)), 1));
        }
        return hits;
    }

    private List<Finding.Hit> hits(List<Ranking.Ranked> ranked) {
        try {
            List<Finding.Hit> hits = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (Ranking.Ranked each : ranked) {
                hits.add(new Finding.Hit(
                        StoredHeading.read(stored.document(each.document())),
                        each.score().total()));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read hits from the index", e);
        }
    }

    @Override
    public void close() {
        release();
    }

    private void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index", e);
        }
    }
}
