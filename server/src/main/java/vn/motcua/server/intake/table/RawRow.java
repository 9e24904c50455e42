package vn.motcua.server.intake.table;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.catalogue.Flaw;

/**
 * A row as it stands in the file, in the shape of the import format whatever the file's own is.
 *
 * @param flaws what reading it has met already
 */
public record RawRow(int line, ObjectNode values, List<Flaw> flaws) {

    public RawRow {
        flaws = List.copyOf(flaws);
    }
}
