package vn.motcua.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program as a technician copied it: the commands, the packaged jar and the documents, in a folder with blanks and
 * Vietnamese letters in its name, prepared once by its owner and then closed to writing. Made once for all tests of this
 * package, and removed when the JVM ends.
 */
final class ProgramFolder {

    static final String NAME = "Tài liệu một cửa";

    private static final long LONGEST_PREPARATION_S = 400;

    private static final List<String> FILES =
            List.of("run", "test", "motcua", "pom.xml", "README.md", "CHANGELOG.md", "SECURITY.md");

    private static @Nullable Path prepared;

    private ProgramFolder() {}

    /** The folder, prepared and read-only: {@code r-xr-xr-x} for everybody. */
    static synchronized Path prepared() throws IOException, InterruptedException {
        Path folder = prepared;
        if (folder == null) {
            folder = make();
            prepared = folder;
        }
        return folder;
    }

    private static Path make() throws IOException, InterruptedException {
        Path root = Files.isDirectory(Path.of("launcher"))
                ? Path.of("").toAbsolutePath()
                : Path.of("..").toRealPath();
        Path top = Files.createTempDirectory("motcua-machine");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(top)));
        Command.run(top, Map.of(), List.of("chmod", "755", top.toString()), 10);
        Path folder = Files.createDirectory(top.resolve(NAME));
        for (String file : FILES) {
            Files.copy(root.resolve(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        copyTree(root.resolve("tools"), folder.resolve("tools"));
        copyTree(root.resolve("docs"), folder.resolve("docs"));
        for (String tests : List.of("hardware/src/test/java", "hardware-sim/src/test/java")) {
            copyTree(root.resolve(tests), folder.resolve(tests));
        }
        copyTree(
                root.resolve("launcher/src/test/java/vn/motcua/launcher/relevance"),
                folder.resolve("launcher/src/test/java/vn/motcua/launcher/relevance"));
        Path target = Files.createDirectories(folder.resolve("launcher/target/classes/META-INF"));
        copyTree(root.resolve("launcher/target/classes/META-INF"), target);
        Files.copy(
                Path.of(System.getProperty(
                        "motcua.jar", root.resolve("launcher/target/motcua.jar").toString())),
                folder.resolve("launcher/target/motcua.jar"));
        Command.Result made = Command.run(
                top,
                Map.of("LC_ALL", "POSIX"),
                List.of(folder.resolve("run").toString(), "--prepare"),
                LONGEST_PREPARATION_S);
        if (made.code() != 0) {
            throw new IllegalStateException("./run --prepare ended with " + made);
        }
        return folder;
    }

    /** Takes every right to write from the folder, as on a read-only disk; root ignores that, other users do not. */
    static void closeToWriting(Path folder) throws IOException, InterruptedException {
        Command.run(folder, Map.of(), List.of("chmod", "-R", "a-w,a+rX", folder.toString()), 30);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void remove(Path top) {
        try {
            Process chmod = new ProcessBuilder("chmod", "-R", "u+w", top.toString()).start();
            chmod.waitFor(30, TimeUnit.SECONDS);
            new ProcessBuilder("rm", "-rf", top.toString()).start().waitFor(60, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.err.println("cannot remove " + top + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
