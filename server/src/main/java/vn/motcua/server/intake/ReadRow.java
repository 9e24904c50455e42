package vn.motcua.server.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Procedure;

/**
 * A row read and checked.
 *
 * @param code as written; empty if it cannot be told
 * @param procedure absent if the row has an error, or abolishes
 * @param change what the row says that its decision does; absent if it does not say
 * @param decision absent if the row names none
 */
public record ReadRow(
        int line,
        String code,
        @Nullable Procedure procedure,
        Announcement.@Nullable Change change,
        @Nullable Decision decision,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<Flaw> flaws) {

    public ReadRow {
        flaws = List.copyOf(flaws);
    }

    public boolean isFaulty() {
        return flaws.stream().anyMatch(flaw -> flaw.kind().severity() == Flaw.Severity.ERROR);
    }

    public boolean isAbolished() {
        return change == Announcement.Change.ABOLISHED;
    }

    /** With what comparing it with its neighbours and the catalogue has shown. */
    ReadRow with(List<Flaw> more) {
        return more.isEmpty()
                ? this
                : new ReadRow(
                        line,
                        code,
                        procedure,
                        change,
                        decision,
                        from,
                        until,
                        java.util.stream.Stream.concat(flaws.stream(), more.stream())
                                .toList());
    }
}
