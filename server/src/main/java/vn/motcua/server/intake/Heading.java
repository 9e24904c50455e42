package vn.motcua.server.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.procedure.Flaw;

/** The heading line of a table: which column stands where. What it does not know is told once, with the first row. */
final class Heading {

    private final Map<Integer, Column> columns;
    private List<Flaw> flaws;

    private Heading(Map<Integer, Column> columns, List<Flaw> flaws) {
        this.columns = columns;
        this.flaws = flaws;
    }

    static Heading of(List<String> titles, int line) {
        Map<Integer, Column> columns = new HashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        for (int place = 0; place < titles.size(); place++) {
            String title = titles.get(place).strip();
            Optional<Column> column = Column.find(title);
            if (column.isPresent() && !columns.containsValue(column.get())) {
                columns.put(place, column.get());
            } else if (!title.isEmpty()) {
                flaws.add(new Flaw(Flaw.Kind.UNKNOWN_COLUMN, line, "", "", Cut.forReport(title), ""));
            }
        }
        if (!columns.containsValue(Column.CODE)) {
            throw new UnreadableFile(FileFault.NO_HEADING);
        }
        return new Heading(columns, flaws);
    }

    Map<Integer, Column> columns() {
        return columns;
    }

    List<Flaw> takeFlaws() {
        List<Flaw> taken = flaws;
        flaws = List.of();
        return taken;
    }
}
