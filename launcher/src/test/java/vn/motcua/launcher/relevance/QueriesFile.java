package vn.motcua.launcher.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries in JSON Lines, each with the procedures it should find. */
public final class QueriesFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QueriesFile() {}

    /** @param expected any of these is right; empty when none is named */
    public record Asked(String id, String text, String kind, TreeSet<String> expected) {}

    /** In the order of the file. */
    public static List<Asked> read(Path file) throws IOException {
        List<Asked> queries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode row = JSON.readTree(line);
                var expected = new TreeSet<String>();
                row.path("expected_codes").forEach(code -> expected.add(code.asString("")));
                queries.add(new Asked(
                        row.path("id").asString(""),
                        row.path("query").asString(""),
                        row.path("kind").asString(""),
                        expected));
            }
        }
        return queries;
    }
}
