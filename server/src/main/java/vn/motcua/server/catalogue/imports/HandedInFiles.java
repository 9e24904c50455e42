package vn.motcua.server.catalogue.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of files that wait to be read, in a folder of their own, which is made when it is needed. */
record HandedInFiles(Path directory) {

    private static final Logger LOG = LoggerFactory.getLogger(HandedInFiles.class);
    private static final String ENDING = ".part";
    private static final int BUFFER = 1 << 16;

    /** Copies that a stop of the server has left. To be called before anything can be handed in. */
    void deleteLeftovers() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> left = Files.list(directory)) {
            left.filter(path -> String.valueOf(path.getFileName()).endsWith(ENDING))
                    .forEach(HandedInFiles::delete);
        } catch (IOException e) {
            LOG.warn("cannot look into '{}': {}", directory, e.getMessage());
        }
    }

    /** Copies a file, and stops one byte after what may be read: the reading then refuses it for its size. */
    Path keep(Path file, long largest) {
        try {
            Files.createDirectories(directory);
            Path copy = Files.createTempFile(directory, "import-", ENDING);
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = Files.newOutputStream(copy)) {
                var buffer = new byte[BUFFER];
                long left = largest + 1;
                for (int read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
                    out.write(buffer, 0, (int) Math.min(read, left));
                    left -= read;
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep '%s' in '%s'".formatted(file, directory), e);
        }
    }

    static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("cannot delete '{}': {}", copy, e.getMessage());
        }
    }
}
