package vn.motcua.launcher.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser at work, with all its processes. The keeper's thread alone may call it. */
final class Browser {

    /** Time to write its cookies down. A browser that stands still does not use it. */
    private static final Duration GENTLY = Duration.ofSeconds(3);

    private final Process process;
    private volatile String lastWords = "";
    private List<ProcessHandle> tree = List.of();

    private Browser(Process process) {
        this.process = process;
    }

    /**
     * @param environment added to the one of this process
     * @throws IOException if there is no such program, or it may not be run
     */
    static Browser start(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var browser = new Browser(builder.start());
        Thread.ofPlatform().daemon().name("words of the browser").start(browser::listen);
        return browser;
    }

    private void listen() {
        try (BufferedReader words = process.inputReader()) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                lastWords = line;
            }
        } catch (IOException e) {
            lastWords = e.toString();
        }
    }

    /** Waits; true as soon as the browser has ended by itself. */
    boolean endsWithin(Duration time) throws InterruptedException {
        tree = process.descendants().toList(); // a process that stands still outlives the browser, and is ended with it
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Of a browser that has ended: its exit code, and the last thing it wrote. */
    String farewell() {
        return "exit code %s; its last words: %s".formatted(process.exitValue(), lastWords);
    }

    /** Asks the browser to end; whatever of it is left after a moment is killed. */
    void end() {
        List<ProcessHandle> all =
                Stream.concat(tree.stream(), process.descendants()).toList();
        var left = new ArrayList<>(all);
        left.add(process.toHandle());
        process.destroy();
        try {
            process.waitFor(GENTLY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // at once, then
        }
        left.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
