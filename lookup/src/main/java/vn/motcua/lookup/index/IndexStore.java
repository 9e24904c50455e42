package vn.motcua.lookup.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vn.motcua.domain.procedure.ProcedureSheet;

/**
 * Indexes on disk, one folder for each edition. A folder with a final name is whole: it was built under another name and
 * renamed when all of it had reached the disk. One thread at a time.
 */
public final class IndexStore {

    private static final String UNFINISHED = "unfinished-";

    private final Path folder;

    public IndexStore(Path folder) {
        this.folder = folder;
    }

    /** Opens the index of an edition, built anew unless a sound one is there. Deletes all others. */
    public DirectoryReader open(String edition, Supplier<Stream<ProcedureSheet>> sheets) throws IOException {
        Files.createDirectories(folder);
        Path index = folder.resolve(name(edition));
        DirectoryReader reader = Files.isDirectory(index) ? openSound(index, sheets) : build(index, sheets);
        deleteAllBut(index);
        return reader;
    }

    /** Editions may hold anything; a folder's name may not. */
    private static String name(String edition) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(edition.getBytes(StandardCharsets.UTF_8));
            return "v" + IndexFields.VERSION + "-" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private DirectoryReader openSound(Path index, Supplier<Stream<ProcedureSheet>> sheets) throws IOException {
        try {
            return openChecked(index);
        } catch (IOException | IllegalArgumentException e) {
            // damaged: an index is worth nothing that cannot be made again
            delete(index);
            return build(index, sheets);
        }
    }

    private DirectoryReader build(Path index, Supplier<Stream<ProcedureSheet>> sheets) throws IOException {
        Path aside = Files.createTempDirectory(folder, UNFINISHED);
        try {
            try (Directory directory = FSDirectory.open(aside)) {
                IndexBuild.write(directory, sheets);
            }
            Files.move(aside, index, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            if (Files.exists(aside)) {
                delete(aside);
            }
        }
        return openChecked(index);
    }

    /** Reads every file once against its checksum, so that a damaged one is found now and not in front of a citizen. */
    private static DirectoryReader openChecked(Path index) throws IOException {
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void deleteAllBut(Path index) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            for (Path other : there.filter(each -> !each.equals(index)).toList()) {
                deleteUnlessInUse(other);
            }
        }
    }

    private static void deleteUnlessInUse(Path tree) throws IOException {
        try {
            delete(tree);
        } catch (FileSystemException stillRead) {
            // Windows keeps what an older finder still reads; the next opening tries again
        }
    }

    private static void delete(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(tree)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
