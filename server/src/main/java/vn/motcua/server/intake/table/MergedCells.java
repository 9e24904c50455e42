package vn.motcua.server.intake.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.server.spreadsheet.Merge;
import vn.motcua.server.spreadsheet.SheetCell;
import vn.motcua.server.spreadsheet.SheetRow;

/** Cells merged over several rows, each value remembered until its range ends. Rows come in order. */
final class MergedCells {

    private final Map<Integer, Map<Integer, Integer>> lastRows = new HashMap<>();
    private final Map<Integer, Held> held = new HashMap<>();

    private record Held(SheetCell cell, int lastRow) {}

    MergedCells(List<Merge> merges) {
        for (Merge merge : merges) {
            if (merge.lastRow() > merge.firstRow()) {
                lastRows.computeIfAbsent(merge.firstRow(), row -> new HashMap<>())
                        .put(merge.firstColumn(), merge.lastRow());
            }
        }
    }

    /** Up to which row a cell reaches; its own row if it is not merged. */
    int lastRow(int row, int column) {
        return lastRows.getOrDefault(row, Map.of()).getOrDefault(column, row);
    }

    /** The row with the values that reach into it from above. */
    SheetRow fill(SheetRow row) {
        held.values().removeIf(one -> one.lastRow() < row.number());
        lastRows.getOrDefault(row.number(), Map.of()).forEach((column, last) -> {
            SheetCell cell = row.cell(column);
            if (cell != null) {
                held.put(column, new Held(cell, last));
            }
        });
        Map<Integer, SheetCell> cells = new HashMap<>(row.cells());
        held.forEach((column, one) -> cells.putIfAbsent(column, one.cell()));
        return new SheetRow(row.number(), row.hidden(), cells);
    }
}
