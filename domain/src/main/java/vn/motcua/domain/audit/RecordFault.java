package vn.motcua.domain.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a check of the record found wrong.
 *
 * @param position the first position it is about
 * @param at when what stands there says it was written
 * @param detail further facts for an expert: a hash, a kind, a last position
 */
public record RecordFault(Part part, Kind kind, long position, Optional<Instant> at, String detail) {

    /** Which part of the record. */
    public enum Part {
        JOURNAL,
        AUDIT,
        /** The file that is kept apart from the database. */
        HEAD
    }

    /** What is wrong. */
    public enum Kind {
        /** A line is not what was written, or the one before it is not. */
        CHANGED,
        /** Lines between others are gone. */
        MISSING,
        /** A line stands where none can have been written. */
        INSERTED,
        /** The newest lines are gone: deleted, or an older copy of the database was put back. */
        CUT,
        /** All lines are gone. */
        EMPTIED,
        /** Lines fit together, but are not those that were written. */
        REWRITTEN,
        /** Lines were added while the server was not running. */
        ADDED,
        /** The database holds lines of another hall. */
        FOREIGN,
        /** The file kept apart is not there. */
        HEAD_MISSING,
        /** The file kept apart was changed, or belongs to another key. */
        HEAD_FORGED,
        /** The database itself cannot be read there. */
        UNREADABLE;

        /** Found by looking at the lines alone, and found again each time; others show against the head only. */
        public boolean isInTheLines() {
            return switch (this) {
                case CHANGED, MISSING, INSERTED, FOREIGN -> true;
                case CUT, EMPTIED, REWRITTEN, ADDED, HEAD_MISSING, HEAD_FORGED, UNREADABLE -> false;
            };
        }
    }

    /** The finding of a {@link #key}; when it was written is not known any more. */
    public static RecordFault parse(String key) {
        String[] parts = key.split(" ", 4);
        return new RecordFault(
                Part.valueOf(parts[0]),
                Kind.valueOf(parts[1]),
                Long.parseLong(parts[2]),
                Optional.empty(),
                parts.length > 3 ? parts[3] : "");
    }

    /** Names this very finding: another change at the same place is another one. */
    public String key() {
        return "%s %s %s %s".formatted(part, kind, position, detail).strip();
    }
}
