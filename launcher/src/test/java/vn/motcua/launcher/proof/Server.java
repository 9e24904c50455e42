package vn.motcua.launcher.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The real program as a process on a port of its own, with a small desk: services A and B, counters 1 to 8; or with the
 * demonstration desk.
 */
final class Server implements AutoCloseable {

    static final String SYSTEM = "system-token-of-the-proofs-0001";
    static final String KIOSK = "kiosk-token-of-the-proofs-00001";
    static final String DISPLAY = "display-token-of-the-proofs-0001";
    static final String PASSWORD = "proof-of-the-house";

    private static final String PEOPLE_AND_DEVICES = """
            motcua:
              setup:
                staff:
                  - {account: quantri, display-name: "Trần Văn Quản", role: ADMINISTRATOR, password: "%4$s"}
                  - {account: lan, display-name: "Nguyễn Thị Lan", role: CLERK, password: "%4$s"}
                  - {account: hoa, display-name: "Lê Thị Hoa", role: MANAGER, password: "%4$s"}
                devices:
                  - {id: system-1, role: INTEGRATOR, token: %1$s}
                  - {id: kiosk-1, role: KIOSK, token: %2$s}
                  - {id: display-1, role: DISPLAY, token: %3$s}
            """.formatted(SYSTEM, KIOSK, DISPLAY, PASSWORD);

    private static final String SMALL_DESK = """
                desk:
                  name-vi: Quầy thử
                  name-en: Proof desk
                  round-the-clock: true
                  groups: [{id: ALL, name-vi: Tất cả, name-en: All}]
                  services:
                    - {id: SERVICE_A, series: A, name-vi: Một, name-en: One, group: ALL}
                    - {id: SERVICE_B, series: B, name-vi: Hai, name-en: Two, group: ALL}
                  counters:
            """;

    private final Path folder;
    private final Path data;
    private final int port;
    private final List<String> wrapper;
    private final List<String> arguments;
    private int heapMb = 256;
    private List<String> program = List.of(); // empty: the usual one
    private @Nullable Process process;

    Server(Path folder, List<String> wrapper, String... arguments) throws IOException {
        this(folder, folder.resolve("data"), wrapper, arguments);
    }

    /** @param wrapper a program that starts the server and hands on its arguments, such as strace; may be empty */
    Server(Path folder, Path data, List<String> wrapper, String... arguments) throws IOException {
        this.folder = folder;
        this.data = data;
        this.wrapper = wrapper;
        this.arguments = List.of(arguments);
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("setup.yml"), PEOPLE_AND_DEVICES + SMALL_DESK + eightCounters());
    }

    /** The ten counters of a real ward, as a newcomer sees them. */
    static Server demonstration(Path folder, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--motcua.setup.demonstration=true"));
        all.addAll(List.of(arguments));
        var server = new Server(folder, List.of(), all.toArray(String[]::new));
        Files.writeString(folder.resolve("setup.yml"), PEOPLE_AND_DEVICES);
        return server;
    }

    /** A desk nobody has set up: no group, no service, no counter, and one account with a one-time password. */
    static Server empty(Path folder) throws IOException {
        var server = new Server(folder, List.of());
        Files.writeString(folder.resolve("setup.yml"), "motcua: {}\n");
        return server;
    }

    /** A second server, set up alike, with a folder of its own for log and setup. */
    Server another(Path elsewhere) throws IOException {
        return new Server(elsewhere, wrapper, arguments.toArray(String[]::new));
    }

    private static String eightCounters() {
        var counters = new StringBuilder();
        for (int counter = 1; counter <= 8; counter++) {
            counters.append(
                    "        - {number: %d, name-vi: Quầy %d, name-en: Counter %d, services: [SERVICE_A, SERVICE_B]}\n"
                            .formatted(counter, counter, counter));
        }
        return counters.toString();
    }

    Server withHeapMb(int megabytes) {
        heapMb = megabytes;
        return this;
    }

    /** Starts this program instead of the usual one. */
    Server withProgram(List<String> otherProgram) {
        program = List.copyOf(otherProgram);
        return this;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    long pid() {
        return Objects.requireNonNull(process, "not started").pid();
    }

    /** What the process has used of the processors since it was started: tells a slow start from a busy computer. */
    Duration processorTime() {
        return Objects.requireNonNull(process, "not started")
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO);
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** The path below which everything lies, or nothing. */
    private String prefix() {
        String setting = "--server.servlet.context-path=";
        return arguments.stream()
                .filter(argument -> argument.startsWith(setting))
                .map(argument -> argument.substring(setting.length()))
                .findFirst()
                .orElse("");
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("server.log"));
    }

    /** Starts the process without waiting for it. */
    Process launch() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(program.isEmpty() ? Layout.command(heapMb) : program);
        command.add("--motcua.storage.directory=" + data);
        command.add("--server.port=" + port);
        command.add("--motcua.limits.system-per-second=1000000");
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()));
        builder.environment().put("MOTCUA_SETUP", folder.resolve("setup.yml").toString());
        Process started = builder.start();
        process = started;
        return started;
    }

    /** Starts, and waits until it answers. */
    Duration start() throws IOException, InterruptedException {
        Layout.command(heapMb); // prepared outside the time that is measured
        long begun = System.nanoTime();
        Process started = launch();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest alive = HttpRequest.newBuilder(URI.create(address() + prefix() + "/alive"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            await().atMost(Duration.ofMinutes(2))
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(25))
                    .until(() -> answers(http, alive) || !started.isAlive());
        }
        Duration ready = Duration.ofNanos(System.nanoTime() - begun);
        if (!started.isAlive()) {
            throw new IllegalStateException("the server ended with " + started.exitValue() + ":\n" + log());
        }
        return ready;
    }

    private static boolean answers(HttpClient http, HttpRequest alive) throws InterruptedException {
        try {
            return http.send(alive, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not there yet
        }
    }

    /** As {@code kill -9} does: without a word to the program, which is the whole process tree this test has started. */
    void kill() {
        Process killed = process;
        if (killed == null) {
            return;
        }
        List<ProcessHandle> children = killed.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        if (wrapper.isEmpty()) {
            killed.destroyForcibly();
        }
        killed.onExit().join(); // a tracer ends by itself, with its last lines written
        process = null;
    }

    @Override
    public void close() {
        kill();
    }
}
