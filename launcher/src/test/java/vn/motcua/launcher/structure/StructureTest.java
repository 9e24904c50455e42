package vn.motcua.launcher.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/structure.md is true: drawn from these sources, and the files that it sends people to are there. */
class StructureTest {

    private static final Path ROOT = Path.of("..");

    /** A file of this repository, in code marks; a name with … is a pattern. */
    private static final Pattern FILE = Pattern.compile("`([a-z-]+/[^`…\\s]+\\.[a-z]+)`");

    private static String document() throws IOException {
        return Files.readString(ROOT.resolve("docs/structure.md"));
    }

    @Test
    void the_drawing_is_that_of_these_sources() throws IOException {
        assertThat(document()).as("run tools/structure").isEqualTo(Structure.redrawn(ROOT, document()));
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        assertThat(document()).doesNotContainPattern("(?m)^\\| `[a-z.]+` \\|  \\|");
    }

    @Test
    void every_file_that_it_names_exists() throws IOException {
        List<String> files = FILE.matcher(document())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(files)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }
}
