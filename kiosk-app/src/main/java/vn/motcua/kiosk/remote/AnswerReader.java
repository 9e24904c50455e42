package vn.motcua.kiosk.remote;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.hall.Answer;
import vn.motcua.domain.hall.ClockTrouble;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.Refusal;
import vn.motcua.domain.hall.Request;
import vn.motcua.domain.hall.TicketState;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** Reads the answer to a command; the form is in docs/interface.md. */
final class AnswerReader {

    private static final String REFUSAL = "urn:motcua:refusal:";

    private AnswerReader() {}

    /** Entries of kinds that a kiosk does not know are left out. */
    static Answer.Done done(Request by, JsonNode body) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : body.path("entries")) {
            event(node)
                    .ifPresent(event -> entries.add(new Entry(
                            new Position(node.path("position").asLong()),
                            Instant.parse(node.path("at").asString()),
                            by.id(),
                            by.actor(),
                            event)));
        }
        return new Answer.Done(entries);
    }

    private static Optional<Event> event(JsonNode node) {
        return switch (node.path("kind").asString()) {
            case "TicketIssued" ->
                Optional.of(new Event.TicketIssued(
                        ticket(node),
                        new ServiceId(node.path("service").asString()),
                        node.path("ahead").asInt(),
                        HallReader.counters(node.path("counters"))));
            case "SlipRecorded" ->
                Optional.of(new Event.SlipRecorded(
                        ticket(node),
                        node.path("device").asString(),
                        Event.SlipState.valueOf(node.path("state").asString()),
                        node.path("reason").asString(),
                        node.path("copy").asInt(),
                        node.path("proof").asString("")));
            case "TicketCancelled" -> Optional.of(new Event.TicketCancelled(ticket(node)));
            default -> Optional.empty();
        };
    }

    private static TicketId ticket(JsonNode node) {
        return TicketId.parse(node.path("ticket").asString());
    }

    /**
     * The refusal of a question about one ticket. The interface does not say how a ticket in the wrong state stands; for a
     * waiting one was asked, "not any more" is what matters, and whoever wants to know more asks for its standing.
     */
    static Optional<Refusal> refusal(JsonNode problem, TicketId ticket) {
        return code(problem).map(code -> switch (code) {
            case "unknown-ticket" -> new Refusal.UnknownTicket(ticket);
            case "not-proven" -> new Refusal.NotProven(ticket);
            case "wrong-state" -> new Refusal.WrongState(ticket, TicketState.ABANDONED, Optional.empty());
            default -> trouble(problem, code);
        });
    }

    private static Optional<String> code(JsonNode problem) {
        String type = problem.path("type").asString();
        return type.startsWith(REFUSAL) ? Optional.of(type.substring(REFUSAL.length())) : Optional.empty();
    }

    private static Refusal trouble(JsonNode problem, String code) {
        if (code.startsWith("clock-")) {
            // which clock is wrong is for the staff; a citizen hears that there are no numbers
            return new Refusal.ClockUnconfirmed(ClockTrouble.Kind.DISAGREE, LocalDateTime.MIN, LocalDateTime.MIN);
        }
        return new Refusal.StorageUnavailable(problem.path("detail").asString(code));
    }

    /** The refusal in a problem document, if it is one of the hall's. */
    static Optional<Refusal> refusal(JsonNode problem, ServiceId service, HallSnapshot hall) {
        return code(problem).map(code -> switch (code) {
            case "unknown-service" -> new Refusal.UnknownService(service);
            case "service-not-offered" -> new Refusal.ServiceNotOffered(service);
            case "nobody-serves" -> new Refusal.NobodyServes(service);
            case "hall-closed" -> new Refusal.HallClosed(hall.nextOpening());
            default -> trouble(problem, code);
        });
    }
}
