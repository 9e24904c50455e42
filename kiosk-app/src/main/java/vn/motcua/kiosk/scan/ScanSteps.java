package vn.motcua.kiosk.scan;

import java.util.Optional;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.hardware.scanner.Scan;
import vn.motcua.hardware.scanner.codes.CodeReader;
import vn.motcua.hardware.scanner.codes.ScannedCode;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.ScanMessage;
import vn.motcua.kiosk.dialogue.ShownCard;
import vn.motcua.kiosk.parts.KioskProperties;

/**
 * Where a scan leads: to the ticket, to the counter that hands results out, to a procedure, to a greeting, or to a sentence
 * that says what to do instead. Every way ends on a page that the citizen confirms; a scan by itself changes nothing in
 * the hall.
 */
public record ScanSteps(Entrance entrance, KioskProperties properties, KioskSteps steps) {

    public void scanned(Scan scan, CodeReader codes) {
        switch (scan) {
            case Scan.Rejected(Scan.Cause cause) -> tell(ScanMessage.of(cause));
            case Scan.Read(String text) -> lead(codes.read(text));
        }
    }

    private void lead(ScannedCode code) {
        switch (code) {
            case ScannedCode.TicketCode(String id, String secret) -> toTicket(id, TicketSecret.find(secret));
            case ScannedCode.ProcedureSheet(String procedure) -> steps.open(new ProcedureCode(procedure));
            case ScannedCode.Card(var card) -> {
                HallSnapshot hall = entrance.snapshot();
                steps.land(new DialogueState.Greeting(ShownCard.of(
                        card,
                        hall.plan().businessDay(hall.at()),
                        properties.scanning().priorityAge())));
            }
            case ScannedCode.UnsupportedCard card -> tell(ScanMessage.OLD_CARD);
            case ScannedCode.Receipt receipt -> toResults(); // its code is not needed, so it is forgotten here
            case ScannedCode.Altered altered -> tell(ScanMessage.ALTERED);
            case ScannedCode.Unknown unknown -> tell(ScanMessage.INVALID);
        }
    }

    private void toTicket(String id, Optional<TicketSecret> proof) {
        TicketId ticket = TicketId.parse(id);
        steps.ask(() -> entrance.findStanding(ticket), found -> stand(found, proof), () -> tell(ScanMessage.NO_ANSWER));
    }

    private void stand(Optional<Standing> standing, Optional<TicketSecret> proof) {
        standing.ifPresentOrElse(
                found -> steps.land(new DialogueState.AtTicket(found, proof, RequestId.random())),
                () -> tell(ScanMessage.NOT_TODAY));
    }

    private void toResults() {
        returnService(entrance.snapshot(), properties)
                .ifPresentOrElse(
                        service -> steps.land(new DialogueState.Returning(service, RequestId.random())),
                        () -> tell(ScanMessage.NO_RETURN));
    }

    /** The service that hands results out, if this desk has one that somebody serves. */
    static Optional<ServiceId> returnService(HallSnapshot hall, KioskProperties properties) {
        if (properties.returnService().isBlank()) {
            return Optional.empty();
        }
        var wanted = new ServiceId(properties.returnService());
        return hall.plan()
                .findService(wanted)
                .filter(Service::offered)
                .map(Service::id)
                .filter(service -> !hall.plan().listCountersServing(service).isEmpty());
    }

    /** Gives a number back, in the name of the kiosk; what comes of it is shown. */
    public void cancel(DialogueState.Cancelling place, String device) {
        TicketId ticket = place.standing().ticket();
        var command = new Command.CancelTicket(new Request(place.request(), new Actor.Kiosk(device)), ticket);
        steps.ask(
                () -> entrance.cancelTicket(command, place.proof()),
                answer -> steps.land(new DialogueState.ScanTold(message(answer), ticket.label())),
                () -> steps.land(new DialogueState.ScanTold(ScanMessage.NO_ANSWER, "")));
    }

    private static ScanMessage message(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> ScanMessage.CANCELLED;
            case Answer.Refused(Refusal.WrongState state) -> ScanMessage.NOT_CANCELLED;
            case Answer.Refused(Refusal.NotProven needed) -> ScanMessage.NOT_PROVEN;
            case Answer.Refused refused -> ScanMessage.NO_ANSWER;
        };
    }

    private void tell(ScanMessage message) {
        steps.land(new DialogueState.ScanTold(message, ""));
    }
}
