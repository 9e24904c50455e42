package vn.motcua.server.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.procedure.Flaw;

/**
 * A table of separated values with a heading line, quoted as in RFC 4180; comma, semicolon or tabulator, whichever the
 * heading uses (Excel in Vietnam writes semicolons).
 */
final class CsvTable implements RowSource {

    private final Feed feed;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Heading heading;
    private long nextLine = 1;

    CsvTable(Path file) throws IOException {
        feed = new Feed(new ByteLines(file));
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(feed.separator())
                .setIgnoreEmptyLines(true)
                .get()
                .parse(feed);
        records = parser.iterator();
        heading = heading();
    }

    private Heading heading() {
        @Nullable CSVRecord first = record();
        if (first == null) {
            throw new UnreadableFile(FileFault.EMPTY);
        }
        return Heading.of(first.toList(), 1);
    }

    @Override
    public @Nullable RawRow next() {
        int line = Math.toIntExact(nextLine);
        @Nullable CSVRecord row = record();
        if (row == null) {
            return null;
        }
        List<Flaw> flaws = new ArrayList<>(heading.takeFlaws());
        List<Flaw> broken = feed.takeFlaws();
        if (!broken.isEmpty()) {
            flaws.addAll(broken);
            return new RawRow(line, JsonLines.nothing(), flaws);
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        heading.columns().forEach((place, column) -> {
            if (place < row.size()) {
                cells.put(column, row.get(place));
            }
        });
        return TableRow.of(line, cells, flaws);
    }

    /** The next record; null at the end. Remembers in which line the one after it begins. */
    private @Nullable CSVRecord record() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord next = records.next();
            nextLine = parser.getCurrentLineNumber() + 1;
            return next;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile(FileFault.OPEN_QUOTE, Long.toString(nextLine));
        }
    }

    @Override
    public double progress() {
        return feed.lines.progress();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Hands the parser whole decoded lines; broken ones are empty, and remembered. */
    private static final class Feed extends Reader {

        /** A quoted cell that never ends would swallow the file. */
        private static final int MOST_LINES_OF_A_ROW = 5_000;

        private final ByteLines lines;
        private final List<Flaw> flaws = new ArrayList<>();
        private String text = "";
        private int at;
        private int linesOfRow;

        Feed(ByteLines lines) throws IOException {
            this.lines = lines;
            fill();
        }

        char separator() {
            Map<Long, Character> counts = new TreeMap<>();
            for (char separator : new char[] {'\t', ',', ';'}) {
                counts.put(text.chars().filter(c -> c == separator).count(), separator);
            }
            return ((TreeMap<Long, Character>) counts).lastEntry().getValue();
        }

        List<Flaw> takeFlaws() {
            List<Flaw> taken = List.copyOf(flaws);
            flaws.clear();
            linesOfRow = 0;
            return taken;
        }

        private boolean fill() throws IOException {
            ByteLines.@Nullable Line line = lines.next();
            if (line == null) {
                return false;
            }
            if (++linesOfRow > MOST_LINES_OF_A_ROW) {
                throw new IOException("a row has more than %s lines".formatted(MOST_LINES_OF_A_ROW));
            }
            if (line.flaw() != null) {
                flaws.add(line.flaw());
            }
            // a broken line keeps its place, so that the numbers of the lines after it are right
            text = (line.flaw() == null ? line.text() : "?") + "\n";
            at = 0;
            return true;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at == text.length() && !fill()) {
                return -1;
            }
            // never past a line: then what is remembered belongs to the rows read so far, and to the next one only
            int count = Math.min(length, text.length() - at);
            text.getChars(at, at + count, into, offset);
            at += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
