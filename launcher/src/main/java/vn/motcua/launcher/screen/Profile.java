package vn.motcua.launcher.screen;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of a browser: its cookies, by which the hall knows this screen, and its marks. One keeper holds it at a
 * time. What the files mean was seen on Chromium 156.
 */
final class Profile implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final FileChannel held;

    private Profile(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /** @throws IOException if the folder cannot be written, or another keeper holds it */
    static Profile hold(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve("motcua-screen.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("another screen command is at work with the profile " + folder);
        }
        return new Profile(folder.toAbsolutePath(), channel);
    }

    Path folder() {
        return folder;
    }

    /** Ends a browser that an earlier keeper left behind, and takes away what would make the next one ask questions. */
    void makeReady() throws IOException {
        leftBehind().ifPresent(Profile::endTree);
        for (String name : List.of("SingletonLock", "SingletonSocket", "SingletonCookie", "DevToolsActivePort")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        markAsEndedWell(folder.resolve("Default").resolve("Preferences"));
    }

    /**
     * The port at which the browser listens, on the loopback only; empty while it starts. DevToolsActivePort reads:
     *
     * <pre>
     * 40801
     * /devtools/browser/611f7be2-e1b1-4977-af4e-e25ce2da8a6a
     * </pre>
     */
    OptionalInt port() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("DevToolsActivePort"));
            return lines.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(lines.getFirst()));
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty(); // not written yet
        }
    }

    /** SingletonLock is a link to {@code host-4711}, the computer and the process that use the profile. */
    private Optional<ProcessHandle> leftBehind() {
        return lockedBy().stream()
                .boxed()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(process -> isOurs(process.pid()))
                .findFirst();
    }

    private OptionalLong lockedBy() {
        try {
            String holder =
                    Files.readSymbolicLink(folder.resolve("SingletonLock")).toString();
            return OptionalLong.of(Long.parseLong(holder.substring(holder.lastIndexOf('-') + 1)));
        } catch (IOException | NumberFormatException | UnsupportedOperationException e) {
            return OptionalLong.empty(); // nobody
        }
    }

    /** The number may belong to another program by now: only one that was started with this profile is ended. */
    private boolean isOurs(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .contains("--user-data-dir=" + folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static void endTree(ProcessHandle process) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    }

    /** Without these marks the browser offers to bring the pages of last time back. */
    private static void markAsEndedWell(Path preferences) throws IOException {
        if (!Files.exists(preferences)) {
            return;
        }
        @Nullable JsonNode read = read(preferences);
        if (!(read instanceof ObjectNode all)) {
            Files.delete(preferences); // torn by a power cut; the browser makes new ones
            return;
        }
        all.withObject("profile").put("exit_type", "Normal").put("exited_cleanly", true);
        Files.write(preferences, JSON.writeValueAsBytes(all));
    }

    private static @Nullable JsonNode read(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
