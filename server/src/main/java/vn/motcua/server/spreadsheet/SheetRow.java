package vn.motcua.server.spreadsheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row.
 *
 * @param number from 1, as the program shows it
 * @param hidden by a filter or by hand
 * @param cells by column
 */
public record SheetRow(int number, boolean hidden, Map<Integer, SheetCell> cells) {

    public SheetRow {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    public @Nullable SheetCell cell(int column) {
        return cells.get(column);
    }

    public boolean isBlank() {
        return cells.values().stream().allMatch(SheetCell::isBlank);
    }

    /** Texts from the first column to the last, empty where there is nothing. */
    public List<String> texts() {
        int width = cells.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
        List<String> texts = new ArrayList<>(Collections.nCopies(width, ""));
        cells.forEach((column, cell) -> texts.set(column, cell.text()));
        return texts;
    }
}
