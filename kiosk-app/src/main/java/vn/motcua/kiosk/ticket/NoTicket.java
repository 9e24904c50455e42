package vn.motcua.kiosk.ticket;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.ProcedureTexts;

/** Why there is no number to be had at present, in a sentence that says what to do. */
public record NoTicket(KioskTexts texts, HallSnapshot hall, boolean reachable) {

    /** Empty if a number for this procedure can be taken here and now. */
    public Optional<String> reason(ProcedureSheet sheet) {
        if (sheet.service().isEmpty()) {
            return Optional.of(elsewhere(sheet));
        }
        return reason(sheet.service().get());
    }

    public Optional<String> reason(ServiceId service) {
        if (!reachable) {
            return Optional.of(texts.get("no.lost"));
        }
        boolean offered =
                hall.plan().findService(service).filter(Service::offered).isPresent();
        if (!offered || hall.plan().listCountersServing(service).isEmpty()) {
            return Optional.of(texts.get("no.notOffered"));
        }
        if (hall.storageTrouble().isPresent()) {
            return Optional.of(texts.get("no.trouble"));
        }
        if (hall.clockTrouble().isPresent()) {
            return Optional.of(texts.get("no.clock"));
        }
        return hall.issuing() ? Optional.empty() : Optional.of(texts.get("no.closed", opening(texts, hall)));
    }

    private String elsewhere(ProcedureSheet sheet) {
        String agencies = String.join(", ", sheet.procedure().agencies());
        return texts.get(
                "no.elsewhere",
                agencies.isEmpty()
                        ? new ProcedureTexts(texts).levels(sheet.procedure().levels())
                        : agencies);
    }

    /** When the kiosk gives numbers again, as far as the hall knows. */
    static String opening(KioskTexts texts, HallSnapshot hall) {
        return hall.nextOpening().map(next -> opening(texts, next)).orElseGet(() -> texts.get("closed.unknown"));
    }

    private static String opening(KioskTexts texts, LocalDateTime next) {
        return texts.get(
                "closed.next",
                next.format(DateTimeFormatter.ofPattern("HH:mm")),
                next.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(texts.locale())));
    }
}
