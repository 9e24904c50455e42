package vn.motcua.launcher.start;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.domain.staff.Staff;

/**
 * Where one-time passwords are shown when nobody sits at a terminal, as with a service, whose output is kept by the
 * system: in a file of the data folder that its owner alone can read. It goes when the passwords have ended.
 */
final class FirstPasswords {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Duration KEPT = Duration.ofDays(3);

    private final Path file;
    private final Clock clock;

    FirstPasswords(Path directory, Clock clock) {
        this.file = directory.resolve("one-time-passwords.txt");
        this.clock = clock;
    }

    /** Whether what is printed is seen by a person and kept by nobody. */
    static boolean isTerminal() {
        return Optional.ofNullable(System.console())
                .filter(FirstPasswords::isTerminal)
                .isPresent();
    }

    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true; // before Java 22 there was a console on a terminal only
        }
    }

    /**
     * Writes a file anew.
     *
     * @return where it stands
     */
    Path write(List<Staff.OneTime> fresh) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly(file));
        Files.writeString(
                file,
                fresh.stream()
                        .map(account -> "%-12s %s%n".formatted(account.account(), account.password()))
                        .collect(Collectors.joining()),
                StandardCharsets.UTF_8);
        return file.toAbsolutePath();
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    /** Deletes the file of an earlier start when its passwords open nothing any more. */
    void tidy(boolean anyDue) throws IOException {
        if (Files.exists(file)) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            if (!anyDue || written.plus(KEPT).isBefore(clock.instant())) {
                Files.delete(file);
            }
        }
    }
}
