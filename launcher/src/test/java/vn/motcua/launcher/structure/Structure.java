package vn.motcua.launcher.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws the modules and packages of the sources into docs/structure.md, between two marks; what stands outside of them is
 * written by people. Started by {@code tools/structure} as a single file, so it knows nothing but Java.
 */
public final class Structure {

    static final String BEGIN = "<!-- drawn by tools/structure: begin -->";
    static final String END = "<!-- drawn by tools/structure: end -->";

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>vn\\.motcua</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);
    private static final Pattern DESCRIPTION = Pattern.compile("<description>(.*?)</description>", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([a-z0-9.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(vn\\.motcua\\.[a-z0-9.]+)\\.[A-Z]");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private final Path root;

    private Structure(Path root) {
        this.root = root;
    }

    /** A package: what it is for, and which other packages of its module it uses. */
    private record Room(String sentence, Set<String> uses) {}

    /** @param args the folder of the sources */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args.length == 0 ? "" : args[0]);
        Path document = root.resolve("docs/structure.md");
        Files.writeString(document, redrawn(root, Files.readString(document)));
    }

    /** The document with what is drawn drawn anew. */
    static String redrawn(Path root, String document) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("docs/structure.md lacks '%s' or '%s'".formatted(BEGIN, END));
        }
        return document.substring(0, begin) + BEGIN + "\n" + new Structure(root).draw() + document.substring(end);
    }

    private String draw() {
        List<String> modules = all(MODULE, read(root.resolve("pom.xml")));
        var drawing = new StringBuilder("\n```mermaid\nflowchart BT\n");
        for (String module : modules) {
            Set<String> below = dependencies(module);
            drawing.append("    ").append(module).append('\n');
            below.forEach(other -> drawing.append("    %s --> %s%n".formatted(module, other)));
        }
        drawing.append("```\n");
        modules.forEach(module -> drawing.append(describe(module)));
        return drawing.append('\n').toString();
    }

    /** What a module is built on; not what its tests need. */
    private Set<String> dependencies(String module) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = DEPENDENCY.matcher(read(root.resolve(module).resolve("pom.xml")));
        while (matcher.find()) {
            if (!matcher.group(2).contains("<scope>test</scope>")) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private String describe(String module) {
        String heading = "\n### %s%n%n%s%n".formatted(module, description(module));
        Map<String, Room> rooms = rooms(module);
        if (rooms.isEmpty()) {
            return heading;
        }
        String base = base(rooms.keySet());
        var table = new StringBuilder(
                "\n### %s%n%n| package `%s` | what | uses |%n|---|---|---|%n".formatted(module, base));
        rooms.forEach((name, room) -> {
            List<String> uses = room.uses().stream()
                    .filter(rooms::containsKey)
                    .filter(other -> !other.equals(name))
                    .map(other -> below(base, other))
                    .toList();
            table.append("| `%s` | %s | %s |%n".formatted(below(base, name), room.sentence(), String.join(", ", uses)));
        });
        return table.toString();
    }

    private String description(String module) {
        List<String> found = all(DESCRIPTION, read(root.resolve(module).resolve("pom.xml")));
        return found.isEmpty() ? "" : found.getFirst().replaceAll("\\s+", " ").strip();
    }

    private Map<String, Room> rooms(String module) {
        Map<String, Room> rooms = new TreeMap<>();
        Path sources = root.resolve(module).resolve("src/main/java");
        if (!Files.isDirectory(sources)) {
            return rooms; // fonts, pictures
        }
        try (Stream<Path> files = Files.walk(sources)) {
            Map<String, Set<String>> uses = new LinkedHashMap<>();
            Map<String, String> sentences = new LinkedHashMap<>();
            for (Path file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith(".java")).sorted()::iterator) {
                String source = read(file);
                String name = all(PACKAGE, source).getFirst();
                uses.computeIfAbsent(name, key -> new TreeSet<>()).addAll(all(IMPORT, source));
                if (file.endsWith("package-info.java")) {
                    sentences.put(name, sentence(source));
                }
            }
            uses.forEach((name, others) -> rooms.put(name, new Room(sentences.getOrDefault(name, ""), others)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rooms;
    }

    /** The first sentence of a package's description, as it would stand in a table. */
    private static String sentence(String source) {
        Matcher matcher = SENTENCE.matcher(source);
        if (!matcher.find()) {
            return "";
        }
        String text = matcher.group(1)
                .replaceAll("(?m)^\\s*\\*\\s?", " ")
                .replaceAll("\\s+", " ")
                .strip();
        text = text.replaceAll("\\{@(?:code|link|literal) ([^}]*)}", "`$1`").replace("|", "\\|");
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String base(Set<String> names) {
        String base = names.iterator().next();
        for (String name : names) {
            while (!(name + ".").startsWith(base + ".")) {
                base = base.substring(0, base.lastIndexOf('.'));
            }
        }
        return base;
    }

    private static String below(String base, String name) {
        return name.equals(base) ? "." : name.substring(base.length() + 1);
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
