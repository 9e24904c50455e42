package vn.motcua.domain.procedure;

import java.util.List;

/**
 * What a citizen has said at the kiosk before taking a number: which procedure, which case, which papers are in hand.
 * It holds words of the catalogue only, nothing about the person, and goes into the journal.
 *
 * @param name of the procedure, as the citizen saw it in Vietnamese
 * @param caseName empty when the procedure has one case only
 * @param brought names of papers ticked as in hand
 * @param missing names of papers to bring that were not ticked
 */
public record Preparation(
        ProcedureCode procedure, String name, String caseName, List<String> brought, List<String> missing) {

    /** More papers than any procedure of the national list asks for in one case. */
    public static final int MOST_PAPERS = 120;

    /** Longer names are cut: the journal is no library. */
    public static final int LONGEST_NAME = 400;

    public Preparation {
        name = cut(name);
        caseName = cut(caseName);
        brought = brought.stream().map(Preparation::cut).toList();
        missing = missing.stream().map(Preparation::cut).toList();
        if (brought.size() + missing.size() > MOST_PAPERS) {
            throw new IllegalArgumentException("a preparation has at most %s papers, got %s"
                    .formatted(MOST_PAPERS, brought.size() + missing.size()));
        }
    }

    /** A name as a preparation holds it, to compare others with. */
    public static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }
}
