package vn.motcua.server.intake;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.server.intake.table.RawRow;
import vn.motcua.server.intake.text.Cut;

/** The flaws of one row, in the making. */
final class FlawList {

    private final int line;
    private final List<Flaw> flaws;
    private String code = "";

    FlawList(RawRow row) {
        line = row.line();
        flaws = new ArrayList<>(row.flaws());
    }

    int line() {
        return line;
    }

    void setCode(String code) {
        this.code = code;
    }

    void add(Flaw.Kind kind, String column, String found, String mend) {
        flaws.add(new Flaw(kind, line, column, code, Cut.forReport(found), Cut.to(mend, 200)));
    }

    boolean hasError() {
        return flaws.stream().anyMatch(flaw -> flaw.kind().severity() == Flaw.Severity.ERROR);
    }

    List<Flaw> toList() {
        return List.copyOf(flaws);
    }
}
