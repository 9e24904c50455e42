package vn.motcua.wire.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.catalogue.SearchResult.Choice;
import vn.motcua.domain.catalogue.SearchResult.Hit;

/**
 * What a search has to say, as interfaces give it. See docs/interface.md.
 *
 * @param kind FOUND, ASK_BACK, NO_PROCEDURE or NOTHING
 * @param choices what is asked back; absent for other kinds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchResultJson(
        String kind, List<Hit> hits, @Nullable List<Choice> choices) {

    /** As the search has answered. */
    public static SearchResultJson of(SearchResult result) {
        return switch (result) {
            case SearchResult.Found found -> new SearchResultJson("FOUND", found.hits(), null);
            case SearchResult.AskBack ask -> new SearchResultJson("ASK_BACK", ask.hits(), ask.choices());
            case SearchResult.NoProcedure no -> new SearchResultJson("NO_PROCEDURE", no.hits(), null);
            case SearchResult.Nothing nothing -> new SearchResultJson("NOTHING", nothing.hits(), null);
        };
    }
}
