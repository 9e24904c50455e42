package vn.motcua.domain.line;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.motcua.domain.ticket.Arrival;
import vn.motcua.domain.ticket.Ticket;

/** The tickets waiting for one service, in order of arrival. Not safe for several threads. */
public final class WaitingLine {

    /** Arrival decides; between arrivals of one millisecond, the order in which the hall took them in. */
    public static final Comparator<Ticket.Waiting> BY_ARRIVAL = Comparator.comparing(
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

    public Optional<Ticket.Waiting> findFirst() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.first());
    }

    /** The first tickets in serving order, at most {@code limit}. */
    public List<Ticket.Waiting> listFirst(int limit) {
        return waiting.stream().limit(limit).toList();
    }

    /** How many stand before this ticket. Takes time in proportion to the answer. */
    public int ahead(Ticket.Waiting ticket) {
        return waiting.headSet(ticket).size();
    }
}
