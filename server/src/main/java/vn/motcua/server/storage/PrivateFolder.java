package vn.motcua.server.storage;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a process writes to the user it runs as: folders 0700, files 0600, also where an older version or a
 * generous umask left them open. File systems without such rights are left alone.
 */
public final class PrivateFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    /** What Motcua keeps in a data folder, beside what begins with its name. */
    private static final Set<String> OURS = Set.of("index", "import", "native", "kiosk-copy", "tls", "keys");

    private static final int STICKY = 01000;
    private static final int DEEPEST = 4;

    private PrivateFolder() {}

    /**
     * Closes the data folder and everything in it that is Motcua's. The first time, a folder that holds other things is
     * somebody's desktop, and its own rights stay as they are.
     *
     * @throws IOException if a file of ours cannot be closed, for instance as it belongs to another user
     */
    static void close(Path directory) throws IOException {
        if (!hasRights(directory)) {
            return;
        }
        if (isADataFolder(directory)) {
            restrict(directory, FOLDER);
        } else {
            LOG.warn(
                    "the data folder {} holds other things than Motcua's, so its own rights stay as they are; give"
                            + " Motcua a folder of its own",
                    directory);
        }
        try (var entries = Files.list(directory)) {
            for (Path entry : (Iterable<Path>) entries.filter(PrivateFolder::isOurs)::iterator) {
                closeAll(entry);
            }
        }
    }

    /** Makes an empty file that only this user reads, unless there is one. */
    public static void makeFile(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } catch (UnsupportedOperationException e) {
            Files.createFile(file); // a file system without such rights
        }
    }

    /** Makes a folder that only this user enters, unless there is one. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } catch (UnsupportedOperationException e) {
            Files.createDirectory(folder); // a file system without such rights
        }
    }

    /** Takes every right of group and others from a file. */
    public static void closeFile(Path file) throws IOException {
        if (hasRights(file)) {
            restrict(file, FILE);
        }
    }

    /** Whether users other than the owner and its group may read the file. */
    public static boolean isOpenToAll(Path file) throws IOException {
        return hasRights(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    private static boolean hasRights(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static boolean isADataFolder(Path directory) throws IOException {
        if (((int) Files.getAttribute(directory, "unix:mode") & STICKY) != 0) {
            return false; // a folder for everybody's temporary files
        }
        try (var entries = Files.list(directory)) {
            List<Path> all = entries.toList();
            return all.isEmpty() || all.stream().anyMatch(PrivateFolder::isOurs);
        }
    }

    private static boolean isOurs(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith("motcua") || OURS.contains(name);
    }

    /** One line for all of it: an index alone has dozens of files. */
    private static void closeAll(Path top) throws IOException {
        List<Path> closed = new ArrayList<>();
        Files.walkFileTree(top, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            private void note(Path path, Set<PosixFilePermission> most) throws IOException {
                if (narrow(path, most)) {
                    closed.add(path);
                }
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                note(folder, FOLDER);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    note(file, FILE);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // cleaned up by somebody meanwhile
                }
                throw e;
            }
        });
        if (!closed.isEmpty()) {
            LOG.info("{} was open to other users and is closed to them now ({} files and folders)", top, closed.size());
        }
    }

    private static void restrict(Path path, Set<PosixFilePermission> most) throws IOException {
        if (narrow(path, most)) {
            LOG.info("{} was open to other users and is closed to them now", path);
        }
    }

    /** @return whether there was anything to take away */
    private static boolean narrow(Path path, Set<PosixFilePermission> most) throws IOException {
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        if (most.containsAll(now)) {
            return false;
        }
        Set<PosixFilePermission> less = EnumSet.copyOf(most);
        less.retainAll(now);
        Files.setPosixFilePermissions(path, less);
        return true;
    }
}
