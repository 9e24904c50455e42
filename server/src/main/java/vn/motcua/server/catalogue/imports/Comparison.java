package vn.motcua.server.catalogue.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.catalogue.CatalogueImport.Change.Kind;
import vn.motcua.domain.catalogue.CatalogueImport.FieldChange;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.server.catalogue.edition.EpochDays;
import vn.motcua.server.catalogue.edition.ProcedureJson;
import vn.motcua.server.catalogue.edition.VersionStore;
import vn.motcua.server.catalogue.edition.VersionStore.Version;
import vn.motcua.server.intake.ReadRow;

/** Compares a good row with what the catalogue has. */
final class Comparison {

    private final HeadIndex heads;
    private final VersionStore versions;
    private final AnnouncementStore announcements;

    Comparison(HeadIndex heads, VersionStore versions, AnnouncementStore announcements) {
        this.heads = heads;
        this.versions = versions;
        this.announcements = announcements;
    }

    /**
     * What a row comes to.
     *
     * @param version absent if the catalogue stays as it is
     * @param announcement absent if the row announces nothing, or nothing new
     * @param unknown whether it abolishes what the catalogue never had
     */
    record Result(Optional<Version> version, Optional<Announcement> announcement, boolean unknown) {}

    Result compare(ReadRow row) {
        HeadIndex.@Nullable Known head = heads.find(row.code());
        if (row.isAbolished()) {
            return abolish(row, head);
        }
        Procedure procedure = Objects.requireNonNull(row.procedure(), "a good row has a procedure or abolishes one");
        if (head == null || head.gone()) {
            var created = new Version(procedure, row.from(), row.until(), Kind.NEW, List.of());
            return new Result(Optional.of(created), explicit(row, row.change()), false);
        }
        return change(row, procedure, head);
    }

    private Result abolish(ReadRow row, HeadIndex.@Nullable Known head) {
        Optional<Announcement> announcement = explicit(row, Announcement.Change.ABOLISHED);
        if (head == null || head.gone()) {
            return new Result(Optional.empty(), announcement, head == null && announcement.isPresent());
        }
        Procedure before = versions.getBody(head.importId(), row.code());
        return new Result(Optional.of(gone(before, row.from())), announcement, false);
    }

    /** A procedure that a complete list no longer has. */
    Version missing(String code) {
        HeadIndex.Known head = Objects.requireNonNull(heads.find(code), code);
        return gone(versions.getBody(head.importId(), code), Optional.empty());
    }

    private static Version gone(Procedure before, Optional<LocalDate> from) {
        return new Version(before, from, Optional.empty(), Kind.ABOLISHED, List.of());
    }

    private Result change(ReadRow row, Procedure procedure, HeadIndex.Known head) {
        String hash = ProcedureJson.hash(ProcedureJson.encode(procedure));
        @Nullable Integer until = EpochDays.numberOrNull(row.until());
        boolean same = head.hash() == HeadIndex.hash(hash) && Objects.equals(head.until(), until);
        boolean sameBegin = row.from().isEmpty() || Objects.equals(head.from(), EpochDays.numberOrNull(row.from()));
        Optional<Announcement> announced = explicit(row, row.change());
        if (same && sameBegin && announced.isEmpty()) {
            return new Result(Optional.empty(), Optional.empty(), false);
        }
        Procedure before = versions.getBody(head.importId(), row.code());
        List<FieldChange> differs = new ArrayList<>(Differences.between(before, procedure));
        day(differs, "effective_from", sameBegin ? null : head.from(), sameBegin ? Optional.empty() : row.from());
        day(differs, "effective_until", head.until(), row.until());
        announced.ifPresent(announcement ->
                differs.add(new FieldChange("change", "", announcement.change().name())));
        var changed = new Version(procedure, row.from(), row.until(), Kind.CHANGED, differs);
        return new Result(Optional.of(changed), announced.or(() -> implied(row, before)), false);
    }

    private static void day(
            List<FieldChange> differs, String field, @Nullable Integer before, Optional<LocalDate> after) {
        if (!Objects.equals(before, EpochDays.numberOrNull(after))) {
            differs.add(new FieldChange(
                    field,
                    before == null ? "" : LocalDate.ofEpochDay(before).toString(),
                    after.map(LocalDate::toString).orElse("")));
        }
    }

    /** What the row says itself, unless it is known already. */
    private Optional<Announcement> explicit(ReadRow row, Announcement.@Nullable Change change) {
        @Nullable Decision decision = row.decision();
        if (change == null || decision == null || announcements.isKnown(row.code(), decision.number(), change)) {
            return Optional.empty();
        }
        return Optional.of(announcement(row, decision, change));
    }

    /** Another decision than before, and the row does not say what it does: it has amended. */
    private static Optional<Announcement> implied(ReadRow row, Procedure before) {
        @Nullable Decision decision = row.decision();
        if (decision == null || row.change() != null || before.decisionNo().isEmpty()) {
            return Optional.empty();
        }
        return before.decisionNo().equals(decision.number())
                ? Optional.empty()
                : Optional.of(announcement(row, decision, Announcement.Change.AMENDED));
    }

    private static Announcement announcement(ReadRow row, Decision decision, Announcement.Change change) {
        return new Announcement(decision, new ProcedureCode(row.code()), change, row.from(), row.until());
    }
}
