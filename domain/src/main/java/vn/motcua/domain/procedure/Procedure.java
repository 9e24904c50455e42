package vn.motcua.domain.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.service.Wording;

/**
 * An administrative procedure, as the national record tells it with what the province and the desk say laid on top.
 *
 * @param name official, as announced, Vietnamese only
 * @param shortName how citizens call it; repeats {@code name} where nobody has given one
 * @param field the branch of administration, as announced
 * @param ministry who announced it; may be empty
 * @param agencies who carries it out
 * @param applicants who may ask for it
 * @param papers needed in every case
 * @param cases situations that need further papers; empty when there is only one
 * @param steps how it goes, in Vietnamese; may be empty
 * @param requirements conditions; empty for none
 * @param results what the citizen gets
 * @param decisionNo the decision that announced it; may be empty
 * @param complete whether the record has details, or only code, name and field
 */
public record Procedure(
        ProcedureCode code,
        String name,
        Wording shortName,
        String field,
        String ministry,
        Set<Level> levels,
        List<String> agencies,
        List<String> applicants,
        List<Paper> papers,
        List<ProcedureCase> cases,
        List<SubmissionMethod> methods,
        String steps,
        String requirements,
        List<LegalBasis> legalBasis,
        List<String> results,
        OnlineLevel online,
        String decisionNo,
        Source source,
        boolean complete) {

    public Procedure {
        levels = Set.copyOf(levels);
        agencies = List.copyOf(agencies);
        applicants = List.copyOf(applicants);
        papers = List.copyOf(papers);
        cases = List.copyOf(cases);
        methods = List.copyOf(methods);
        legalBasis = List.copyOf(legalBasis);
        results = List.copyOf(results);
    }

    /** The papers of one case, common ones first; without a case, the common ones. Remarks are among them. */
    public List<Paper> papersFor(Optional<ProcedureCase> chosen) {
        List<Paper> all = new ArrayList<>(papers);
        chosen.ifPresent(one -> all.addAll(one.papers()));
        return List.copyOf(all);
    }

    public Optional<SubmissionMethod> findMethod(SubmissionMethod.Channel channel) {
        return methods.stream().filter(method -> method.channel() == channel).findFirst();
    }
}
