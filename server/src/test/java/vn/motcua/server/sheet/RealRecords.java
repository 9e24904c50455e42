package vn.motcua.server.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.Source;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** The national records beside this project, if they are there, read just well enough to be printed. */
final class RealRecords {

    private RealRecords() {}

    /** {@code shared/data/procedures.jsonl} in a folder above this one. */
    static Optional<Path> find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data/procedures.jsonl");
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    static List<ProcedureSheet> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> sheet(JsonMapper.shared().readTree(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static ProcedureSheet sheet(JsonNode row) {
        String name = row.path("name").asString("").strip();
        Map<String, List<Paper>> cases = new LinkedHashMap<>();
        for (JsonNode paper : row.path("documents")) {
            cases.computeIfAbsent(paper.path("case").asString("").strip(), key -> new ArrayList<>())
                    .add(paper(paper));
        }
        boolean several = cases.size() > 1;
        var procedure = new Procedure(
                new ProcedureCode(row.path("code").asString()),
                name,
                new Wording(name, name),
                row.path("field").asString(""),
                row.path("ministry").asString(""),
                levels(row),
                texts(row.path("agency")),
                texts(row.path("audience")),
                several
                        ? List.of()
                        : cases.values().stream().flatMap(List::stream).toList(),
                several ? cases(cases) : List.of(),
                methods(row),
                row.path("steps").asString(""),
                row.path("requirements").asString(""),
                law(row),
                row.path("result")
                        .valueStream()
                        .map(result -> result.path("name").asString(""))
                        .toList(),
                row.path("online_available").asBoolean(false) ? OnlineLevel.AVAILABLE : OnlineLevel.NONE,
                row.path("decision_no").asString(""),
                new Source(
                        "Cổng Dịch vụ công quốc gia",
                        row.path("detail_url").asString(""),
                        row.path("crawled").asString("")),
                row.path("detail").asString("").equals("FULL"));
        return new ProcedureSheet(procedure, Optional.of(new ServiceId("HO_TICH")), false, "", Optional.empty());
    }

    private static List<ProcedureCase> cases(Map<String, List<Paper>> cases) {
        return cases.entrySet().stream()
                .map(one -> new ProcedureCase(wording(one.getKey()), one.getValue()))
                .toList();
    }

    private static Wording wording(String text) {
        String said = text.isBlank() ? "(không tên)" : text;
        return new Wording(said, said);
    }

    private static Paper paper(JsonNode paper) {
        Paper.Role role = switch (paper.path("role").asString("")) {
            case "PRESENT" -> Paper.Role.PRESENT;
            case "NOTE" -> Paper.Role.NOTE;
            default -> Paper.Role.SUBMIT;
        };
        return new Paper(
                wording(paper.path("name").asString("").strip()),
                role,
                paper.path("originals").asInt(0),
                paper.path("copies").asInt(0),
                paper.path("template").asString(""));
    }

    private static Set<Level> levels(JsonNode row) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        row.path("levels").forEach(level -> levels.add(Level.valueOf(level.asString())));
        return levels;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<SubmissionMethod> methods(JsonNode row) {
        return row.path("methods")
                .valueStream()
                .map(method -> new SubmissionMethod(
                        SubmissionMethod.Channel.valueOf(method.path("method").asString()),
                        new ProcessingTime(
                                Optional.empty(),
                                ProcessingTime.Unit.UNKNOWN,
                                method.path("duration").asString("")),
                        method.path("fees").valueStream().map(RealRecords::fee).toList(),
                        method.path("note").asString("")))
                .toList();
    }

    private static Fee fee(JsonNode fee) {
        return new Fee(
                fee.path("amount_vnd").isNumber()
                        ? Optional.of(fee.path("amount_vnd").asLong())
                        : Optional.empty(),
                fee.path("raw").asString(""),
                fee.path("note").asString(""));
    }

    private static List<LegalBasis> law(JsonNode row) {
        return row.path("legal_basis")
                .valueStream()
                .map(basis -> new LegalBasis(
                        basis.path("code").asString(""), basis.path("title").asString("")))
                .toList();
    }
}
