package vn.motcua.server.hall;

import java.util.List;
import java.util.Map;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * What one group commit put on disk.
 *
 * @param after the position before the first entry
 * @param entries in order; empty when only the desk's setup changed
 * @param waiting each line's length after the last entry
 * @param tickets the tickets the entries speak of, as they are after the last entry
 */
public record Write(
        Position after, List<Entry> entries, Map<ServiceId, Integer> waiting, Map<TicketId, TicketView> tickets) {

    public Write {
        entries = List.copyOf(entries);
        waiting = Map.copyOf(waiting);
        tickets = Map.copyOf(tickets);
    }

    public Position position() {
        return entries.isEmpty() ? after : entries.getLast().position();
    }
}
