package vn.motcua.launcher.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.Source;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/**
 * A catalogue in JSON Lines, as far as the search needs it: no fees, times or legal texts. What communes receive counts
 * as received here.
 */
public final class CatalogueFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Optional<ServiceId> RECEIVED = Optional.of(new ServiceId("HERE"));

    private final Path file;

    public CatalogueFile(Path file) {
        this.file = file;
    }

    /** Reads the file line by line; close the stream. */
    @SuppressWarnings("StreamResourceLeak") // the file is closed with the stream that is handed out
    public Stream<ProcedureSheet> sheets() {
        try {
            return Files.lines(file).filter(line -> !line.isBlank()).map(line -> sheet(JSON.readTree(line)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static ProcedureSheet sheet(JsonNode row) {
        Set<Level> levels = new HashSet<>();
        texts(row, "levels").forEach(level -> levels.add(Level.valueOf(level)));
        String name = row.path("name").asString("").strip();
        List<String> results = new ArrayList<>();
        row.path("result").forEach(result -> results.add(result.path("name").asString("")));
        var procedure = new Procedure(
                new ProcedureCode(row.path("code").asString("")),
                name,
                new Wording(name, name),
                row.path("field").asString(""),
                row.path("ministry").asString(""),
                levels,
                texts(row, "agency"),
                texts(row, "audience"),
                papers(row),
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                results,
                OnlineLevel.UNKNOWN,
                "",
                new Source("", "", ""),
                row.path("detail").asString("").equals("FULL"));
        return new ProcedureSheet(
                procedure, levels.contains(Level.COMMUNE) ? RECEIVED : Optional.empty(), false, "", Optional.empty());
    }

    private static List<String> texts(JsonNode row, String name) {
        List<String> texts = new ArrayList<>();
        row.path(name).forEach(each -> texts.add(each.asString("")));
        return texts;
    }

    private static List<Paper> papers(JsonNode row) {
        List<Paper> papers = new ArrayList<>();
        row.path("documents").forEach(each -> {
            String name = each.path("name").asString("").strip();
            if (!name.isEmpty() && !each.path("role").asString("").equals("NOTE")) {
                papers.add(new Paper(new Wording(name, name), Paper.Role.SUBMIT, 0, 0, ""));
            }
        });
        return papers;
    }
}
