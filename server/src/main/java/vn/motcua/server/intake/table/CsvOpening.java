package vn.motcua.server.intake.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.server.intake.text.ByteLines;
import vn.motcua.server.intake.text.Cut;
import vn.motcua.server.intake.text.LegacyText;

/**
 * Looks into the beginning of a table of separated values: by what its cells are separated, and where its heading is.
 * Each separator is tried, the beginning is read as records, quotes and all, and the one under which most columns are
 * known is right. A first line {@code sep=;}, as Excel understands it, is believed.
 */
final class CsvOpening {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

    private final List<ByteLines.Line> lines = new ArrayList<>();

    /**
     * How to read a table.
     *
     * @param end how many records there are up to the end of the heading, the line {@code sep=;} not counted
     * @param separatorSaid whether the first line says the separator
     */
    record Found(char separator, boolean separatorSaid, TableHeading heading, int end) {}

    private CsvOpening() {}

    /** @throws UnreadableFile if there is no heading; says whether it is lost or in an old encoding */
    static Found read(Path file) throws IOException {
        var opening = new CsvOpening();
        try (var source = new ByteLines(file)) {
            for (ByteLines.Line line = source.next();
                    line != null && opening.lines.size() < TableHeading.LOOKED_AT * 3;
                    line = source.next()) {
                opening.lines.add(line);
            }
        }
        return opening.find();
    }

    private Found find() {
        Matcher said = lines.isEmpty()
                ? SAID.matcher("")
                : SAID.matcher(lines.getFirst().text());
        if (said.matches()) {
            char separator = said.group(1).charAt(0);
            return read(separator, true).orElseThrow(this::noHeading);
        }
        Optional<Found> best = Optional.empty();
        for (char separator : SEPARATORS) {
            Optional<Found> found = read(separator, false);
            if (found.isPresent()
                    && (best.isEmpty()
                            || found.get().heading().columns().size()
                                    > best.get().heading().columns().size())) {
                best = found;
            }
        }
        return best.orElseThrow(this::noHeading);
    }

    private Optional<Found> read(char separator, boolean said) {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        records(separator, said, rows, numbers);
        return TableHeading.find(rows, numbers).map(heading -> new Found(separator, said, heading, heading.end()));
    }

    /** The last record may be cut off, and with another separator quotes may be wrong: what was read before counts. */
    private void records(char separator, boolean said, List<List<String>> rows, List<Integer> numbers) {
        var text = new StringBuilder();
        for (ByteLines.Line line : said ? lines.subList(1, lines.size()) : lines) {
            text.append(line.flaw() == null ? line.text() : "?").append('\n');
        }
        long line = said ? 2 : 1;
        try (CSVParser parser = CsvTable.format(separator).parse(new StringReader(text.toString()))) {
            for (CSVRecord row : parser) {
                if (rows.size() == TableHeading.LOOKED_AT) {
                    return;
                }
                rows.add(row.toList());
                numbers.add(Math.toIntExact(line));
                line = parser.getCurrentLineNumber() + (said ? 2 : 1);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // told where the file is read as a whole
        }
    }

    private UnreadableFile noHeading() {
        for (ByteLines.Line line : lines) {
            if (line.flaw() == null) {
                String encoding = LegacyText.encodingOf(line.text());
                if (!encoding.isEmpty()) {
                    return encoded(line, encoding);
                }
                if (cells(line.text()).stream().anyMatch(Column::isLostCode)) {
                    return new UnreadableFile(
                            FileFault.HEADING_LOST, Integer.toString(line.number()), Cut.to(line.text(), Cut.REPORT));
                }
            }
        }
        for (ByteLines.Line line : lines) {
            String encoding = LegacyText.encodingOfBytes(line.western());
            if (line.flaw() != null && !encoding.isEmpty()) {
                return encoded(line, encoding);
            }
        }
        return lines.stream()
                .filter(line -> line.flaw() != null)
                .findFirst()
                .map(line -> new UnreadableFile(
                        FileFault.HEADING_BROKEN,
                        Integer.toString(line.number()),
                        line.flaw() == null ? "" : line.flaw().found()))
                .orElseGet(() -> new UnreadableFile(blank() ? FileFault.EMPTY : FileFault.NO_HEADING));
    }

    private boolean blank() {
        return lines.stream().allMatch(line -> line.text().isBlank());
    }

    private static UnreadableFile encoded(ByteLines.Line line, String encoding) {
        return new UnreadableFile(
                FileFault.HEADING_ENCODING, Integer.toString(line.number()), encoding, Cut.to(line.western(), 60));
    }

    private static List<String> cells(String line) {
        return List.of(line.replace("\"", "").split("[,;\t|]"));
    }
}
