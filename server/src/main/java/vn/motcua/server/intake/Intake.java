package vn.motcua.server.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.motcua.server.intake.table.CsvTable;
import vn.motcua.server.intake.table.FileFault;
import vn.motcua.server.intake.table.JsonLines;
import vn.motcua.server.intake.table.RawRow;
import vn.motcua.server.intake.table.RowSource;
import vn.motcua.server.intake.table.UnreadableFile;
import vn.motcua.server.intake.table.Workbook;

/** Reads a file of procedures, whatever its format, row by row and never as a whole. One thread. */
public final class Intake implements Closeable {

    private static final int MB = 1_000_000;

    /** Larger text files are refused; 100,000 real records have about 860 MB. */
    public static final long LARGEST_TEXT = 2_000L * MB;

    /** Larger spreadsheets are refused: their texts have to fit into memory. */
    public static final long LARGEST_WORKBOOK = 60L * MB;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final RowSource source;
    private final ProcedureReader reader;
    private final CrossCheck check;
    private int rows;
    private int line;

    private Intake(RowSource source, ProcedureReader reader, CrossCheck check) {
        this.source = source;
        this.reader = reader;
        this.check = check;
    }

    /** The largest file under a name; at most so many bytes need to be taken in to know that it is refused. */
    public static long largest(String name) {
        String ending = ending(name);
        return ending.equals("xlsx") || ending.equals("xlsm") ? LARGEST_WORKBOOK : LARGEST_TEXT;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Opens a file.
     *
     * @param name the file's name as people know it; its ending tells the format
     * @param today the day at the desk
     * @throws UnreadableFile if it cannot be read at all
     */
    public static Intake open(Path file, String name, LocalDate today, KnownProcedures known) {
        try {
            return new Intake(source(file, name), new ProcedureReader(today), new CrossCheck(known));
        } catch (IOException e) {
            throw new UnreadableFile(FileFault.CANNOT_READ, "0");
        }
    }

    private static RowSource source(Path file, String name) throws IOException {
        long size = Files.size(file);
        byte[] head = head(file);
        if (size == 0) {
            throw new UnreadableFile(FileFault.EMPTY);
        }
        if (startsWith(head, OLE)) {
            throw new UnreadableFile(FileFault.OLD_WORKBOOK);
        }
        return switch (ending(name)) {
            case "jsonl" -> new JsonLines(text(file, name, size, head));
            case "csv", "txt", "tsv" -> new CsvTable(text(file, name, size, head));
            case "xlsx", "xlsm" -> workbook(file, name, size, head);
            case "xls", "ods", "xlsb" -> throw notThis(file, name, head);
            default -> throw new UnreadableFile(FileFault.UNKNOWN_ENDING, name);
        };
    }

    private static Path text(Path file, String name, long size, byte[] head) {
        if (startsWith(head, ZIP)) {
            throw new UnreadableFile(FileFault.WORKBOOK_NOT_TEXT, name);
        }
        if (isMarkup(head)) {
            throw new UnreadableFile(FileFault.WEB_PAGE, name);
        }
        return limited(file, size, LARGEST_TEXT);
    }

    /** HTML and "XML Spreadsheet 2003", which portals like to call .xls. */
    private static boolean isMarkup(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("[^\\x21-\\x7E]", "")
                .toLowerCase(Locale.ROOT);
        return List.of("<html", "<!doctype", "<?xml", "<table", "<meta", "<head", "<body", "<style", "mime-version:")
                .stream()
                .anyMatch(start::startsWith);
    }

    /** A spreadsheet of another kind, or something else under its name. */
    private static UnreadableFile notThis(Path file, String name, byte[] head) throws IOException {
        if (isMarkup(head)) {
            return new UnreadableFile(FileFault.WEB_PAGE, name);
        }
        return startsWith(head, ZIP)
                ? new UnreadableFile(archive(file), name)
                : new UnreadableFile(FileFault.UNKNOWN_ENDING, name);
    }

    /** What an archive is that cannot be read as .xlsx. */
    private static FileFault archive(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                return FileFault.BINARY_WORKBOOK;
            }
            return zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null
                    ? FileFault.OPEN_DOCUMENT
                    : FileFault.NOT_A_WORKBOOK;
        } catch (ZipException e) {
            return FileFault.NOT_A_WORKBOOK;
        }
    }

    private static RowSource workbook(Path file, String name, long size, byte[] head) throws IOException {
        if (!startsWith(head, ZIP)) {
            throw new UnreadableFile(isMarkup(head) ? FileFault.WEB_PAGE : FileFault.NOT_A_WORKBOOK, name);
        }
        if (archive(file) != FileFault.NOT_A_WORKBOOK) {
            throw new UnreadableFile(archive(file), name);
        }
        try {
            return new Workbook(limited(file, size, LARGEST_WORKBOOK), name);
        } catch (ZipException e) {
            throw new UnreadableFile(FileFault.NOT_A_WORKBOOK, name);
        }
    }

    private static Path limited(Path file, long size, long largest) {
        if (size > largest) {
            throw new UnreadableFile(FileFault.TOO_BIG, size / MB, largest / MB);
        }
        return file;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(64);
        }
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(Arrays.copyOf(head, start.length), start);
    }

    /**
     * The next row, good or not; null after the last one.
     *
     * @throws UnreadableFile if the file cannot be read on, or had no row at all
     */
    public @Nullable ReadRow next() {
        try {
            @Nullable RawRow raw = source.next();
            if (raw == null) {
                if (rows == 0) {
                    throw new UnreadableFile(FileFault.EMPTY);
                }
                return null;
            }
            rows++;
            line = raw.line();
            return check.check(reader.read(raw));
        } catch (IOException e) {
            throw new UnreadableFile(FileFault.CANNOT_READ, Integer.toString(line));
        }
    }

    /** How much of the file is read, 0 to 1. */
    public double progress() {
        return source.progress();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
