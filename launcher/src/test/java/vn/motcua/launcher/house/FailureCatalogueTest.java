package vn.motcua.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of failures keeps its word: all 55 rows stand in it, and every test it names can be run. */
class FailureCatalogueTest {

    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| (.+) \\|");
    private static final Pattern OFFICE_ROW = Pattern.compile("\\| (O\\d+) \\|.*\\| (.+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:IT|Test))\\.(\\w+)`");
    private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");
    private static final Pattern NUMBERED = Pattern.compile("row_(\\d+)_\\w+");

    /** @param proof the last column: tests, or why there is none */
    private record Row(int number, String proof) {

        List<MatchResult> tests() {
            return namedIn(proof);
        }

        boolean namesATestOfItsNumber() {
            return tests().stream().anyMatch(test -> test.group(2).startsWith("row_%02d_".formatted(number)));
        }
    }

    private final Path root = root();
    private final List<Row> rows = readRows();
    private final Map<String, List<String>> methods = readTests();

    @Test
    void each_of_the_55_rows_stands_in_the_table_once() {
        assertThat(rows)
                .extracting(Row::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 55).boxed().toList());
    }

    @Test
    void each_row_has_a_test_of_its_number_or_a_reason_why_not() {
        assertThat(rows).allSatisfy(row -> {
            if (!row.namesATestOfItsNumber()) {
                assertThat(row.proof()).as("row %d", row.number()).startsWith("No test: ");
                assertThat(row.proof().length())
                        .as("reason of row %d", row.number())
                        .isGreaterThan(60);
            }
        });
    }

    @Test
    void every_test_the_table_names_exists() {
        assertThat(rows).allSatisfy(row -> hasTests("row " + row.number(), row.proof()));
    }

    @Test
    void every_row_of_office_printers_names_tests_that_exist() {
        List<MatchResult> office = OFFICE_ROW.matcher(text()).results().toList();

        assertThat(office).hasSizeGreaterThan(10).allSatisfy(row -> hasTests("row " + row.group(1), row.group(2)));
    }

    private void hasTests(String row, String proof) {
        assertThat(namedIn(proof))
                .as(row)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(methods.getOrDefault(test.group(1), List.of()))
                        .as(test.group(1))
                        .contains(test.group(2)));
    }

    private static List<MatchResult> namedIn(String proof) {
        return TEST.matcher(proof).results().toList();
    }

    @Test
    void every_test_named_after_a_row_stands_in_that_row() {
        Map<Integer, String> proofs = rows.stream().collect(Collectors.toMap(Row::number, Row::proof));

        methods.forEach((test, names) -> names.forEach(name -> {
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches()) {
                assertThat(proofs.getOrDefault(Integer.valueOf(numbered.group(1)), ""))
                        .contains("`%s.%s`".formatted(test, name));
            }
        }));
    }

    private List<Row> readRows() {
        return text().lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(Integer.parseInt(row.group(1)), row.group(2)))
                .toList();
    }

    private String text() {
        return read(root.resolve("docs/devices/failures.md"));
    }

    /** The methods of each test class, by the class's simple name. */
    private Map<String, List<String>> readTests() {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(FailureCatalogueTest::walk)
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            FailureCatalogueTest::simpleName,
                            FailureCatalogueTest::methods,
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList()));
        } catch (IOException e) {
            throw new AssertionError("cannot list " + root, e);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<String> methods(Path file) {
        return METHOD.matcher(read(file)).results().map(found -> found.group(1)).toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new AssertionError("cannot read " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("docs/devices")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no docs/devices above " + Path.of("").toAbsolutePath()));
    }
}
