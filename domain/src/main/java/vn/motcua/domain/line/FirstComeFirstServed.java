package vn.motcua.domain.line;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.motcua.domain.ticket.Ticket;

/** Merges the lines by arrival, one ticket at a time. */
final class FirstComeFirstServed implements Discipline {

    static final FirstComeFirstServed INSTANCE = new FirstComeFirstServed();

    private FirstComeFirstServed() {}

    @Override
    public Stream<Ticket.Waiting> order(Collection<WaitingLine> lines, CallTurns turns) {
        var heads = new PriorityQueue<Head>(Comparator.comparing(Head::ticket, WaitingLine.BY_ARRIVAL));
        for (WaitingLine line : lines) {
            Head.of(line.iterator(), heads);
        }
        var merged =
                new Spliterators.AbstractSpliterator<Ticket.Waiting>(
                        Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super Ticket.Waiting> action) {
                        Head first = heads.poll();
                        if (first == null) {
                            return false;
                        }
                        action.accept(first.ticket());
                        Head.of(first.rest(), heads);
                        return true;
                    }
                };
        return StreamSupport.stream(merged, false);
    }

    @Override
    public int aheadOfNewcomer(WaitingLine line, CallTurns turns) {
        return line.length();
    }

    /** The first of a line that was not taken yet. */
    private record Head(Ticket.Waiting ticket, Iterator<Ticket.Waiting> rest) {

        static void of(Iterator<Ticket.Waiting> line, PriorityQueue<Head> heads) {
            if (line.hasNext()) {
                heads.add(new Head(line.next(), line));
            }
        }
    }
}
