package vn.motcua.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second server away from the same data for as long as this one lives: two writers would answer the same
 * citizens. The operating system or PostgreSQL gives the claim back when the process dies, however it dies.
 */
public final class SingleServer implements AutoCloseable {

    /** Gives the claim back. */
    @FunctionalInterface
    private interface Claim {
        void release() throws IOException, SQLException;
    }

    private final Claim claim;

    private SingleServer(Claim claim) {
        this.claim = claim;
    }

    /** @throws DataInUse if another server has the data; its message says which and what to do */
    static SingleServer claim(StorageProperties storage) {
        return new SingleServer(storage.isPostgres() ? lockDatabase(storage) : lockDirectory(storage.directory()));
    }

    /** Whether a server uses the data at present; makes nothing. */
    public static boolean isAtWork(StorageProperties storage) {
        if (!storage.isPostgres()
                && !Files.exists(storage.directory().toAbsolutePath().resolve("motcua.lock"))) {
            return false;
        }
        try {
            claim(storage).close();
            return false;
        } catch (DataInUse e) {
            return true;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("cannot give the claim back: " + e.getMessage(), e);
        }
    }

    private static Claim lockDirectory(Path directory) {
        Path file = directory.toAbsolutePath().resolve("motcua.lock");
        try {
            open(directory.toAbsolutePath());
            PrivateFolder.makeFile(file.resolveSibling("motcua.db")); // SQLite gives its other files the same rights
            PrivateFolder.makeFile(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new DataInUse(
                        "another Motcua server (process %s) is using the data in %s; stop it first, or give this one its own folder with --data"
                                .formatted(holder, directory.toAbsolutePath()));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return channel::close;
        } catch (FileSystemException e) {
            throw new DataRefused(
                    "user '%s' cannot use the data folder %s: %s"
                            .formatted(System.getProperty("user.name"), directory.toAbsolutePath(), reason(e)),
                    "Name a folder of this user's own with --data, or give this one to it: chown -R USER "
                            + directory.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot use the data folder '%s': %s".formatted(directory, e.getMessage()), e);
        }
    }

    /** Makes the data folder if there is none, and keeps it to the user this runs as. */
    private static void open(Path directory) throws IOException {
        makeDurable(directory);
        PrivateFolder.close(directory);
    }

    /** A power cut right after the first start must not take the folder itself away: its parent is synced too. */
    private static void makeDurable(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent == null) {
            return;
        }
        makeDurable(parent);
        PrivateFolder.makeFolder(directory);
        try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String reason(FileSystemException e) {
        String reason = e.getReason() == null ? "permission denied" : e.getReason();
        return "%s: %s".formatted(e.getFile(), reason);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it, through another context
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    private static Claim lockDatabase(StorageProperties storage) {
        try {
            Connection connection = DriverManager.getConnection(storage.url(), storage.user(), storage.password());
            try (PreparedStatement lock = connection.prepareStatement(
                            "SELECT pg_try_advisory_lock(hashtext('motcua'), hashtext(current_schema()))");
                    ResultSet result = lock.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    connection.close();
                    throw new DataInUse(
                            "another Motcua server is using the database %s; stop it first, or give this one a database or schema of its own with --motcua.storage.url (a schema: …?currentSchema=NAME)"
                                    .formatted(storage.url()));
                }
            }
            return connection::close;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "cannot reach the database %s: %s".formatted(storage.url(), e.getMessage()), e);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        claim.release();
    }
}
