package vn.motcua.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.LegalBasis;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.Source;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.service.Wording;

/** Reads the shared records for looking at screens: nothing is checked, nothing is mended. */
final class PreviewRecords {

    private PreviewRecords() {}

    static List<Procedure> read() {
        Path file = file();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> procedure(JsonMapper.shared().readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Path file() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data/procedures.jsonl");
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("the preview of look-up needs shared/data/procedures.jsonl beside the project");
    }

    private static Procedure procedure(JsonNode row) {
        String name = row.path("name").asString();
        Map<String, List<Paper>> cases = new LinkedHashMap<>();
        row.path("documents")
                .forEach(paper -> cases.computeIfAbsent(paper.path("case").asString(""), key -> new ArrayList<>())
                        .add(paper(paper)));
        boolean several = cases.size() > 1
                && cases.keySet().stream().noneMatch(each -> each.matches("(?i).*(giấy tờ|chứng từ|lưu ý).*"));
        return new Procedure(
                new ProcedureCode(row.path("code").asString()),
                name,
                shortName(name),
                row.path("field").asString(),
                row.path("ministry").asString(""),
                levels(row.path("levels")),
                texts(row.path("agency")),
                texts(row.path("audience")),
                several
                        ? cases.getOrDefault("", List.of())
                        : cases.values().stream().flatMap(List::stream).toList(),
                several
                        ? cases.entrySet().stream()
                                .filter(each -> !each.getKey().isBlank())
                                .map(each ->
                                        new ProcedureCase(new Wording(each.getKey(), each.getKey()), each.getValue()))
                                .toList()
                        : List.of(),
                methods(row.path("methods")),
                row.path("steps").asString(""),
                row.path("requirements").asString(""),
                law(row.path("legal_basis")),
                row.path("result")
                        .valueStream()
                        .map(result -> result.path("name").asString(""))
                        .toList(),
                row.path("online_available").asBoolean(false) ? OnlineLevel.AVAILABLE : OnlineLevel.UNKNOWN,
                row.path("decision_no").asString(""),
                new Source("Cổng Dịch vụ công quốc gia", row.path("detail_url").asString(""), "2026-06/07"),
                row.path("status").asString().equals("FULL")
                        || row.path("documents").size() > 0);
    }

    private static Wording shortName(String name) {
        String shorter = name.replaceFirst("^Thủ tục ", "");
        shorter = shorter.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + shorter.substring(1);
        return new Wording(shorter, shorter);
    }

    private static Set<Level> levels(JsonNode levels) {
        Set<Level> all = new TreeSet<>();
        levels.forEach(level -> all.add(Level.valueOf(level.asString())));
        return all;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<LegalBasis> law(JsonNode law) {
        return law.valueStream()
                .map(basis -> new LegalBasis(
                        basis.path("code").asString(""), basis.path("title").asString("")))
                .toList();
    }

    private static Paper paper(JsonNode paper) {
        String name = paper.path("name").asString("?");
        return new Paper(
                new Wording(name.isBlank() ? "?" : name, name.isBlank() ? "?" : name),
                switch (paper.path("role").asString()) {
                    case "PRESENT" -> Paper.Role.PRESENT;
                    case "NOTE" -> Paper.Role.NOTE;
                    default -> Paper.Role.SUBMIT;
                },
                paper.path("originals").asInt(0),
                paper.path("copies").asInt(0),
                paper.path("template").asString(""));
    }

    private static List<SubmissionMethod> methods(JsonNode methods) {
        return methods.valueStream()
                .map(method -> new SubmissionMethod(
                        SubmissionMethod.Channel.valueOf(method.path("method").asString()),
                        time(method),
                        method.path("fees")
                                .valueStream()
                                .map(fee -> new Fee(
                                        fee.has("amount_vnd")
                                                ? Optional.of(
                                                        fee.path("amount_vnd").asLong(0))
                                                : Optional.empty(),
                                        fee.path("raw").asString(""),
                                        fee.path("note").asString("")))
                                .toList(),
                        method.path("note").asString("")))
                .toList();
    }

    private static ProcessingTime time(JsonNode method) {
        String unit = method.path("duration_unit").asString("OTHER");
        if (unit.equals("OTHER") || !method.path("duration_value").isNumber()) {
            return ProcessingTime.UNKNOWN;
        }
        return new ProcessingTime(
                Optional.of(method.path("duration_value").asInt(0)),
                ProcessingTime.Unit.valueOf(unit),
                method.path("duration").asString(""));
    }
}
