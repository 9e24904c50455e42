package vn.motcua.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.motcua.domain.procedure.Finder;
import vn.motcua.domain.procedure.Finding;
import vn.motcua.domain.procedure.Heading;
import vn.motcua.domain.procedure.Sheet;
import vn.motcua.domain.procedure.Synonym;

/** A first, plain finder: folded words over names. */
final class LuceneFinder implements Finder {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<Heading> headings;
    private final Analyzer analyzer;

    private LuceneFinder(DirectoryReader reader, List<Heading> headings, Analyzer analyzer) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.headings = headings;
        this.analyzer = analyzer;
    }

    static LuceneFinder build(Stream<Sheet> sheets, List<Synonym> synonyms) {
        var analyzer = new Folding();
        var directory = new ByteBuffersDirectory();
        List<Heading> headings = new ArrayList<>();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (var each = sheets.iterator(); each.hasNext(); ) {
                    Heading heading = each.next().heading();
                    var document = new Document();
                    document.add(new TextField(
                            "name", heading.name() + " " + heading.shortName().vi(), Field.Store.NO));
                    document.add(new StoredField("place", headings.size()));
                    headings.add(heading);
                    writer.addDocument(document);
                }
            }
            return new LuceneFinder(DirectoryReader.open(directory), headings, analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index " + synonyms.size(), e);
        }
    }

    private static final class Folding extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(tokens)));
        }
    }

    @Override
    public Finding find(String text, Scope scope, int limit) {
        try (TokenStream tokens = analyzer.tokenStream("name", text)) {
            var query = new BooleanQuery.Builder();
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term("name", term.toString())), BooleanClause.Occur.SHOULD);
            }
            List<Finding.Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query.build(), limit).scoreDocs) {
                int place = searcher.storedFields()
                        .document(found.doc)
                        .getField("place")
                        .numericValue()
                        .intValue();
                hits.add(new Finding.Hit(headings.get(place), found.score));
            }
            return hits.isEmpty() ? new Finding.Nothing() : new Finding.Found(hits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
