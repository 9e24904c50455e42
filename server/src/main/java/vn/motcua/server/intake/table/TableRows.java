package vn.motcua.server.intake.table;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.server.intake.text.Tidy;

/**
 * Tells rows of procedures from what offices put between them: empty rows, the numbers of the columns, the heading again
 * on the next page, and a line with the field that the rows below it belong to. Anything else is a row, good or not: a
 * procedure must never get lost between lines that look like titles.
 */
final class TableRows {

    /** {@code II. LĨNH VỰC HỘ TỊCH (12 TTHC)}. */
    private static final Pattern FIELD = Pattern.compile(
            "(?:[IVXLC]+|[A-Z]|\\d{1,3})?[.)\\-:\\s]*(?:thủ tục hành chính |thủ tục |tthc )?(?:thuộc )?lĩnh vực[:\\s]+(.+?)(?:\\s*[(:].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final TableHeading heading;
    private boolean begun;
    private String field = "";

    TableRows(TableHeading heading) {
        this.heading = heading;
    }

    /** Whether a row tells of a procedure; fills its field in from the line above, if it has none. */
    boolean isData(Collection<String> all, Map<Column, String> cells) {
        List<String> row = all.stream().map(Tidy::line).toList();
        if (row.stream().allMatch(String::isEmpty)) {
            return false;
        }
        boolean first = !begun;
        begun = true;
        if (first && TableHeading.isNumbering(row)) {
            return false;
        }
        String code = Tidy.line(cells.getOrDefault(Column.CODE, ""));
        if (Column.find(code).filter(Column.CODE::equals).isPresent()) {
            return false;
        }
        if (isFieldLine(row)) {
            return false;
        }
        if (!field.isEmpty() && cells.getOrDefault(Column.FIELD, "").isBlank()) {
            cells.put(Column.FIELD, field);
        }
        return true;
    }

    /** One text alone in its row, perhaps with the number of the row before it. */
    private boolean isFieldLine(List<String> row) {
        Set<String> filled = new LinkedHashSet<>(row);
        filled.removeIf(cell -> cell.isEmpty() || cell.matches("(?:[IVXLC]+|[A-Z]|\\d{1,3})\\.?"));
        if (filled.size() != 1 || heading.columns().size() < 2) {
            return false;
        }
        Matcher line = FIELD.matcher(filled.iterator().next());
        if (!line.matches()) {
            return false;
        }
        String name = line.group(1).strip();
        boolean capitals = name.equals(name.toUpperCase(java.util.Locale.ROOT));
        field = capitals ? name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT) : name;
        return true;
    }
}
