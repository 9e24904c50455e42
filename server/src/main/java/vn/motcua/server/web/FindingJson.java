package vn.motcua.server.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.procedure.SearchResult;
import vn.motcua.domain.procedure.SearchResult.Choice;
import vn.motcua.domain.procedure.SearchResult.Hit;

/**
 * What a search has to say, as interfaces give it. See docs/interface.md.
 *
 * @param kind FOUND, ASK_BACK, NO_PROCEDURE or NOTHING
 * @param choices what is asked back; absent for other kinds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingJson(String kind, List<Hit> hits, @Nullable List<Choice> choices) {

    public static FindingJson of(SearchResult finding) {
        return switch (finding) {
            case SearchResult.Found found -> new FindingJson("FOUND", found.hits(), null);
            case SearchResult.AskBack ask -> new FindingJson("ASK_BACK", ask.hits(), ask.choices());
            case SearchResult.NoProcedure no -> new FindingJson("NO_PROCEDURE", no.hits(), null);
            case SearchResult.Nothing nothing -> new FindingJson("NOTHING", nothing.hits(), null);
        };
    }
}
