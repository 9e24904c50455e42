package vn.motcua.launcher.machine;

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
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of a person, in an environment that holds nothing but what is named here and where programs are. */
final class Command {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

    private Command() {}

    /** @param said standard output and error, in their order */
    record Result(int code, String said) {}

    /** @return the result; a command that does not end in time counts as 124, like timeout(1) */
    static Result run(Path where, Map<String, String> environment, List<String> command, long seconds)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("motcua-command", ".log");
        try {
            Process process = start(where, environment, command, log);
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                end(process);
            }
            return new Result(ended ? process.exitValue() : 124, Files.readString(log));
        } finally {
            Files.delete(log);
        }
    }

    static Process start(Path where, Map<String, String> environment, List<String> command, Path log)
            throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        Map<String, String> own = builder.environment();
        own.keySet().removeIf(name -> !name.equals("PATH") && !name.equals("JAVA_HOME"));
        own.putAll(environment);
        return builder.start();
    }

    /** As systemd does: asks the process to end, and waits. */
    static int end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    /** @return whether the server answers, before it ends or three minutes have passed */
    static boolean comesUp(Process process, int port) throws InterruptedException {
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (answers(http, port)) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        return false;
    }

    private static boolean answers(HttpClient http, int port) throws InterruptedException {
        try {
            HttpRequest alive = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/alive".formatted(port)))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(alive, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not there yet
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As another user than the owner of the program, without any right to gain rights; needs root. */
    static List<String> asNobody(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "--no-new-privs",
                "--bounding-set=-all"));
        wrapped.addAll(command);
        return wrapped;
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
