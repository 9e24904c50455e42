package vn.motcua.server.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks into a spreadsheet before it is opened: inflates it once, keeping nothing, and stops where no honest spreadsheet
 * goes. What the archive says of its own sizes is not believed.
 */
final class WorkbookGuard {

    private static final int MB = 1_000_000;

    /** Everything inside, inflated. */
    static final long LARGEST_INSIDE = 400L * MB;

    /** A spreadsheet shrinks to a tenth, seldom to a fiftieth. */
    static final int STEEPEST = 150;

    /** Below this, even the steepest ratio hurts nobody. */
    static final long HARMLESS = 20L * MB;

    /** The table of shared texts is held in memory while reading. */
    static final long MOST_TEXT = 40L * MB;

    private WorkbookGuard() {}

    static void check(Path file) throws IOException {
        long packed = Files.size(file);
        long inside = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long size = inflate(zip, entry, buffer, packed, inside);
                inside += size;
                if (entry.getName().endsWith("sharedStrings.xml") && size > MOST_TEXT) {
                    throw new UnreadableFile(FileFault.TOO_MUCH_TEXT, size / MB, MOST_TEXT / MB);
                }
            }
        }
    }

    private static long inflate(ZipFile zip, ZipEntry entry, byte[] buffer, long packed, long before)
            throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                checkSize(before + size, packed);
            }
        }
        return size;
    }

    private static void checkSize(long inside, long packed) {
        if (inside > LARGEST_INSIDE || (inside > HARMLESS && inside / Math.max(1, packed) > STEEPEST)) {
            throw new UnreadableFile(FileFault.BOMB, inside / MB, packed / 1000);
        }
    }
}
