package vn.motcua.lookup.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.lookup.word.NameWords;

/** Makes the choices of a question asked back: the first few hits, those of one name as one. */
public final class Choices {

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private Choices() {}

    /** Two to four, or none when the hits are all of one name. */
    public static List<SearchResult.Choice> of(List<SearchResult.Hit> hits) {
        Map<String, List<ProcedureHeading>> byName = new LinkedHashMap<>();
        for (SearchResult.Hit hit : hits) {
            ProcedureHeading heading = hit.heading();
            byName.computeIfAbsent(intention(heading), name -> new ArrayList<>())
                    .add(heading);
        }
        List<SearchResult.Choice> choices = byName.values().stream()
                .limit(MOST)
                .map(headings -> new SearchResult.Choice(headings.getFirst().shortName(), codes(headings)))
                .toList();
        return choices.size() < FEWEST ? List.of() : choices;
    }

    /** The head of the name: where and at which level a procedure is carried out makes no other intention. */
    private static String intention(ProcedureHeading heading) {
        return NameWords.of(heading.shortName().vi()).head();
    }

    private static List<ProcedureCode> codes(List<ProcedureHeading> headings) {
        return headings.stream().map(ProcedureHeading::code).toList();
    }
}
