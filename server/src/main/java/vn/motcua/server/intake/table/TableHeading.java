package vn.motcua.server.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.CodeReading;
import vn.motcua.server.intake.text.Cut;
import vn.motcua.server.intake.text.Tidy;
import vn.motcua.server.intake.text.Words;

/**
 * The heading of a table: which column stands where. It is looked for among the first rows, for offices write titles
 * above their tables and divide a heading over two rows. What it does not know is told once, with the first row.
 */
final class TableHeading {

    /** Rows among which the heading is looked for. */
    static final int LOOKED_AT = 60;

    /** The number of a row says nothing about a procedure. */
    private static final Set<String> NUMBERS = Set.of("stt", "tt", "so tt", "so thu tu", "no", "");

    /** {@code (1) (2) (3)} or {@code A B C} below a heading. */
    private static final Pattern NUMBERING = Pattern.compile("\\(?(?:\\d{1,2}|[A-Za-z])\\)?(?:\\s*=.*)?");

    private final int first;
    private final int rows;
    private final Map<Integer, Column> columns;
    private List<Flaw> flaws;

    private TableHeading(int first, int rows, Map<Integer, Column> columns, List<Flaw> flaws) {
        this.first = first;
        this.rows = rows;
        this.columns = columns;
        this.flaws = flaws;
    }

    /**
     * The best heading among the first rows of a table: the one with most columns that are known, of these the first.
     * Needs the code and another column.
     *
     * @param lines numbers of the rows in the file
     */
    static Optional<TableHeading> find(List<List<String>> rows, List<Integer> lines) {
        Optional<TableHeading> best = Optional.empty();
        for (int at = 0; at < rows.size(); at++) {
            best = better(best, of(at, 1, rows.get(at), lines.get(at)));
            if (at + 1 < rows.size() && isNoData(rows.get(at + 1))) {
                best = better(best, of(at, 2, joined(rows.get(at), rows.get(at + 1)), lines.get(at)));
            }
        }
        return best.filter(found -> found.columns.size() > 1 && found.columns.containsValue(Column.CODE));
    }

    private static Optional<TableHeading> better(Optional<TableHeading> one, TableHeading other) {
        if (one.isEmpty()) {
            return Optional.of(other);
        }
        int more = other.columns.size() - one.get().columns.size();
        return more > 0 || (more == 0 && other.rows < one.get().rows) ? Optional.of(other) : one;
    }

    private static boolean isNoData(List<String> row) {
        return row.stream()
                .allMatch(cell -> CodeReading.of(Cut.forReport(cell)).certain().isEmpty());
    }

    private static TableHeading of(int first, int rows, List<String> titles, int line) {
        Map<Integer, Column> columns = new HashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        for (int place = 0; place < titles.size(); place++) {
            String title = Tidy.line(titles.get(place));
            Optional<Column> column = Column.find(title);
            if (column.isPresent() && !columns.containsValue(column.get())) {
                columns.put(place, column.get());
            } else if (!NUMBERS.contains(Words.fold(title))) {
                flaws.add(new Flaw(Flaw.Kind.UNKNOWN_COLUMN, line, "", "", Cut.forReport(title), ""));
            }
        }
        return new TableHeading(first, rows, columns, flaws);
    }

    /**
     * Two rows as one: "Quyết định công bố" over "Số" and "Ngày". A title above stands for what is empty to its right, as
     * merged cells are saved; a title with nothing below stands for itself.
     */
    private static List<String> joined(List<String> above, List<String> below) {
        List<String> titles = new ArrayList<>();
        String group = "";
        for (int place = 0; place < Math.max(above.size(), below.size()); place++) {
            String up = place < above.size() ? Tidy.line(above.get(place)) : "";
            String down = place < below.size() ? Tidy.line(below.get(place)) : "";
            group = up.isEmpty() ? group : up;
            String title = down.isEmpty() || down.equals(up) ? up : best(group, down);
            titles.add(title);
        }
        return titles;
    }

    private static String best(String group, String title) {
        String both = (group + " " + title).strip();
        if (Column.find(both).isPresent()) {
            return both;
        }
        return Column.find(title).isPresent() ? title : both;
    }

    /** Place of the first row that is no heading any more, among the rows it was found in. */
    int end() {
        return first + rows;
    }

    Map<Integer, Column> columns() {
        return columns;
    }

    /** Whether a row below the heading only numbers the columns. */
    static boolean isNumbering(List<String> row) {
        List<String> filled =
                row.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
        return filled.size() > 1
                && filled.stream().allMatch(cell -> NUMBERING.matcher(cell).matches());
    }

    List<Flaw> takeFlaws() {
        List<Flaw> taken = flaws;
        flaws = List.of();
        return taken;
    }
}
