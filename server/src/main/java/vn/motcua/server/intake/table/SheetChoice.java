package vn.motcua.server.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.server.intake.text.Cut;
import vn.motcua.server.intake.text.LegacyText;
import vn.motcua.server.intake.text.Words;
import vn.motcua.server.spreadsheet.SheetRow;
import vn.motcua.server.spreadsheet.SheetRows;
import vn.motcua.server.spreadsheet.Spreadsheet;

/**
 * Which sheet of a workbook holds the procedures, and where they begin.
 *
 * @param firstRow the first row below the heading
 */
record SheetChoice(Spreadsheet.Tab sheet, TableHeading heading, int firstRow) {

    /** The first rows of a sheet. */
    private record Beginning(Spreadsheet.Tab sheet, List<List<String>> rows, List<Integer> numbers) {

        boolean isBlank() {
            return rows.isEmpty();
        }

        Optional<SheetChoice> choice() {
            return TableHeading.find(rows, numbers)
                    .filter(heading -> heading.end() < rows.size())
                    .map(heading -> new SheetChoice(sheet, heading, numbers.get(heading.end() - 1) + 1));
        }
    }

    /**
     * Of the sheets that people see, the one with a heading and a row below it; of several the one that has the
     * template's name.
     *
     * @throws UnreadableFile if there is none or no telling which
     */
    public static SheetChoice of(Spreadsheet book) throws IOException {
        List<Beginning> beginnings = new ArrayList<>();
        for (Spreadsheet.Tab sheet : book.sheets()) {
            if (!sheet.hidden()) {
                beginnings.add(read(book, sheet));
            }
        }
        List<SheetChoice> choices =
                beginnings.stream().flatMap(one -> one.choice().stream()).toList();
        if (choices.isEmpty()) {
            throw noHeading(beginnings);
        }
        String usual = Column.texts(Locale.ROOT).getString("sheet.rows");
        return choices.size() == 1
                ? choices.getFirst()
                : choices.stream()
                        .filter(choice -> Words.fold(choice.sheet().name()).equals(Words.fold(usual)))
                        .findFirst()
                        .orElseThrow(() -> new UnreadableFile(
                                FileFault.SEVERAL_SHEETS,
                                choices.stream()
                                        .map(choice -> "«" + choice.sheet().name() + "»")
                                        .collect(Collectors.joining(", ")),
                                usual));
    }

    private static Beginning read(Spreadsheet book, Spreadsheet.Tab sheet) throws IOException {
        var merged = new MergedCells(book.merges(sheet));
        List<List<String>> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        try (SheetRows stream = book.rows(sheet)) {
            for (@Nullable SheetRow row = stream.next();
                    row != null && rows.size() <= TableHeading.LOOKED_AT;
                    row = stream.next()) {
                SheetRow filled = merged.fill(row);
                if (!row.isBlank()) {
                    rows.add(filled.texts());
                    numbers.add(row.number());
                }
            }
        }
        return new Beginning(sheet, rows, numbers);
    }

    private static UnreadableFile noHeading(List<Beginning> beginnings) {
        for (Beginning one : beginnings) {
            for (int at = 0; at < one.rows().size(); at++) {
                String row = String.join(" | ", one.rows().get(at));
                String line = Integer.toString(one.numbers().get(at));
                String encoding = LegacyText.encodingOf(row);
                if (!encoding.isEmpty()) {
                    return new UnreadableFile(FileFault.HEADING_ENCODING, line, encoding, Cut.to(row, 60));
                }
                if (one.rows().get(at).stream().anyMatch(Column::isLostCode)) {
                    return new UnreadableFile(FileFault.HEADING_LOST, line, Cut.forReport(row));
                }
            }
        }
        boolean nothing = beginnings.stream().allMatch(Beginning::isBlank);
        boolean headingOnly = beginnings.stream()
                .anyMatch(one -> TableHeading.find(one.rows(), one.numbers()).isPresent());
        return new UnreadableFile(nothing || headingOnly ? FileFault.EMPTY : FileFault.NO_HEADING);
    }
}
