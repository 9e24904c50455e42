package vn.motcua.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Programs others wrote, asked what our bytes and pictures say. {@code ./test} installs them and sets {@code
 * motcua.oracles=required}: then a missing one is a failure. Without it the test is left out, and says so.
 */
public final class Oracles {

    /** Where {@code ./test} puts the packages of src/test/oracles. */
    private static final Path MODULES = Path.of("target/oracles/node_modules");

    private static final Path SCRIPTS = Path.of("src/test/oracles");

    private Oracles() {}

    /** Runs a script of src/test/oracles; fails with what it complains of. */
    public static void node(String script, String... arguments) throws IOException, InterruptedException {
        need(Files.isDirectory(MODULES), MODULES.toAbsolutePath() + " (npm ci of " + SCRIPTS + ")");
        List<String> command =
                new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        run(Map.of("NODE_PATH", MODULES.toAbsolutePath().toString()), command);
    }

    /** What zbar reads in a picture, each code on its line as {@code TYPE:text}. */
    public static String zbar(Path picture) throws IOException, InterruptedException {
        return run(Map.of(), List.of("zbarimg", "-q", picture.toString()));
    }

    /** What zxing-cpp reads in a picture that has one QR code; version 1.4 falls over two codes of different kinds. */
    public static String zxing(Path picture) throws IOException, InterruptedException {
        return run(Map.of(), List.of("ZXingReader", "-norotate", "-format", "QRCode", picture.toString()));
    }

    /** The text tesseract reads in a picture, in the language {@code vie} or {@code eng}. */
    public static String tesseract(Path picture, String language) throws IOException, InterruptedException {
        return run(
                Map.of("OMP_THREAD_LIMIT", "1"),
                List.of("tesseract", picture.toString(), "-", "-l", language, "--psm", "4", "--dpi", "400"));
    }

    private static String run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        need(onPath(command.getFirst()), command.getFirst());
        Path complaints = Files.createTempFile("oracle", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s", command, Files.readString(complaints))
                .isZero();
        Files.delete(complaints);
        return says;
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static void need(boolean there, String what) {
        if (!there && "required".equals(System.getProperty("motcua.oracles"))) {
            fail("missing: %s. ./test installs it as root; see there", what);
        } else if (!there) {
            abort("NOT TESTED: missing " + what + "; run ./test");
        }
    }
}
