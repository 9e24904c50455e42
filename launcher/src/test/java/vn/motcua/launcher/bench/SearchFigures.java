package vn.motcua.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.launcher.bench.Bench.Run;
import vn.motcua.launcher.relevance.CatalogueFile;
import vn.motcua.launcher.relevance.QueriesFile;
import vn.motcua.lookup.LuceneFinderFactory;
import vn.motcua.lookup.SeedSynonyms;

/**
 * How long a search takes, on the real catalogue and on a large one made of it, beside SQLite's FTS5 over the same text.
 * Both are asked on one thread, for ten hits of everything.
 */
final class SearchFigures {

    private static final int HITS = 10;
    private static final int MANY = 100_000;
    /** FTS5 is asked every third query, once: on the large catalogue it takes long enough to count. */
    private static final int EACH = 3;

    private static final int WARMING = 12;
    private static final double REAL_MS = 10;
    private static final double MANY_MS = 25;

    private final Run run;
    private final Report report;
    private final List<String> queries;

    private SearchFigures(Run run, List<String> queries) {
        this.run = run;
        this.report = run.report();
        this.queries = queries;
    }

    static void measure(Run run) throws IOException, SQLException {
        Path data = Path.of(System.getProperty("bench.data")).normalize();
        Path catalogue = data.resolve("procedures.jsonl");
        Path asked = data.resolve("queries.jsonl");
        if (!Files.isReadable(catalogue) || !Files.isReadable(asked)) {
            run.report().note("SEARCH WAS NOT MEASURED: there is no " + catalogue + " or no " + asked);
            return;
        }
        var figures = new SearchFigures(
                run,
                QueriesFile.read(asked).stream().map(QueriesFile.Asked::text).toList());
        var file = new CatalogueFile(catalogue);
        long real;
        try (Stream<ProcedureSheet> sheets = file.sheets()) {
            real = sheets.count();
        }
        figures.measure("%,d procedures".formatted(real), file::sheets, REAL_MS);
        figures.measure("%,d procedures".formatted(MANY), () -> ManySheets.of(file, MANY), MANY_MS);
    }

    private void measure(String what, Supplier<Stream<ProcedureSheet>> sheets, double limitMs)
            throws IOException, SQLException {
        Path folder = Files.createDirectories(run.folder().resolve("search-" + what.replaceAll("\\D", "")));
        long begun = System.nanoTime();
        try (Finder finder =
                        new LuceneFinderFactory(folder.resolve("index")).open("bench", sheets, SeedSynonyms.list());
                Fts5 fts5 = Fts5.of(folder.resolve("fts5.db"), sheets)) {
            report.tell("both indexes of " + what + " built in", Report.text(seconds(begun), "s"));
            for (int round = 0; round < 5; round++) {
                ask(finder, new Samples()); // warms up
            }
            ask(fts5, new Samples(), WARMING);
            var ours = new Samples();
            for (int round = 0; round < (run.quick() ? 2 : 5); round++) {
                ask(finder, ours);
            }
            var theirs = new Samples();
            ask(fts5, theirs, run.quick() ? WARMING : EACH);
            tell("search, " + what, ours.sorted(), theirs.sorted(), limitMs);
            report.atMost("each letter typed, " + what + ", p99", typing(finder).ms(99), "ms", limitMs);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void ask(Finder finder, Samples samples) {
        for (String query : queries) {
            long begun = System.nanoTime();
            finder.find(query, Finder.Scope.EVERYTHING, HITS);
            samples.add(System.nanoTime() - begun);
        }
    }

    private void ask(Fts5 fts5, Samples samples, int each) throws SQLException {
        for (int at = 0; at < queries.size(); at += each) {
            long begun = System.nanoTime();
            fts5.find(queries.get(at), HITS);
            samples.add(System.nanoTime() - begun);
        }
    }

    /** Every beginning of every third query, as a citizen types it letter by letter. */
    private Latencies typing(Finder finder) {
        var samples = new Samples();
        for (int at = 0; at < queries.size(); at += EACH) {
            String query = queries.get(at);
            for (int letters = 1; letters <= Math.min(query.length(), 40); letters++) {
                long begun = System.nanoTime();
                finder.find(query.substring(0, letters), Finder.Scope.EVERYTHING, HITS);
                samples.add(System.nanoTime() - begun);
            }
        }
        return samples.sorted();
    }

    private void tell(String figure, Latencies ours, Latencies theirs, double limitMs) {
        report.atMost(figure + ", p99", ours.ms(99), "ms", limitMs);
        report.against(figure + ", p50", ours.ms(50), "ms", theirs.ms(50), "FTS5");
        report.against(figure + ", p99", ours.ms(99), "ms", theirs.ms(99), "FTS5");
    }
}
