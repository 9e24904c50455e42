package vn.motcua.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing is written in the machine's language by accident: some have digits of their own. {@code %s} writes whole
 * numbers plainly; padding and fractions name a locale; a text for people names its language.
 */
class LanguageRuleTest {

    /** A conversion of {@link java.util.Formatter} that follows the language: %d, %03d, %,d, %.1f, %tF. */
    private static final Pattern CONVERSION = Pattern.compile("%(\\d+\\$)?[-#+ 0,(<]*\\d*(\\.\\d+)?[dfeEgGtT]");

    private static final Pattern SILENT = Pattern.compile(
            "NumberFormat\\.get\\w*\\(\\)|new DecimalFormat\\(\"[^\"]*\"\\)|\\.to(Lower|Upper)Case\\(\\)|new"
                    + " Formatter\\(\\)|new"
                    + " MessageFormat\\((?:[^,()]|\\([^()]*\\))*\\)|MessageFormat\\.format\\(|Locale\\.getDefault\\(");

    /** How many lines up a call may name its locale before the text. */
    private static final int NEAR = 2;

    @Test
    void main_code_writes_nothing_in_the_machines_language() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path file : listSources()) {
            files++;
            found.addAll(flaws(file.toString(), Files.readAllLines(file)));
        }

        assertThat(files).as("source files looked at").isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return \"%s-%d\".formatted(day, number);",
                "out.printf(\"%5.1f ms\", x);",
                "String.format(\"%03d\", n)",
                "NumberFormat.getIntegerInstance().format(n)",
                "name.toUpperCase()",
                "MessageFormat.format(pattern, n)",
                "new MessageFormat(text(key)).format(n)"
            })
    void sees_what_it_is_there_for(String line) {
        assertThat(flaws("Planted.java", List.of(line))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return \"%s-%02x\".formatted(day, number);",
                "String.format(Locale.ROOT, \"%03d\", n)",
                "NumberFormat.getIntegerInstance(texts.locale()).format(n)",
                "strftime('%s', at)",
                "// 100 % done"
            })
    void leaves_the_rest_alone(String line) {
        assertThat(flaws("Planted.java", List.of(line))).isEmpty();
    }

    private static List<String> flaws(String file, List<String> lines) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean converts = line.contains("\"") && CONVERSION.matcher(line).find();
            boolean names = String.join("\n", lines.subList(Math.max(0, at - NEAR), at + 1))
                    .contains("Locale.");
            if ((converts && !names) || SILENT.matcher(line).find()) {
                found.add("%s:%s %s".formatted(file, at + 1, line.strip()));
            }
        }
        return found;
    }

    private static List<Path> listSources() throws IOException {
        Path root = Files.isDirectory(Path.of("launcher")) ? Path.of("") : Path.of("..");
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root.toAbsolutePath().normalize())) {
            for (Path main : (Iterable<Path>)
                    modules.map(module -> module.resolve("src/main/java")).filter(Files::isDirectory)::iterator) {
                try (Stream<Path> all = Files.walk(main)) {
                    all.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
