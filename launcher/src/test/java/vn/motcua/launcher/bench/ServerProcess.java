package vn.motcua.launcher.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real server as a process of its own, with the JVM options, the layout and the start cache of {@code ./run}. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int KIB_PER_MIB = 1_024;
    private static final int QUIET_SECONDS = 2;
    private static final int QUIET_TICKS = 3;

    private final Process process;
    private final int port;
    private final Duration readyAfter;

    private ServerProcess(Process process, int port, Duration readyAfter) {
        this.process = process;
        this.port = port;
        this.readyAfter = readyAfter;
    }

    /** Starts a server and waits until it has carried out what it is asked first: its snapshot. */
    static ServerProcess start(Path data, Path setup) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("bench.server").split("\n")));
        command.add("--motcua.storage.directory=" + data);
        command.add("--server.port=" + port);
        command.add("--motcua.limits.system-per-second=100000");
        command.add("--motcua.limits.reads-per-second=100000");
        Path log = data.resolveSibling(data.getFileName() + ".log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("MOTCUA_SETUP", setup.toString());
        long begun = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitSnapshot(process, port, log);
        return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void awaitSnapshot(Process process, int port, Path log) throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the server did not start, see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean answers(int port) {
        try (HttpLine line = new HttpLine(port, Desk.SYSTEM_TOKEN)) {
            return line.get("/alive").status() == 200
                    && line.get("/api/v1/snapshot").status() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** From the process's start to its first snapshot. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** Memory in use as {@code ps} counts it, in MiB; what the mapped start cache takes is in it. */
    double residentMib() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB;
            }
        }
        throw new IOException("no VmRSS of process " + process.pid());
    }

    /** Processor time spent so far, in ticks of 10 ms (USER_HZ is 100 on Linux; proc(5)). */
    long cpuTicks() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split("\n");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /**
     * Waits until the work of the start is done: look-up answers, so the index is built, and two seconds in a row took next
     * to nothing. Gives up after two minutes: a server that never rests is measured as it is.
     *
     * @return how long that took
     */
    Duration settle() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long deadline = begun + START_LIMIT.toNanos();
        try (HttpLine line = new HttpLine(port, Desk.SYSTEM_TOKEN)) {
            while (line.get("/api/v1/procedures/search?q=khai+sinh").status() != 200 && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        int quiet = 0;
        while (quiet < QUIET_SECONDS && System.nanoTime() < deadline) {
            long before = cpuTicks();
            TimeUnit.SECONDS.sleep(1);
            quiet = cpuTicks() - before <= QUIET_TICKS ? quiet + 1 : 0;
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
