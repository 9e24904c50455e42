package vn.motcua.wire.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Where a copy lies between two starts; the old one stays until the new one is whole and on the disk. */
record CopyFile(Path directory) {

    private static final String NAME = "catalogue.json";

    boolean exists() {
        return Files.exists(file());
    }

    byte[] read() throws IOException {
        return Files.readAllBytes(file());
    }

    void write(byte[] document) throws IOException {
        Files.createDirectories(directory);
        Path draft = directory.resolve(NAME + ".new");
        try (FileChannel out = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(document);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Path file() {
        return directory.resolve(NAME);
    }
}
