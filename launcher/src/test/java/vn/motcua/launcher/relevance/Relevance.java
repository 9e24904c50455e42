package vn.motcua.launcher.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.procedure.Level;
import vn.motcua.lookup.LuceneFinderFactory;
import vn.motcua.lookup.SeedSynonyms;
import vn.motcua.lookup.text.VietnameseText;

/** Asks every query of a file and counts; started by {@code tools/relevance}. */
final class Relevance implements AutoCloseable {

    private static final int HITS = 10;

    private final List<QueriesFile.Asked> queries;
    private final Finder finder;
    private final Map<Finder.Scope, Set<String>> codes = new HashMap<>();

    /** Reads both files; the index is in memory, the synonyms are those the product begins with. */
    Relevance(Path catalogue, Path queriesFile) throws IOException {
        queries = QueriesFile.read(queriesFile);
        var file = new CatalogueFile(catalogue);
        codes.put(Finder.Scope.EVERYTHING, new HashSet<>());
        codes.put(Finder.Scope.RECEIVED_HERE, new HashSet<>());
        try (var sheets = file.sheets()) {
            sheets.forEach(sheet -> codes.forEach((scope, known) -> {
                if (scope == Finder.Scope.EVERYTHING
                        || sheet.procedure().levels().contains(Level.COMMUNE)) {
                    known.add(sheet.procedure().code().value());
                }
            }));
        }
        finder = new LuceneFinderFactory().open("relevance", file::sheets, SeedSynonyms.list());
    }

    /** What comes of all queries, by kind. */
    Map<String, Tally> ask(Finder.Scope scope, UnaryOperator<String> typed) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (QueriesFile.Asked query : queries) {
            String text = typed.apply(query.text());
            SearchResult finding = finder.find(text, scope, HITS);
            boolean known = query.expected().stream().anyMatch(codes.getOrDefault(scope, Set.of())::contains);
            tallies.computeIfAbsent(query.kind(), kind -> new Tally()).add(query, text, finding, known);
        }
        return tallies;
    }

    public static void main(String[] args) throws IOException {
        Path catalogue = Path.of(args[0]);
        Path queries = Path.of(args[1]);
        for (Path file : List.of(catalogue, queries)) {
            if (!Files.isReadable(file)) {
                System.err.println("There is no file " + file.toAbsolutePath().normalize()
                        + ". Say where it is: tools/relevance CATALOGUE.jsonl QUERIES.jsonl");
                System.exit(2);
            }
        }
        try (var relevance = new Relevance(catalogue, queries)) {
            relevance.print("Procedures of level COMMUNE", Finder.Scope.RECEIVED_HERE);
            relevance.print("All procedures", Finder.Scope.EVERYTHING);
        }
    }

    @Override
    public void close() {
        finder.close();
    }

    private void print(String title, Finder.Scope scope) {
        System.out.printf(
                "%n%s: %d in the catalogue%n",
                title, codes.getOrDefault(scope, Set.of()).size());
        Map<String, Tally> asTyped = ask(scope, text -> text);
        table("as typed", asTyped);
        Map<String, Tally> stripped = ask(scope, VietnameseText::fold);
        table("without diacritics", stripped);
        System.out.println();
        Answers.of(asTyped, stripped).forEach(System.out::println);
        list("Misses, as typed (the expected one is not first)", asTyped, Tally::misses);
        list("Misses, without diacritics", stripped, Tally::misses);
        list("In the catalogue, but asked back or turned away, as typed", asTyped, Tally::notFound);
    }

    private static void table(String title, Map<String, Tally> tallies) {
        System.out.println();
        System.out.println(title);
        System.out.println(Tally.head());
        tallies.forEach((kind, tally) -> System.out.println(tally.row(kind)));
    }

    private static void list(String title, Map<String, Tally> tallies, Function<Tally, List<String>> lines) {
        System.out.println();
        System.out.println(title + ":");
        tallies.values().stream().flatMap(tally -> lines.apply(tally).stream()).forEach(System.out::println);
    }
}
