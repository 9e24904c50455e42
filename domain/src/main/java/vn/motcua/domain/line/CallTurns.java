package vn.motcua.domain.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import vn.motcua.domain.ticket.Arrival;

/**
 * Who was called before, for disciplines that take turns between lines or classes. A recall is no turn. Not safe for
 * several threads.
 */
public final class CallTurns implements Iterable<Arrival> {

    /** More than any rule of turns looks back: one in 64 is hardly a turn any more. */
    private static final int REMEMBERED = 64;

    private final Deque<Arrival> newestFirst;

    public CallTurns() {
        newestFirst = new ArrayDeque<>();
    }

    private CallTurns(CallTurns other) {
        newestFirst = new ArrayDeque<>(other.newestFirst);
    }

    public CallTurns copy() {
        return new CallTurns(this);
    }

    /** A citizen was called who had not been called before. */
    public void take(Arrival called) {
        newestFirst.addFirst(called);
        if (newestFirst.size() > REMEMBERED) {
            newestFirst.removeLast();
        }
    }

    public void clear() {
        newestFirst.clear();
    }

    /** The turns taken today, newest first; at most 64. */
    @Override
    public Iterator<Arrival> iterator() {
        return newestFirst.stream().iterator();
    }
}
