package vn.motcua.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar says what is in it: each library by name and version for scanners, and by licence for people. */
class ContentsIT {

    private static final String SBOM = "META-INF/sbom/application.cdx.json";
    private static final String LICENCES = "META-INF/THIRD-PARTY.txt";

    @Test
    void every_library_stands_in_the_bill_of_materials_with_its_version() throws IOException {
        try (JarFile jar = open()) {
            JsonNode bom = JsonMapper.shared().readTree(text(jar, SBOM));
            Set<String> listed = new HashSet<>();
            for (JsonNode component : bom.get("components")) {
                listed.add(component.get("name").asString() + "-"
                        + component.get("version").asString());
            }

            assertThat(bom.get("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(libraries(jar))
                    .hasSizeGreaterThan(60)
                    .allSatisfy(library -> assertThat(listed).as(library).anyMatch(library::startsWith));
        }
    }

    @Test
    void every_library_of_others_has_a_licence_that_is_named() throws IOException {
        try (JarFile jar = open()) {
            List<String> lines = text(jar, LICENCES).lines().toList();
            String all = String.join("\n", lines);

            assertThat(all).doesNotContain("Unknown license");
            assertThat(libraries(jar))
                    .filteredOn(library -> !ours(library))
                    .allSatisfy(library ->
                            assertThat(lines).as(library).anyMatch(line -> line.contains(":" + name(library) + ":")));
        }
    }

    private static JarFile open() throws IOException {
        return new JarFile(System.getProperty("motcua.jar", "target/motcua.jar"));
    }

    /** File names of the libraries, without the end: {@code sqlite-jdbc-3.53.4.0}. */
    private static List<String> libraries(JarFile jar) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - ".jar".length()))
                .filter(name -> !name.startsWith("spring-boot-jarmode")) // added by the packing itself
                .toList();
    }

    /** Whether it is one of the modules that the parent POM lists. */
    private static boolean ours(String library) {
        try {
            return Files.readString(Path.of("..", "pom.xml")).contains("<module>%s</module>".formatted(name(library)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String library) {
        return library.replaceAll("-\\d[^-]*.*$", "");
    }

    private static String text(JarFile jar, String entry) throws IOException {
        assertThat(jar.getEntry(entry)).as(entry).isNotNull();
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
