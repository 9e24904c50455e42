package vn.motcua.server.intake.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.server.intake.text.ByteLines;

/**
 * A table of separated values, quoted as in RFC 4180; comma, semicolon, tabulator or vertical bar, whichever the heading
 * uses (Excel in Vietnam writes semicolons), with whatever stands above the heading.
 */
public final class CsvTable implements RowSource {

    private final Feed feed;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final TableHeading heading;
    private final TableRows rows;
    private long nextLine = 1;

    public CsvTable(Path file) throws IOException {
        CsvOpening.Found opening = CsvOpening.read(file);
        heading = opening.heading();
        rows = new TableRows(heading);
        feed = new Feed(new ByteLines(file), opening.separatorSaid());
        parser = format(opening.separator()).parse(feed);
        records = parser.iterator();
        for (int skipped = 0; skipped < opening.end(); skipped++) {
            record();
        }
        feed.takeFlaws();
    }

    static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
    }

    @Override
    public @Nullable RawRow next() {
        while (true) {
            int line = Math.toIntExact(nextLine);
            @Nullable CSVRecord row = record();
            if (row == null) {
                return null;
            }
            List<Flaw> broken = feed.takeFlaws();
            if (!broken.isEmpty()) {
                List<Flaw> flaws = new ArrayList<>(heading.takeFlaws());
                flaws.addAll(broken);
                return new RawRow(line, JsonLines.nothing(), flaws);
            }
            Map<Column, String> cells = new EnumMap<>(Column.class);
            heading.columns().forEach((place, column) -> {
                if (place < row.size()) {
                    cells.put(column, row.get(place));
                }
            });
            if (rows.isData(row.toList(), cells)) {
                return TableRow.of(line, cells, heading.takeFlaws());
            }
        }
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
        private boolean blankNext;
        private String text = "";
        private int at;
        private int linesOfRow;

        /** @param withoutFirst the first line says the separator and is no record; it still counts as a line */
        Feed(ByteLines lines, boolean withoutFirst) {
            this.lines = lines;
            this.blankNext = withoutFirst;
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
            String content = line.flaw() == null ? line.text() : "?";
            text = (blankNext ? "" : content) + "\n";
            blankNext = false;
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
