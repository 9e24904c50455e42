package vn.motcua.counter.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.domain.journal.Event.PapersChecked;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.MissingPaper.Reason;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureCode;

/**
 * What a clerk finds of the papers of one case, while it is being found.
 *
 * @param name of the procedure, in Vietnamese, as the journal keeps it
 * @param lines the papers to bring, in the order of the sheet; then papers that were noted before and stand in it no more
 */
public record PaperCheck(ProcedureCode procedure, String name, List<Line> lines) {

    /**
     * One paper.
     *
     * @param name in Vietnamese, as the journal keeps it
     * @param paper what the catalogue says of it; empty if it no longer does
     * @param saidMissing whether the citizen said at the kiosk not to have it
     * @param missing why it counts as missing; empty when it is in order
     * @param looked whether a clerk has said so of this very paper, now or before; nobody has, of what is merely not missing
     */
    public record Line(
            String name, Optional<Paper> paper, boolean saidMissing, Optional<Reason> missing, boolean looked) {

        public Line with(Optional<Reason> reason) {
            return new Line(name, paper, saidMissing, reason, true);
        }

        /** Nobody has said anything of it, neither at the kiosk nor at a counter. */
        public boolean open() {
            return !looked && missing.isEmpty();
        }
    }

    public PaperCheck {
        lines = List.copyOf(lines);
    }

    /**
     * Begins with what was noted before: what a clerk has found, or else what the citizen has said at the kiosk.
     *
     * @param prepared of any procedure; it counts only if it is of this one
     * @param checked likewise
     */
    public static PaperCheck begin(
            Procedure procedure,
            Optional<ProcedureCase> chosen,
            Optional<Preparation> prepared,
            Optional<PapersChecked> checked) {
        Optional<Preparation> said = prepared.filter(one -> one.procedure().equals(procedure.code()));
        Optional<PapersChecked> found = checked.filter(one -> one.procedure().equals(procedure.code()));
        Map<String, Optional<Paper>> papers = new LinkedHashMap<>();
        for (Paper paper : procedure.papersFor(chosen)) {
            if (paper.isToBring()) {
                papers.putIfAbsent(Preparation.cut(paper.name().vi()), Optional.of(paper));
            }
        }
        found.ifPresent(one -> one.missing().forEach(missing -> papers.putIfAbsent(missing.paper(), Optional.empty())));
        return new PaperCheck(procedure.code(), procedure.shortName().vi(), lines(papers, said, found));
    }

    /** Of a procedure that the catalogue no longer has: only what was said and found. */
    public static PaperCheck begin(Preparation prepared, Optional<PapersChecked> checked) {
        Map<String, Optional<Paper>> papers = new LinkedHashMap<>();
        prepared.brought().forEach(name -> papers.putIfAbsent(name, Optional.empty()));
        prepared.missing().forEach(name -> papers.putIfAbsent(name, Optional.empty()));
        Optional<PapersChecked> found = checked.filter(one -> one.procedure().equals(prepared.procedure()));
        found.ifPresent(one -> one.missing().forEach(missing -> papers.putIfAbsent(missing.paper(), Optional.empty())));
        return new PaperCheck(prepared.procedure(), prepared.name(), lines(papers, Optional.of(prepared), found));
    }

    private static List<Line> lines(
            Map<String, Optional<Paper>> papers, Optional<Preparation> said, Optional<PapersChecked> found) {
        Set<String> saidMissing = said.map(one -> one.missing().stream().collect(Collectors.toSet()))
                .orElse(Set.of());
        Map<String, Reason> reasons = new HashMap<>();
        if (found.isPresent()) {
            found.get().missing().forEach(missing -> reasons.put(missing.paper(), missing.reason()));
        } else {
            saidMissing.forEach(name -> reasons.put(name, Reason.NOT_BROUGHT));
        }
        List<Line> lines = new ArrayList<>();
        papers.forEach((name, paper) -> lines.add(new Line(
                name, paper, saidMissing.contains(name), Optional.ofNullable(reasons.get(name)), found.isPresent())));
        return lines;
    }

    /** In order becomes not brought; missing for whatever reason becomes in order. */
    public PaperCheck toggle(int line) {
        return with(line, lines.get(line).missing().isPresent() ? Optional.empty() : Optional.of(Reason.NOT_BROUGHT));
    }

    public PaperCheck with(int line, Optional<Reason> reason) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(line, lines.get(line).with(reason));
        return new PaperCheck(procedure, name, changed);
    }

    /** How many papers nobody has said anything of; written down, they count as in order. */
    public int countOpen() {
        return (int) lines.stream().filter(Line::open).count();
    }

    public List<MissingPaper> listMissing() {
        return lines.stream()
                .flatMap(line -> line.missing().map(reason -> new MissingPaper(line.name(), reason)).stream())
                .toList();
    }

    /**
     * The case a check begins with: the one the citizen chose, or the first that has every paper a clerk has noted.
     * Empty when somebody must choose.
     */
    public static Optional<ProcedureCase> findCase(
            Procedure procedure, Optional<Preparation> prepared, Optional<PapersChecked> checked) {
        Optional<ProcedureCase> said = prepared.filter(one -> one.procedure().equals(procedure.code()))
                .flatMap(one -> procedure.cases().stream()
                        .filter(each -> Preparation.cut(each.name().vi()).equals(one.caseName()))
                        .findFirst());
        return said.or(() -> checked.filter(one -> one.procedure().equals(procedure.code()))
                .filter(one -> !one.missing().isEmpty())
                .flatMap(one -> procedure.cases().stream()
                        .filter(each -> hasAll(procedure, each, one))
                        .findFirst()));
    }

    private static boolean hasAll(Procedure procedure, ProcedureCase each, PapersChecked checked) {
        Set<String> names = procedure.papersFor(Optional.of(each)).stream()
                .map(paper -> Preparation.cut(paper.name().vi()))
                .collect(Collectors.toSet());
        return checked.missing().stream().allMatch(missing -> names.contains(missing.paper()));
    }
}
