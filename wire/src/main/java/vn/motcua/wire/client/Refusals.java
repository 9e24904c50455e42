package vn.motcua.wire.client;

import java.time.LocalDateTime;
import java.util.Optional;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;
import vn.motcua.wire.json.ProblemJson;

/** The hall's refusals, read back from problem documents; empty if a document is none of the hall's. */
final class Refusals {

    private Refusals() {}

    /** The refusal of a question for a ticket. */
    static Optional<Refusal> of(ProblemJson problem, ServiceId service, HallSnapshot hall) {
        return problem.findRefusal().map(code -> switch (code) {
            case "unknown-service" -> new Refusal.UnknownService(service);
            case "service-not-offered" -> new Refusal.ServiceNotOffered(service);
            case "nobody-serves" -> new Refusal.NobodyServes(service);
            case "hall-closed" -> new Refusal.HallClosed(hall.nextOpening());
            default -> trouble(problem, code);
        });
    }

    /**
     * The refusal of a question about one ticket. The interface does not say how a ticket in the wrong state stands; for a
     * waiting one was asked, "not any more" is what matters, and whoever wants to know more asks for its standing.
     */
    static Optional<Refusal> of(ProblemJson problem, TicketId ticket) {
        return problem.findRefusal().map(code -> switch (code) {
            case "unknown-ticket" -> new Refusal.UnknownTicket(ticket);
            case "not-proven" -> new Refusal.NotProven(ticket);
            case "wrong-state" -> new Refusal.WrongState(ticket, TicketState.ABANDONED, Optional.empty());
            default -> trouble(problem, code);
        });
    }

    private static Refusal trouble(ProblemJson problem, String code) {
        if (code.startsWith("clock-")) {
            // which clock is wrong is for the staff; a citizen hears that there are no numbers
            return new Refusal.ClockUnconfirmed(ClockTrouble.Kind.DISAGREE, LocalDateTime.MIN, LocalDateTime.MIN);
        }
        return code.equals("storage-unavailable")
                ? new Refusal.StorageUnavailable(problem.detailOr(code))
                : new Refusal.Unexpected();
    }
}
