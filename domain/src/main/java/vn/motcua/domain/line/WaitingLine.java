package vn.motcua.domain.line;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.TreeSet;
import vn.motcua.domain.ticket.Arrival;
import vn.motcua.domain.ticket.Ticket;

/** The tickets waiting for one service, in order of arrival. Not safe for several threads. */
public final class WaitingLine implements Iterable<Ticket.Waiting> {

    /** Arrival decides; between arrivals of one millisecond, the order in which the hall took them in. */
    static final Comparator<Ticket.Waiting> BY_ARRIVAL = Comparator.comparing(
            Ticket.Waiting::arrival, Comparator.comparing(Arrival::at).thenComparingLong(Arrival::order));

    private final TreeSet<Ticket.Waiting> waiting;

    public WaitingLine() {
        waiting = new TreeSet<>(BY_ARRIVAL);
    }

    private WaitingLine(WaitingLine other) {
        waiting = new TreeSet<>(other.waiting);
    }

    public WaitingLine copy() {
        return new WaitingLine(this);
    }

    public void join(Ticket.Waiting ticket) {
        waiting.add(ticket);
    }

    public void leave(Ticket.Waiting ticket) {
        waiting.remove(ticket);
    }

    /** Line length, L_q of queueing theory. */
    public int length() {
        return waiting.size();
    }

    /** In order of arrival, which a {@link Discipline} makes the calling order of. */
    @Override
    public Iterator<Ticket.Waiting> iterator() {
        return Collections.unmodifiableSet(waiting).iterator();
    }
}
