package vn.motcua.launcher.screen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A keeper at work on a thread of its own, with a real browser that needs no screen, and less patience than usual. */
final class Screen implements AutoCloseable {

    static final Duration FROZEN = Duration.ofSeconds(3);
    static final Duration WHITE = Duration.ofSeconds(2);

    static final List<String> HEADLESS = List.of(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking");

    private static final Limits IMPATIENT = new Limits(
            Duration.ofMillis(300),
            FROZEN,
            WHITE,
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofMillis(200),
            Duration.ofMillis(800));

    private final Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Profile profile;
    private final Thread thread;

    Screen(URI page, Path folder) throws IOException {
        this.folder = folder;
        this.profile = Profile.hold(folder);
        var settings = new ScreenSettings(page, "chromium", folder, Optional.empty(), HEADLESS, IMPATIENT);
        var diary = new Diary(Clock.systemUTC(), new PrintStream(said, true, StandardCharsets.UTF_8));
        this.thread = Thread.ofPlatform().start(new ScreenKeeper(settings, profile, diary)::run);
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The browser's first process; there is at most one. */
    ProcessHandle browser() throws IOException {
        return browsers(folder).stream().findFirst().orElseThrow(() -> new IOException("no browser: " + said()));
    }

    /** The processes that draw pages. */
    List<ProcessHandle> renderers() throws IOException {
        return browser()
                .descendants()
                .filter(process -> commandLine(process).contains("--type=renderer"))
                .toList();
    }

    static List<ProcessHandle> browsers(Path folder) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> commandLine(process).contains("--user-data-dir=" + folder))
                    .filter(process -> !commandLine(process).contains("--type="))
                    .filter(process -> commandLine(process).contains("/chromium"))
                    .toList();
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            return ""; // ended meanwhile
        }
    }

    static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        profile.close();
    }
}
