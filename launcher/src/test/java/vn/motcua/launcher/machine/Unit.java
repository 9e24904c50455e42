package vn.motcua.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A unit file of systemd, read as far as starting its service by hand needs it (systemd.syntax(7)). */
record Unit(Map<String, List<String>> settings) {

    static Unit read(Path file) throws IOException {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
                settings.computeIfAbsent(line.substring(0, equals).strip(), name -> new ArrayList<>())
                        .add(line.substring(equals + 1).strip());
            }
        }
        return new Unit(settings);
    }

    /** The only value of a setting, or nothing. */
    String only(String name) {
        List<String> values = settings.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new IllegalArgumentException("%s stands there %s times".formatted(name, values.size()));
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    boolean isYes(String name) {
        return only(name).equals("yes");
    }

    /** {@code ExecStart} in words: ours has no quotes and no specifiers. */
    List<String> command() {
        return List.of(only("ExecStart").split(" +"));
    }
}
