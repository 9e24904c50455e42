package vn.motcua.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where libraries in machine code are unpacked before they are loaded: a folder of our own below the data, which no other
 * user can fill beforehand, or the one for temporary files. Many an office's image forbids programs in {@code /tmp}.
 */
public final class NativeFolder {

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    private NativeFolder() {}

    /**
     * Chooses a folder below the data folder, and makes it.
     *
     * @return the folder; may be the one for temporary files, where below the data folder no program may run
     * @throws DataRefused if there is none, with what to do about it
     */
    public static Path choose(Path data) {
        Path own = data.toAbsolutePath().resolve("native");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        try {
            String mounts = Files.isReadable(MOUNTS) ? Files.readString(MOUNTS) : "";
            for (Path folder : List.of(own, temporary)) {
                if (mayExecute(existing(folder).toRealPath(), mounts) && Files.isWritable(existing(folder))) {
                    makeAll(folder);
                    return folder;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder '%s': %s".formatted(own, e.getMessage()), e);
        }
        throw new DataRefused(
                "libraries in machine code can run neither from %s nor from %s: both are mounted 'noexec', or not ours to write"
                        .formatted(own, temporary),
                "Name a folder on a disk where programs may run, for instance"
                        + " MOTCUA_JAVA_OPTIONS=-Djava.io.tmpdir=/var/lib/motcua-native.");
    }

    private static Path existing(Path folder) {
        return Stream.iterate(folder, path -> path != null, Path::getParent)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("/"));
    }

    private static void makeAll(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (!Files.isDirectory(folder) && parent != null) {
            makeAll(parent);
            PrivateFolder.makeFolder(folder);
        }
    }

    /**
     * Whether programs may run there, as the mounts say (proc_pid_mountinfo(5)): the mount point is the fifth field and
     * its options are the sixth, as in {@code 36 35 98:0 / /mnt rw,noexec - ext3 /dev/root rw}. The deepest mount counts,
     * and of several at one point the last.
     */
    static boolean mayExecute(Path folder, String mounts) {
        String deepest = "";
        boolean may = true;
        for (String line : mounts.lines().toList()) {
            String[] fields = line.split(" ");
            if (fields.length < 6) {
                continue;
            }
            String point = plain(fields[4]);
            if (folder.startsWith(Path.of(point)) && point.length() >= deepest.length()) {
                deepest = point;
                may = !List.of(fields[5].split(",")).contains("noexec");
            }
        }
        return may;
    }

    /** Blanks and the like stand there as three octal digits of each byte. */
    private static String plain(String field) {
        return field.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
