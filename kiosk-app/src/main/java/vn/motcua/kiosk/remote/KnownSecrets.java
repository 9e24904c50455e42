package vn.motcua.kiosk.remote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;

/**
 * The secrets of the tickets this kiosk has taken or has to print, as the server told them; the newest 2,000. They are
 * never written down here: after a restart the server tells those of the slips under way again. Any thread.
 */
final class KnownSecrets {

    private static final int MOST = 2_000;

    private final Map<TicketId, TicketSecret> known = new LinkedHashMap<>();

    /** From the answer to a command that issued a ticket. */
    void learnFromAnswer(JsonNode answer) {
        for (JsonNode entry : answer.path("entries")) {
            if (entry.path("kind").asString().equals("TicketIssued")) {
                learn(entry.path("ticket").asString(), answer.path("secret").asString(""));
            }
        }
    }

    /** From the list of slips under way. */
    void learnFromSlips(JsonNode answer) {
        for (JsonNode slip : answer.path("slips")) {
            learn(slip.path("ticket").asString(), slip.path("secret").asString(""));
        }
    }

    private synchronized void learn(String ticket, String secret) {
        TicketSecret.find(secret).ifPresent(told -> {
            known.put(TicketId.parse(ticket), told);
            if (known.size() > MOST) {
                var oldest = known.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        });
    }

    synchronized Optional<TicketSecret> find(TicketId ticket) {
        return Optional.ofNullable(known.get(ticket));
    }
}
