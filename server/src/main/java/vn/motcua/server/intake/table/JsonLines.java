package vn.motcua.server.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.server.intake.text.ByteLines;

/** One JSON object in a line: {@code {"code": "1.001193", "name": "Thủ tục đăng ký khai sinh", …}}. */
public final class JsonLines implements RowSource {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ByteLines lines;

    public JsonLines(Path file) throws IOException {
        lines = new ByteLines(file);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (true) {
            ByteLines.Line line = lines.next();
            if (line == null) {
                return null;
            }
            if (line.flaw() != null) {
                return new RawRow(line.number(), nothing(), List.of(line.flaw()));
            }
            if (line.number() == 1 && line.text().strip().startsWith("[")) {
                throw new UnreadableFile(FileFault.JSON_ARRAY);
            }
            if (!line.text().isBlank()) {
                return parse(line);
            }
        }
    }

    private static RawRow parse(ByteLines.Line line) {
        try {
            JsonNode node = JSON.readTree(line.text());
            return node instanceof ObjectNode values ? new RawRow(line.number(), values, List.of()) : notJson(line, 1);
        } catch (JacksonException e) {
            return notJson(line, e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        }
    }

    /** Shows the text around the place, the place itself marked. */
    private static RawRow notJson(ByteLines.Line line, int column) {
        int at = Math.clamp(column - 1, 0, line.text().length());
        String before = line.text().substring(Math.max(0, at - 20), at);
        String after = line.text().substring(at, Math.min(line.text().length(), at + 20));
        String found = "#%s: %s ▸ %s".formatted(at + 1, before, after);
        return new RawRow(
                line.number(), nothing(), List.of(new Flaw(Flaw.Kind.NOT_JSON, line.number(), "", "", found, "")));
    }

    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public double progress() {
        return lines.progress();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
