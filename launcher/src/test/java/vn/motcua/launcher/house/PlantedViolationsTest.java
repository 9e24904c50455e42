package vn.motcua.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each house rule is seen to fail: on every violation planted against it, and on a house without anything to look at. */
class PlantedViolationsTest {

    private static final Pattern NAME = Pattern.compile("package ([\\w.]+);.*?class (\\w+)");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all: it remembers what lies in the hundred jars of the class path. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    @TempDir
    Path classes;

    @AfterAll
    static void close() throws IOException {
        FILES.close();
    }

    static List<Planted> planted() {
        return Planted.all();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void the_rule_finds_the_planted_violation(Planted planted) throws IOException {
        compile(planted.sources());
        JavaClasses house = new ClassFileImporter().importPath(classes);

        EvaluationResult result = planted.breaks().rule().evaluate(house);

        assertThat(result.hasViolation()).as(planted.toString()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_without_anything_to_look_at_fails(HouseRule rule) {
        JavaClasses nothing = new ClassFileImporter().importPath(classes);

        assertThatThrownBy(() -> rule.rule().check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private void compile(List<String> sources) throws IOException {
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        boolean compiled = COMPILER.getTask(
                        null,
                        FILES,
                        null,
                        List.of("-proc:none"),
                        null,
                        sources.stream().map(PlantedViolationsTest::file).toList())
                .call();
        assertThat(compiled).as("%s compiles", sources).isTrue();
    }

    private static JavaFileObject file(String source) {
        Matcher name = NAME.matcher(source);
        assertThat(name.find()).as(source).isTrue();
        URI uri = URI.create("planted:///%s/%s.java".formatted(name.group(1).replace('.', '/'), name.group(2)));
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
