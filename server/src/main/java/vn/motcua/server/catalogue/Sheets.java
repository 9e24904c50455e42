package vn.motcua.server.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.server.catalogue.edition.LocalStore;
import vn.motcua.server.catalogue.edition.ShownStore;

/** Lays what the desk says on top of what the record says. */
final class Sheets {

    private final LocalStore local;

    Sheets(LocalStore local) {
        this.local = local;
    }

    ProcedureSheet dress(ShownStore.Shown shown) {
        return dress(shown.body(), shown.heading().service(), shown.heading().twin(), shown.changedOn());
    }

    /** A procedure of another day, with what the desk says of it today. */
    ProcedureSheet dress(Procedure procedure, Optional<ProcedureHeading> today, Optional<LocalDate> changedOn) {
        return dress(
                procedure,
                today.flatMap(ProcedureHeading::service),
                today.map(ProcedureHeading::twin).orElse(false),
                changedOn);
    }

    private ProcedureSheet dress(
            Procedure procedure, Optional<ServiceId> service, boolean twin, Optional<LocalDate> changedOn) {
        ProcedureCode code = procedure.code();
        Overlay overlay = local.findOverlay(code).orElseGet(() -> Overlay.none(code));
        return new ProcedureSheet(laidOn(procedure, overlay), service, twin, overlay.note(), changedOn);
    }

    private static Procedure laidOn(Procedure record, Overlay overlay) {
        boolean ownPapers = !overlay.papers().isEmpty();
        return new Procedure(
                record.code(),
                record.name(),
                overlay.shortName().orElse(record.shortName()),
                record.field(),
                record.ministry(),
                record.levels(),
                record.agencies(),
                record.applicants(),
                ownPapers ? overlay.papers() : record.papers(),
                ownPapers ? overlay.cases() : record.cases(),
                withFees(record.methods(), overlay.fees()),
                record.steps(),
                record.requirements(),
                record.legalBasis(),
                record.results(),
                record.online(),
                record.decisionNo(),
                record.source(),
                record.complete());
    }

    private static List<SubmissionMethod> withFees(List<SubmissionMethod> methods, List<Fee> fees) {
        return fees.isEmpty()
                ? methods
                : methods.stream()
                        .map(method -> new SubmissionMethod(method.channel(), method.time(), fees, method.note()))
                        .toList();
    }
}
