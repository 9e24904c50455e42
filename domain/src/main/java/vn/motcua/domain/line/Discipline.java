package vn.motcua.domain.line;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.domain.ticket.Ticket;

/**
 * The rule of order (Kendall's D): in which order several lines are served. The decision who is called next, every
 * list of who waits and the number of people ahead come from the one order it gives, so they cannot differ.
 *
 * <p>An order is a value of its arguments: the same lines and turns give the same order.
 */
public interface Discipline {

    /** First come, first served across all lines: the earliest arrival, whatever it came for. */
    static Discipline firstComeFirstServed() {
        return FirstComeFirstServed.INSTANCE;
    }

    /**
     * All who wait in these lines, in calling order. Lazy: it costs what is taken from it.
     *
     * @param turns who was called before, for a rule that takes turns
     */
    Stream<Ticket.Waiting> order(Collection<WaitingLine> lines, CallTurns turns);

    /** How many are called before a ticket that waits in this line, as far as the line alone decides. */
    default int ahead(Ticket.Waiting ticket, WaitingLine line, CallTurns turns) {
        return (int) order(List.of(line), turns)
                .takeWhile(other -> !other.equals(ticket))
                .count();
    }

    /** How many will be called before whoever joins this line now. */
    int aheadOfNewcomer(WaitingLine line, CallTurns turns);
}
