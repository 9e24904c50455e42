package vn.motcua.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.lookup.index.Forms;
import vn.motcua.lookup.index.IndexFields;
import vn.motcua.lookup.index.StoredHeading;
import vn.motcua.lookup.index.Vocabulary;
import vn.motcua.lookup.query.Query;
import vn.motcua.lookup.query.QueryReader;
import vn.motcua.lookup.query.Topics;
import vn.motcua.lookup.ranking.Candidates;
import vn.motcua.lookup.ranking.Choices;
import vn.motcua.lookup.ranking.Ranking;
import vn.motcua.lookup.ranking.Verdict;

/**
 * Searches one index. May be asked from any thread; a search that is under way when the finder is closed is finished, a
 * later one is refused.
 */
final class LuceneFinder implements Finder {

    /** Hits that choices are made of. */
    private static final int ENOUGH_TO_CHOOSE = 10;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QueryReader queries;
    private final Candidates candidates;
    private final Ranking ranking;
    private final Topics topics;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param reader is closed by this finder */
    LuceneFinder(DirectoryReader reader, List<Synonym> synonyms) throws IOException {
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null); // queries differ, and the heap is small
        var vocabulary = Vocabulary.read(reader);
        queries = new QueryReader(vocabulary, new Forms(reader), synonyms);
        candidates = new Candidates(searcher);
        ranking = new Ranking(searcher, vocabulary);
        topics = Topics.read(reader);
    }

    @Override
    public SearchResult find(String text, Scope scope, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a search needs a limit of 1 or more, got " + limit);
        }
        // asked first: while searches overlap, their own counts would keep a closed reader open for ever
        if (closed.get() || !reader.tryIncRef()) {
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

    private SearchResult search(Query query, Scope scope, int limit) throws IOException {
        if (!query.digits().isEmpty()) {
            List<SearchResult.Hit> hits = byCode(query.digits(), scope, limit);
            if (!hits.isEmpty()) {
                return new SearchResult.Found(hits);
            }
        }
        if (query.parts().isEmpty()) {
            return query.topic().onlyDesk() ? new SearchResult.NoProcedure(List.of()) : new SearchResult.Nothing();
        }
        List<Ranking.Ranked> ranked = ranking.rank(query, candidates.fetch(query, scope));
        boolean exact = !ranked.isEmpty() && ranked.getFirst().score().exact();
        Optional<String> field = exact ? Optional.empty() : topics.named(query);
        if (field.isPresent()) {
            List<Ranking.Ranked> all = ranking.plainestFirst(query, candidates.ofField(field.get(), scope));
            if (all.size() > 1) {
                return finding(new Verdict.Ask(all), limit);
            }
        }
        return finding(Verdict.of(query, ranked), limit);
    }

    private SearchResult finding(Verdict verdict, int limit) {
        return switch (verdict) {
            case Verdict.Show show -> new SearchResult.Found(hits(show.hits(), limit));
            case Verdict.Elsewhere elsewhere -> new SearchResult.NoProcedure(hits(elsewhere.hits(), limit));
            case Verdict.Nothing nothing -> new SearchResult.Nothing();
            case Verdict.Ask ask -> {
                List<SearchResult.Hit> hits = hits(ask.hits(), Math.max(limit, ENOUGH_TO_CHOOSE));
                List<SearchResult.Choice> choices = Choices.of(hits);
                List<SearchResult.Hit> shown = hits.subList(0, Math.min(limit, hits.size()));
                yield choices.isEmpty() ? new SearchResult.Found(shown) : new SearchResult.AskBack(choices, shown);
            }
        };
    }

    private List<SearchResult.Hit> byCode(String digits, Scope scope, int limit) throws IOException {
        var code = new BooleanQuery.Builder().add(new PrefixQuery(new Term(IndexFields.DIGITS, digits)), Occur.MUST);
        if (scope == Scope.RECEIVED_HERE) {
            code.add(new TermQuery(new Term(IndexFields.HERE, "1")), Occur.FILTER);
        }
        List<SearchResult.Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc found : searcher.search(code.build(), limit).scoreDocs) {
            hits.add(new SearchResult.Hit(StoredHeading.read(stored.document(found.doc)), 1));
        }
        return hits;
    }

    private List<SearchResult.Hit> hits(List<Ranking.Ranked> ranked, int limit) {
        try {
            List<SearchResult.Hit> hits = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (Ranking.Ranked each : ranked.subList(0, Math.min(limit, ranked.size()))) {
                hits.add(new SearchResult.Hit(
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
        if (!closed.getAndSet(true)) {
            release();
        }
    }

    private void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index", e);
        }
    }
}
