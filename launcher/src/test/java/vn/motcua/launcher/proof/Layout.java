package vn.motcua.launcher.proof;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packaged jar, unpacked and with a start cache, as {@code ./run} does it; prepared once per build. A copy: a build
 * under way takes nothing from a running server.
 */
final class Layout {

    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8");

    private static final Path HOME = Path.of(System.getProperty("motcua.proof", "target/proof"));

    private Layout() {}

    /** The command that starts the server, up to the program's own arguments. */
    static synchronized List<String> command(int heapMb) throws IOException, InterruptedException {
        prepare();
        List<String> command = base(heapMb);
        if (Files.exists(cache())) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.addAll(List.of("-jar", program().toString()));
        return command;
    }

    /**
     * The command that starts the server from a copy that lacks a library, as on a computer it was not installed on.
     *
     * @param folder where the copy is made; empty
     * @param library the beginning of its jar's name
     */
    static synchronized List<String> commandWithout(Path folder, String library)
            throws IOException, InterruptedException {
        prepare();
        Path app = HOME.resolve("app");
        int left = 0;
        try (Stream<Path> walk = Files.walk(app)) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                Path copy = folder.resolve(app.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (file.getFileName().toString().startsWith(library)) {
                    left++;
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        if (left != 1) {
            throw new IllegalArgumentException("%s libraries begin with '%s'".formatted(left, library));
        }
        List<String> command = base(256);
        command.addAll(List.of("-jar", folder.resolve("motcua.jar").toString()));
        return command;
    }

    private static List<String> base(int heapMb) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(JVM);
        command.add("-Xmx" + heapMb + "m");
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path program() {
        return HOME.resolve("app").resolve("motcua.jar");
    }

    private static Path cache() {
        return HOME.resolve("motcua.aot");
    }

    /** One at a time: tests run in several processes. */
    private static void prepare() throws IOException, InterruptedException {
        Files.createDirectories(HOME.toAbsolutePath().getParent());
        try (FileChannel lock = FileChannel.open(
                        HOME.resolveSibling(HOME.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            prepareIfNeeded(held);
        }
    }

    private static void prepareIfNeeded(FileLock held) throws IOException, InterruptedException {
        if (!held.isValid()) {
            throw new IllegalStateException("the lock of " + HOME + " was lost");
        }
        Path jar = Path.of(System.getProperty("motcua.jar", "target/motcua.jar"));
        String stamp =
                System.getProperty("java.home") + " " + Files.size(jar) + " " + Files.getAttribute(jar, "unix:ctime");
        Path stamped = HOME.resolve("built");
        if (Files.exists(stamped) && Files.readString(stamped).equals(stamp)) {
            return;
        }
        remove(HOME);
        Files.createDirectories(HOME);
        Path copy = Files.copy(jar, HOME.resolve("motcua.jar"));
        run(List.of(
                java(),
                "-Djarmode=tools",
                "-jar",
                copy.toString(),
                "extract",
                "--destination",
                HOME.resolve("app").toString()));
        if (Runtime.version().feature() >= 25) {
            List<String> rehearsal = base(256);
            rehearsal.addAll(List.of( // as tools/env.sh makes it
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-AOTRecordTraining",
                    "-XX:AOTCacheOutput=" + cache(),
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    program().toString(),
                    "--motcua.storage.directory=" + HOME.resolve("rehearsal"),
                    "--motcua.setup.demonstration=true",
                    "--server.port=0"));
            run(rehearsal);
        }
        Files.writeString(stamped, stamp);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path log = HOME.resolve("prepare.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("%s ended with %d; see %s".formatted(command, code, log));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /** Whether the long form was asked for: {@code ./test --long}. */
    static boolean isLong() {
        return Optional.ofNullable(System.getProperty("motcua.long"))
                .map(Boolean::valueOf)
                .orElse(false);
    }
}
