package vn.motcua.server.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.procedure.Finding;
import vn.motcua.domain.procedure.Finding.Choice;
import vn.motcua.domain.procedure.Finding.Hit;

/**
 * What a search has to say, as interfaces give it. See docs/interface.md.
 *
 * @param kind FOUND, ASK_BACK, NO_PROCEDURE or NOTHING
 * @param choices what is asked back; absent for other kinds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingJson(String kind, List<Hit> hits, @Nullable List<Choice> choices) {

    static FindingJson of(Finding finding) {
        return switch (finding) {
            case Finding.Found found -> new FindingJson("FOUND", found.hits(), null);
            case Finding.AskBack ask -> new FindingJson("ASK_BACK", ask.hits(), ask.choices());
            case Finding.NoProcedure no -> new FindingJson("NO_PROCEDURE", no.hits(), null);
            case Finding.Nothing nothing -> new FindingJson("NOTHING", nothing.hits(), null);
        };
    }
}
