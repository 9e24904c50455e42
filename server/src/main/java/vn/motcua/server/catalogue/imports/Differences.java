package vn.motcua.server.catalogue.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.domain.catalogue.CatalogueImport.FieldChange;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.SubmissionMethod;

/** Tells field by field how one procedure differs from another, under the names of the template's columns. */
final class Differences {

    private static final int LONGEST = 600;

    private Differences() {}

    static List<FieldChange> between(Procedure before, Procedure after) {
        Map<String, List<String>> old = fields(before);
        List<FieldChange> changes = new ArrayList<>();
        fields(after).forEach((field, now) -> {
            List<String> then = old.getOrDefault(field, List.of());
            if (!then.equals(now)) {
                changes.add(change(field, then, now));
            }
        });
        return changes;
    }

    /** Of lists, only the lines that differ; all of them if none does but their order. */
    private static FieldChange change(String field, List<String> then, List<String> now) {
        String gone = then.stream().filter(line -> !now.contains(line)).collect(Collectors.joining("\n"));
        String come = now.stream().filter(line -> !then.contains(line)).collect(Collectors.joining("\n"));
        return gone.isEmpty() && come.isEmpty()
                ? new FieldChange(field, cut(String.join("\n", then)), cut(String.join("\n", now)))
                : new FieldChange(field, cut(gone), cut(come));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static Map<String, List<String>> fields(Procedure procedure) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("name", List.of(procedure.name()));
        fields.put("short_name_vi", List.of(procedure.shortName().vi()));
        fields.put("short_name_en", List.of(procedure.shortName().en()));
        fields.put("field", List.of(procedure.field()));
        fields.put("ministry", text(procedure.ministry()));
        fields.put(
                "levels", procedure.levels().stream().sorted().map(Enum::name).toList());
        fields.put("agency", procedure.agencies());
        fields.put("audience", procedure.applicants());
        fields.put("documents", papers(procedure));
        fields.put(
                "methods", procedure.methods().stream().map(Differences::method).toList());
        fields.put("steps", procedure.steps().lines().toList());
        fields.put("requirements", procedure.requirements().lines().toList());
        fields.put(
                "legal_basis",
                procedure.legalBasis().stream()
                        .map(basis -> basis.code() + " | " + basis.title())
                        .toList());
        fields.put("result", procedure.results());
        fields.put("online_level", List.of(procedure.online().name()));
        fields.put("decision_no", text(procedure.decisionNo()));
        fields.put("source", text(procedure.source().name()));
        fields.put("detail_url", text(procedure.source().url()));
        fields.put("crawled", text(procedure.source().asOf()));
        fields.put("detail", List.of(procedure.complete() ? "FULL" : "INDEX_ONLY"));
        return fields;
    }

    private static List<String> text(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<String> papers(Procedure procedure) {
        List<String> lines = new ArrayList<>();
        procedure.papers().forEach(paper -> lines.add(paper(paper)));
        procedure
                .cases()
                .forEach(one -> one.papers()
                        .forEach(paper ->
                                lines.add(paper(paper) + " | " + one.name().vi())));
        return lines;
    }

    /** As in a cell of the template. */
    private static String paper(Paper paper) {
        String role = switch (paper.role()) {
            case SUBMIT -> "nộp";
            case PRESENT -> "xuất trình";
            case NOTE -> "lưu ý";
        };
        return "%s | %s | %s | %s%s"
                .formatted(
                        paper.name().vi(),
                        role,
                        paper.originals(),
                        paper.copies(),
                        paper.form().isEmpty() ? "" : " | " + paper.form());
    }

    private static String method(SubmissionMethod method) {
        String channel = switch (method.channel()) {
            case IN_PERSON -> "trực tiếp";
            case ONLINE -> "trực tuyến";
            case POSTAL -> "bưu chính";
        };
        String fees = method.fees().stream().map(Differences::fee).collect(Collectors.joining("; "));
        return "%s | %s | %s | %s".formatted(channel, method.time().text(), fees, method.note());
    }

    private static String fee(Fee fee) {
        return fee.note().isEmpty() ? fee.text() : fee.text() + " (" + fee.note() + ")";
    }
}
