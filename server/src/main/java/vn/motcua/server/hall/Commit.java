package vn.motcua.server.hall;

import java.util.List;
import java.util.Map;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.service.ServiceId;

/**
 * What one group commit put on disk.
 *
 * @param after the position before the first entry
 * @param entries in order; empty when only the desk's setup changed
 * @param waiting each line's length after the last entry
 * @param services the service of each entry that speaks of a ticket, as it was once that entry was written
 */
public record Commit(
        Position after, List<Entry> entries, Map<ServiceId, Integer> waiting, Map<Position, ServiceId> services) {

    public Commit {
        entries = List.copyOf(entries);
        waiting = Map.copyOf(waiting);
        services = Map.copyOf(services);
    }

    public Position position() {
        return entries.isEmpty() ? after : entries.getLast().position();
    }
}
