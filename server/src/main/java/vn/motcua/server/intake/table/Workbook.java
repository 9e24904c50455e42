package vn.motcua.server.intake.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.server.intake.text.Cut;
import vn.motcua.server.spreadsheet.BrokenSpreadsheet;
import vn.motcua.server.spreadsheet.SheetCell;
import vn.motcua.server.spreadsheet.SheetRow;
import vn.motcua.server.spreadsheet.SheetRows;
import vn.motcua.server.spreadsheet.Spreadsheet;

/**
 * The sheet of an .xlsx spreadsheet that holds procedures, as people see it: a cell merged over rows counts for each of
 * them, and rows over which a procedure's code is merged are one procedure. Hidden sheets are passed over; hidden rows
 * count, and are told, for nobody may lose a procedure to a filter.
 */
public final class Workbook implements RowSource {

    /** Where one value is merged over many procedures. */
    private static final Set<Column> GROUPING = EnumSet.of(
            Column.FIELD,
            Column.MINISTRY,
            Column.LEVELS,
            Column.AGENCY,
            Column.AUDIENCE,
            Column.ONLINE_LEVEL,
            Column.DECISION_NO,
            Column.DECISION_DATE,
            Column.ISSUER,
            Column.CHANGE,
            Column.EFFECTIVE_FROM,
            Column.EFFECTIVE_UNTIL,
            Column.DETAIL_URL);

    private static final Set<Column> DAYS =
            EnumSet.of(Column.DECISION_DATE, Column.EFFECTIVE_FROM, Column.EFFECTIVE_UNTIL, Column.CRAWLED);

    private static final int CODE_PLACES = 6;

    private final Spreadsheet book;
    private final SheetRows stream;
    private final TableHeading heading;
    private final TableRows rows;
    private final MergedCells merged;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private int lastRow;

    public Workbook(Path file, String name) throws IOException {
        WorkbookGuard.check(file);
        try {
            book = Spreadsheet.open(file);
            SheetChoice choice = SheetChoice.of(book);
            heading = choice.heading();
            rows = new TableRows(heading);
            merged = new MergedCells(book.merges(choice.sheet()));
            stream = book.rows(choice.sheet());
            skipTo(choice.firstRow());
        } catch (BrokenSpreadsheet e) {
            throw new UnreadableFile(FileFault.NOT_A_WORKBOOK, name);
        }
    }

    private void skipTo(int first) {
        @Nullable SheetRow row = stream.next();
        while (row != null && row.number() < first) {
            merged.fill(row);
            row = stream.next();
        }
        if (row != null) {
            ahead.add(row);
        }
    }

    private @Nullable SheetRow row() {
        @Nullable SheetRow waiting = ahead.poll();
        return waiting == null ? stream.next() : waiting;
    }

    @Override
    public @Nullable RawRow next() {
        try {
            for (@Nullable SheetRow row = row(); row != null; row = row()) {
                lastRow = row.number();
                List<Flaw> flaws = new ArrayList<>();
                SheetRow filled = merged.fill(row);
                Map<Column, String> cells = cells(filled, row, flaws);
                if (rows.isData(row.texts(), cells)) {
                    more(row.number(), cells, flaws);
                    flaws.addAll(0, heading.takeFlaws());
                    return TableRow.of(row.number(), cells, flaws);
                }
            }
            return null;
        } catch (BrokenSpreadsheet e) {
            throw new UnreadableFile(FileFault.CANNOT_READ, Integer.toString(lastRow));
        }
    }

    /** Rows over which this row's code is merged: what they say more belongs to it. */
    private void more(int first, Map<Column, String> cells, List<Flaw> flaws) {
        int last = heading.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == Column.CODE)
                .mapToInt(entry -> merged.lastRow(first, entry.getKey()))
                .findFirst()
                .orElse(first);
        for (@Nullable SheetRow row = last > first ? row() : null; row != null; row = row()) {
            if (row.number() > last) {
                ahead.addFirst(row);
                return;
            }
            merged.fill(row);
            lastRow = row.number();
            cells(row, row, flaws).forEach((column, text) -> {
                if (!text.isBlank()) {
                    cells.merge(column, text, (before, more) -> before + "\n" + more);
                }
            });
        }
    }

    /**
     * What a row says.
     *
     * @param filled the row with what is merged from above
     */
    private Map<Column, String> cells(SheetRow filled, SheetRow row, List<Flaw> flaws) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        new TreeMap<>(heading.columns()).forEach((place, column) -> {
            @Nullable SheetCell cell = GROUPING.contains(column) ? filled.cell(place) : row.cell(place);
            if (cell != null) {
                cells.put(column, text(cell, column, row.number(), flaws));
            }
        });
        if (row.hidden() && !row.isBlank()) {
            flaws.add(new Flaw(Flaw.Kind.HIDDEN_ROW, row.number(), "", "", "", ""));
        }
        return cells;
    }

    private String text(SheetCell cell, Column column, int line, List<Flaw> flaws) {
        return switch (cell.kind()) {
            case FORMULA -> {
                flaws.add(new Flaw(Flaw.Kind.FORMULA, line, column.key(), "", Cut.forReport(cell.text()), ""));
                yield "";
            }
            case ERROR -> {
                flaws.add(new Flaw(Flaw.Kind.BAD_VALUE, line, column.key(), "", cell.text(), "…"));
                yield "";
            }
            case NUMBER -> number(cell, column);
            case TEXT, DAY -> cell.text();
        };
    }

    private String number(SheetCell cell, Column column) {
        BigDecimal number = cell.number();
        if (column == Column.CODE) {
            // a program takes 1.001190 for a number and drops the last zero; six places are the form of a code
            return number.scale() > 0 && number.scale() <= CODE_PLACES
                    ? number.setScale(CODE_PLACES).toPlainString()
                    : number.toPlainString();
        }
        Optional<String> day = DAYS.contains(column) && number.intValue() >= 10_000
                ? book.day(number).map(Object::toString)
                : Optional.empty();
        return day.orElseGet(number::toPlainString);
    }

    /** Nobody knows how many rows there are. */
    @Override
    public double progress() {
        return 1 - 1 / (1 + lastRow / 2_000.0);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
