package vn.motcua.server.audit;

import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Says of two states what differs, and nothing else. */
final class Changes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Changes() {}

    /** What {@code one} says otherwise than {@code other}, as a JSON object in order of its keys; empty if nothing. */
    public static String of(Map<String, String> one, Map<String, String> other) {
        SequencedMap<String, String> differing = new TreeMap<>(one);
        differing.entrySet().removeIf(entry -> Objects.equals(other.get(entry.getKey()), entry.getValue()));
        return differing.isEmpty() ? "" : JSON.writeValueAsString(differing);
    }
}
