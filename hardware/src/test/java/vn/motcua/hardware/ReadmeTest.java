package vn.motcua.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README keeps its word: its sample compiles, and it names every package there is and no other. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path ROOT = Path.of("src/main/java/vn/motcua/hardware");
    private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    @TempDir
    Path classes;

    @Test
    void its_sample_compiles() throws IOException {
        Matcher sample = SAMPLE.matcher(Files.readString(README));
        assertThat(sample.find()).isTrue();
        String source = """
                import java.time.Clock;
                import vn.motcua.hardware.link.*;
                import vn.motcua.hardware.printer.*;
                import vn.motcua.hardware.printer.profile.*;
                import vn.motcua.hardware.printer.roll.*;
                final class Sample { static void run() { %s } }
                """.formatted(sample.group(1));

        var said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString()),
                        null,
                        List.of(new Source(source)))
                .call();

        assertThat(compiled).as("%s%n%s", source, said).isTrue();
    }

    @Test
    void it_names_every_package_and_no_other() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(README));
        while (row.find()) {
            NAME.matcher(row.group(1)).results().forEach(name -> named.add(name.group(1)));
        }

        assertThat(named).isEqualTo(packages(ROOT, ""));
    }

    /** The packages below a folder, as they are named in the README. */
    private static Set<String> packages(Path folder, String prefix) throws IOException {
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path child : children) {
                String name = prefix + child.getFileName();
                found.add(name);
                found.addAll(packages(child, name + "."));
            }
        }
        return found;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
