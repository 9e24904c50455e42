package vn.motcua.launcher.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.domain.catalogue.SearchResult;

/** What came of the queries of one kind. */
final class Tally {

    private final List<String> misses = new ArrayList<>();
    private final List<String> notFound = new ArrayList<>();
    private int ranked;
    private int first;
    private int amongFive;
    private double reciprocals;
    private int answered;
    private int askedBack;
    private int noProcedure;
    private int nothing;
    private int absent;
    private int askedBackKnown;
    private int turnedAwayKnown;

    /** Counts one query. Those whose procedures the catalogue lacks are counted apart, and so are those that name none. */
    void add(QueriesFile.Asked query, String text, SearchResult finding, boolean inCatalogue) {
        answered++;
        switch (finding) {
            case SearchResult.Found ignored -> {}
            case SearchResult.AskBack ignored -> {
                askedBack++;
                askedBackKnown += inCatalogue ? 1 : 0;
            }
            case SearchResult.NoProcedure ignored -> {
                noProcedure++;
                turnedAwayKnown += inCatalogue ? 1 : 0;
            }
            case SearchResult.Nothing ignored -> {
                nothing++;
                turnedAwayKnown += inCatalogue ? 1 : 0;
            }
        }
        if (inCatalogue && !(finding instanceof SearchResult.Found)) {
            notFound.add("  %s %s | %s | %s"
                    .formatted(
                            query.id(),
                            query.kind(),
                            cut(text, 90),
                            finding.getClass().getSimpleName()));
        }
        if (query.expected().isEmpty() || !inCatalogue) {
            absent++;
            return;
        }
        ranked++;
        int place = place(query, finding);
        first += place == 1 ? 1 : 0;
        amongFive += place >= 1 && place <= 5 ? 1 : 0;
        reciprocals += place == 0 ? 0 : 1.0 / place;
        if (place != 1) {
            misses.add(miss(query, text, finding, place));
        }
    }

    private static int place(QueriesFile.Asked query, SearchResult finding) {
        for (int at = 0; at < finding.hits().size(); at++) {
            if (query.expected()
                    .contains(finding.hits().get(at).heading().code().value())) {
                return at + 1;
            }
        }
        return 0;
    }

    private static String miss(QueriesFile.Asked query, String text, SearchResult finding, int place) {
        String came = finding.hits().isEmpty()
                ? "-"
                : finding.hits().getFirst().heading().code() + " "
                        + cut(finding.hits().getFirst().heading().name(), 70);
        return "  %s %s | %s | expected %s, %s | %s first: %s"
                .formatted(
                        query.id(),
                        query.kind(),
                        cut(text, 90),
                        query.expected(),
                        place == 0 ? "not among ten" : "place " + place,
                        finding.getClass().getSimpleName(),
                        came);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    int asked() {
        return answered;
    }

    int ranked() {
        return ranked;
    }

    int absent() {
        return absent;
    }

    double hitAt1() {
        return ranked == 0 ? 1 : first / (double) ranked;
    }

    double hitAt5() {
        return ranked == 0 ? 1 : amongFive / (double) ranked;
    }

    double meanReciprocal() {
        return ranked == 0 ? 1 : reciprocals / ranked;
    }

    /** Asked back. */
    double askedBack() {
        return answered == 0 ? 0 : askedBack / (double) answered;
    }

    /** Told that it is no procedure, or that nothing was found. */
    double turnedAway() {
        return answered == 0 ? 0 : (noProcedure + nothing) / (double) answered;
    }

    /** Of those in the catalogue, the share asked back. */
    double knownAskedBack() {
        return ranked == 0 ? 0 : askedBackKnown / (double) ranked;
    }

    /** Of those in the catalogue, the share told that it is no procedure, or that nothing was found. */
    double knownTurnedAway() {
        return ranked == 0 ? 0 : turnedAwayKnown / (double) ranked;
    }

    /** Queries for procedures of the catalogue that were answered otherwise than with hits alone. */
    List<String> notFound() {
        return notFound;
    }

    List<String> misses() {
        return misses;
    }

    String row(String kind) {
        return String.format(
                Locale.ROOT,
                "%-14s %4d %4d %4d   %s   %5.1f %5.1f %5.1f %5.1f",
                kind,
                answered,
                absent,
                ranked,
                ranked == 0
                        ? "    -     -      -"
                        : String.format(Locale.ROOT, "%5.3f %5.3f %6.3f", hitAt1(), hitAt5(), meanReciprocal()),
                100.0 * (answered - askedBack - noProcedure - nothing) / answered,
                100 * askedBack(),
                100.0 * noProcedure / answered,
                100.0 * nothing / answered);
    }

    static String head() {
        return "kind            n  n.i.c. rank   hit@1 hit@5 MRR@10   found%  ask%   no%  none%";
    }
}
