package vn.motcua.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
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

    private static final byte[] IPV6_LOOPBACK = new byte[16];

    static {
        IPV6_LOOPBACK[15] = 1; // ::1
    }

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

    /** The text poppler reads in a PDF file, in the order of reading. */
    public static String pdfText(Path pdf) throws IOException, InterruptedException {
        return run(Map.of(), List.of("pdftotext", "-layout", "-enc", "UTF-8", pdf.toString(), "-"));
    }

    /** The pages of a PDF file as poppler draws them, {@code page-1.png} and so on. */
    public static Path pdfPicture(Path pdf) throws IOException, InterruptedException {
        Path stem = pdf.resolveSibling("page");
        run(Map.of(), List.of("pdftoppm", "-r", "150", "-png", pdf.toString(), stem.toString()));
        return pdf.resolveSibling("page-1.png");
    }

    /**
     * Starts the printer that CUPS brings along for tests. It speaks to nobody without a bus to announce itself on: it gets a
     * bus of its own, on which nobody hears it.
     *
     * <p>It insists on listening on IPv6 too. Where the loopback has no IPv6 address, as in many containers, it can only be
     * told to listen everywhere.
     *
     * @param spool where it keeps what it was sent
     */
    public static Process eve(int port, Path spool, String formats) throws IOException {
        String program = onPath("ippeveprinter") ? "ippeveprinter" : "/usr/sbin/ippeveprinter";
        need(onPath("dbus-run-session"), "dbus-run-session");
        need(Files.isExecutable(Path.of("/usr/sbin/ippeveprinter")) || onPath("ippeveprinter"), program);
        String name = loopbackHasIpv6() ? "-n localhost" : "";
        String command =
                "DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec %s -vv %s -r off -k -p %d -d %s -f %s Eve"
                        .formatted(program, name, port, spool.toAbsolutePath(), formats);
        return new ProcessBuilder("dbus-run-session", "--", "sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(eveLog(spool).toFile())
                .start();
    }

    /** What that printer has said since it was started. */
    public static Path eveLog(Path spool) {
        return spool.resolve("eve.log");
    }

    private static boolean loopbackHasIpv6() throws IOException {
        try (ServerSocket tried = new ServerSocket()) {
            tried.bind(new InetSocketAddress(InetAddress.getByAddress(IPV6_LOOPBACK), 0));
            return true;
        } catch (SocketException e) {
            return false; // no such address here, which is what was asked
        }
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
