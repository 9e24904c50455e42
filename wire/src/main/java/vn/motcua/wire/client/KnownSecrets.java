package vn.motcua.wire.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.wire.json.SlipJson;
import vn.motcua.wire.json.TicketMessages;

/**
 * The secrets of the tickets this kiosk has taken or has to print, as the server told them; the newest 2,000. They are
 * never written down here: after a restart the server tells those of the slips under way again. Any thread.
 */
final class KnownSecrets {

    private static final int MOST = 2_000;

    private final Map<TicketId, TicketSecret> known = new LinkedHashMap<>();

    /** From the answer to a command that issued a ticket. */
    void learn(Answer.Done answer, TicketMessages.Issued issued) {
        answer.find(Event.TicketIssued.class)
                .ifPresent(ticket -> TicketSecret.find(issued.secret() == null ? "" : issued.secret())
                        .ifPresent(secret -> learn(ticket.ticket(), secret)));
    }

    /** From the list of slips under way. */
    void learn(List<SlipJson> slips) {
        slips.forEach(slip -> slip.toSecret().ifPresent(secret -> learn(TicketId.parse(slip.ticket()), secret)));
    }

    private synchronized void learn(TicketId ticket, TicketSecret secret) {
        known.put(ticket, secret);
        if (known.size() > MOST) {
            var oldest = known.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    synchronized Optional<TicketSecret> find(TicketId ticket) {
        return Optional.ofNullable(known.get(ticket));
    }
}
