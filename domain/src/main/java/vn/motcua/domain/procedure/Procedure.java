package vn.motcua.domain.procedure;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/**
 * An administrative procedure as the desk tells it to citizens.
 *
 * @param shortName how citizens call it
 * @param officialName as announced, Vietnamese only
 * @param duration how long it takes, as published, or what is known of it
 * @param fee what it costs, as published, with its note
 * @param decisionNo the decision that announced it
 * @param source where these facts come from
 * @param asOf the day they were read there
 */
public record Procedure(
        ProcedureCode code,
        Wording shortName,
        String officialName,
        String field,
        ServiceId service,
        List<Paper> papers,
        Wording duration,
        Wording fee,
        String decisionNo,
        String source,
        LocalDate asOf) {

    public Procedure {
        papers = List.copyOf(papers);
    }
}
