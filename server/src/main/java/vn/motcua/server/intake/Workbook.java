package vn.motcua.server.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.procedure.Flaw;

/** The first sheet of an .xlsx spreadsheet, its first filled row being the heading. */
final class Workbook implements RowSource {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Heading heading;
    private int lastRow;

    Workbook(Path file, String name) throws IOException {
        WorkbookGuard.check(file);
        try {
            workbook = new ReadableWorkbook(file.toFile());
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
            heading = heading();
        } catch (IOException
                | ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | java.util.NoSuchElementException
                | NullPointerException e) {
            // the library meets a broken workbook with any of these
            throw new UnreadableFile(FileFault.NOT_A_WORKBOOK, name);
        }
    }

    private Heading heading() {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> titles = new ArrayList<>();
            for (int place = 0; place < row.getCellCount(); place++) {
                titles.add(row.getCellText(place));
            }
            if (titles.stream().anyMatch(title -> !title.isBlank())) {
                return Heading.of(titles, row.getRowNum());
            }
        }
        throw new UnreadableFile(FileFault.EMPTY);
    }

    @Override
    public @Nullable RawRow next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                lastRow = row.getRowNum();
                if (row.stream().anyMatch(cell -> cell != null && !isBlank(cell))) {
                    return read(row);
                }
            }
            return null;
        } catch (ExcelReaderException | IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new UnreadableFile(FileFault.CANNOT_READ, Integer.toString(lastRow));
        }
    }

    private static boolean isBlank(Cell cell) {
        return cell.getType() == CellType.EMPTY || cell.getText().isBlank();
    }

    private RawRow read(Row row) {
        List<Flaw> flaws = new ArrayList<>(heading.takeFlaws());
        Map<Column, String> cells = new EnumMap<>(Column.class);
        heading.columns().forEach((place, column) -> {
            @Nullable Cell cell = place < row.getCellCount() ? row.getCell(place) : null;
            if (cell != null) {
                cells.put(column, text(cell, column, row.getRowNum(), flaws));
            }
        });
        return TableRow.of(row.getRowNum(), cells, flaws);
    }

    private static String text(Cell cell, Column column, int line, List<Flaw> flaws) {
        return switch (cell.getType()) {
            case FORMULA -> {
                String formula = "=" + (cell.getFormula() == null ? "" : cell.getFormula());
                flaws.add(new Flaw(Flaw.Kind.FORMULA, line, column.key(), "", Cut.forReport(formula), ""));
                yield "";
            }
            case ERROR -> {
                flaws.add(new Flaw(Flaw.Kind.BAD_VALUE, line, column.key(), "", cell.getText(), "…"));
                yield "";
            }
            case NUMBER -> number(cell, column);
            case STRING, BOOLEAN, EMPTY -> cell.getText();
        };
    }

    private static String number(Cell cell, Column column) {
        BigDecimal number = cell.asNumber();
        return switch (column) {
            // Excel takes 1.001190 for a number and drops the last zero; six places are the form of a code
            case CODE -> number.scale() <= 6 ? number.setScale(6).toPlainString() : number.toPlainString();
            case DECISION_DATE, EFFECTIVE_FROM, EFFECTIVE_UNTIL, CRAWLED -> date(cell, number);
            case NAME,
                    SHORT_NAME_VI,
                    SHORT_NAME_EN,
                    FIELD,
                    MINISTRY,
                    LEVELS,
                    AGENCY,
                    AUDIENCE,
                    DOCUMENTS,
                    METHODS,
                    STEPS,
                    REQUIREMENTS,
                    LEGAL_BASIS,
                    RESULT,
                    ONLINE_LEVEL,
                    DECISION_NO,
                    ISSUER,
                    CHANGE,
                    DETAIL_URL -> number.toPlainString();
        };
    }

    private static String date(Cell cell, BigDecimal number) {
        try {
            return number.intValue() < 10_000
                    ? number.toPlainString()
                    : cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ExcelReaderException e) {
            return number.toPlainString();
        }
    }

    /** The library does not say how far it is. */
    @Override
    public double progress() {
        return 1 - 1 / (1 + lastRow / 2_000.0);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
