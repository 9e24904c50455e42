package vn.motcua.server.catalogue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the procedures that come with the product out of a catalogue file and the published list of the demonstration
 * ward: what that ward receives at services it offers, facts only, no steps and no legal texts. For whoever renews them:
 *
 * <pre>java … vn.motcua.server.catalogue.SeedMaker procedures.jsonl commune_index.jsonl src/main/resources/vn/motcua/server/catalogue</pre>
 */
final class SeedMaker {

    private static final int LONGEST_PAPER = 250;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> KEPT = List.of(
            "code",
            "name",
            "field",
            "ministry",
            "levels",
            "agency",
            "audience",
            "decision_no",
            "detail",
            "crawled",
            "detail_url");

    private SeedMaker() {}

    public static void main(String... args) throws IOException {
        Path resources = Path.of(args[2]);
        Set<String> received = lines(Path.of(args[1]))
                .map(row -> row.path("code").asString(""))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        Set<String> fields = offeredFields(resources);
        Map<String, JsonNode> byHand = new HashMap<>();
        JSON.readTree(Files.readString(resources.resolve("overlays.json")))
                .path("overlays")
                .forEach(overlay -> byHand.put(overlay.path("code").asString(), overlay));
        Map<String, ObjectNode> kept = new TreeMap<>();
        lines(Path.of(args[0]))
                .filter(row -> byHand.containsKey(row.path("code").asString())
                        || (received.contains(row.path("code").asString())
                                && fields.contains(row.path("field").asString())))
                .forEach(row -> kept.put(
                        row.path("code").asString(),
                        shorten(row, byHand.get(row.path("code").asString()))));
        try (BufferedWriter out = Files.newBufferedWriter(resources.resolve("procedures.jsonl"))) {
            for (ObjectNode row : kept.values()) {
                out.write(JSON.writeValueAsString(row));
                out.write('\n');
            }
        }
        System.out.println(kept.size() + " procedures");
    }

    private static Stream<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree);
    }

    /** The police desk is not offered in the demonstration ward. */
    private static Set<String> offeredFields(Path resources) throws IOException {
        return JSON
                .readTree(Files.readString(resources.resolve("field-services.json")))
                .path("services")
                .properties()
                .stream()
                .filter(service -> !service.getKey().equals("CONG_AN"))
                .flatMap(service -> service.getValue().valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static ObjectNode shorten(JsonNode row, @Nullable JsonNode byHand) {
        ObjectNode kept = JSON.createObjectNode();
        KEPT.stream().filter(key -> !isEmpty(row.path(key))).forEach(key -> kept.set(key, row.path(key)));
        String name = row.path("name").asString();
        if (name.startsWith("Thủ tục ")) {
            kept.putObject("short_name").put("vi", Character.toUpperCase(name.charAt(8)) + name.substring(9));
        }
        documents(row.path("documents"), kept.putArray("documents"));
        ArrayNode methods = kept.putArray("methods");
        row.path("methods").forEach(method -> methods.add(method(method, byHand)));
        ArrayNode results = kept.putArray("result");
        row.path("result").forEach(result -> results.add(result.path("name").asString()));
        return kept;
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.asString("x").isEmpty()
                || (node.isArray() && node.isEmpty());
    }

    /** Papers only: remarks are legal texts. */
    private static void documents(JsonNode documents, ArrayNode kept) {
        for (JsonNode document : documents) {
            int count = document.path("originals").asInt(0)
                    + document.path("copies").asInt(0);
            if (document.path("role").asString().equals("NOTE") || (count == 0 && documents.size() > 1)) {
                continue;
            }
            String name = document.path("name").asString();
            ObjectNode paper = kept.addObject();
            Stream.of("case", "template", "role")
                    .filter(key -> !isEmpty(document.path(key)))
                    .forEach(key -> paper.put(key, cut(document.path(key).asString())));
            paper.put("name", cut(name));
            paper.set("originals", document.path("originals"));
            paper.set("copies", document.path("copies"));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_PAPER ? text : text.substring(0, LONGEST_PAPER - 1) + "…";
    }

    private static ObjectNode method(JsonNode method, @Nullable JsonNode byHand) {
        ObjectNode kept = JSON.createObjectNode();
        kept.set("method", method.path("method"));
        JsonNode time = byHand == null ? JSON.missingNode() : byHand.path("time");
        if (method.path("duration_unit").asString("").equals("OTHER") && !time.isMissingNode()) {
            kept.set("duration", time);
        } else {
            Stream.of("duration", "duration_value", "duration_unit")
                    .filter(key -> !isEmpty(method.path(key)))
                    .forEach(key -> kept.set(key, method.path(key)));
        }
        ArrayNode fees = kept.putArray("fees");
        for (JsonNode fee : method.path("fees")) {
            ObjectNode one = fees.addObject();
            one.put("raw", fee.path("raw").asString(""));
            one.put("note", cut(fee.path("note").asString("")));
            if (fee.path("amount_vnd").isNumber()) {
                one.set("amount_vnd", fee.path("amount_vnd"));
            }
        }
        return kept;
    }
}
