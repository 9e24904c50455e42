package vn.motcua.domain.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a decision does to one procedure.
 *
 * @param from the first day it holds
 * @param until the last day it holds; empty for no end in sight
 */
public record Announcement(
        Decision decision, ProcedureCode code, Change change, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** What it is to the procedure. */
    public enum Change {
        /** Mới ban hành. */
        NEW,
        /** Sửa đổi, bổ sung. */
        AMENDED,
        /** Thay thế. */
        REPLACED,
        /** Bãi bỏ: not in force from {@code from} on. */
        ABOLISHED
    }
}
