package vn.motcua.domain.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.procedure.ProcedureCode;

/**
 * How an import of procedures stands.
 *
 * @param file the file's name, for people
 * @param rows read so far
 * @param progress 0 to 1 of the present step
 * @param flaws what is wrong in the file, in its order; at most {@link #MOST_LISTED}
 * @param flawCount all of them
 * @param changes what would change or has changed; at most {@link #MOST_LISTED}
 * @param failure why it failed, a text for people in both languages; empty otherwise
 * @param undoable whether it can be taken back
 */
public record CatalogueImport(
        Id id,
        String file,
        String by,
        Instant at,
        State state,
        int rows,
        double progress,
        Counts counts,
        List<Flaw> flaws,
        int flawCount,
        List<Change> changes,
        Optional<vn.motcua.domain.service.Wording> failure,
        boolean undoable) {

    /** More are counted, and not listed one by one. */
    public static final int MOST_LISTED = 5_000;

    public CatalogueImport {
        flaws = List.copyOf(flaws);
        changes = List.copyOf(changes);
    }

    /** A number given when it begins. */
    public record Id(long value) {

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** How far it has come. */
    public enum State {
        READING,
        /** Read and compared: somebody has to decide. */
        PREPARED,
        APPLYING,
        APPLIED,
        UNDONE,
        /** Nothing of the catalogue has changed. */
        FAILED
    }

    /** What happens to rows with errors. */
    public enum Mode {
        /** One row with an error, and nothing of the file counts. */
        WHOLE_FILE,
        /** Rows with errors are left out, the others count. */
        ROW_BY_ROW
    }

    /** @param faulty rows with an error, that are left out or stop the file */
    public record Counts(int created, int changed, int abolished, int unchanged, int faulty) {}

    /**
     * What happens to one procedure.
     *
     * @param fields what changes, field by field; empty unless {@code kind} is CHANGED
     */
    public record Change(ProcedureCode code, String name, Kind kind, List<FieldChange> fields) {

        public Change {
            fields = List.copyOf(fields);
        }

        /** What an import is to a procedure. */
        public enum Kind {
            NEW,
            CHANGED,
            ABOLISHED
        }
    }

    /** @param field name of the column, as in the template */
    public record FieldChange(String field, String before, String after) {}
}
