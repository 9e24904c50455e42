package vn.motcua.sim.printer;

import java.util.ArrayList;
import java.util.List;

/** Actions on a simulated printer that are due after a number of bytes. Guarded by whoever owns it. */
final class Incidents {

    private record Incident(boolean ofTheLine, long at, Runnable what) {}

    private final List<Incident> waiting = new ArrayList<>();
    private long received;
    private long worked;

    /**
     * Lets something happen when that many more bytes have been worked off, or, for the line, have come; at once for 0.
     */
    void add(boolean ofTheLine, long bytes, Runnable what) {
        long count = ofTheLine ? received : worked;
        waiting.add(new Incident(ofTheLine, count + bytes, what));
        happen(ofTheLine, count);
    }

    /** A byte has come in. */
    void received() {
        received++;
        happen(true, received);
    }

    /** A byte has been worked off. */
    void worked() {
        worked++;
        happen(false, worked);
    }

    private void happen(boolean ofTheLine, long count) {
        if (waiting.isEmpty()) {
            return;
        }
        List<Incident> due = waiting.stream()
                .filter(incident -> incident.ofTheLine == ofTheLine && incident.at <= count)
                .toList();
        waiting.removeAll(due);
        due.forEach(incident -> incident.what.run());
    }
}
