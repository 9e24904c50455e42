package vn.motcua.server.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.domain.audit.RecordFault.Kind;

/**
 * Walks over a chain from its beginning and recomputes every hash. It goes on after what it finds, so that a second
 * change is found too, and stops after {@link #MOST_FINDINGS}. One thread; takes seconds per million rows.
 */
public final class ChainWalk {

    /** Enough to see what happened; a table of a million wrong rows helps nobody. */
    public static final int MOST_FINDINGS = 20;

    private static final int PAGE = 2_000;

    private final Chain chain;
    private final Pace pace;
    private final List<RecordFault> findings = new ArrayList<>();
    private long rows;
    private Tip last;

    /** Called after each page, with the time it took: where a walk leaves room for others. */
    @FunctionalInterface
    public interface Pace {

        /** As fast as it goes. */
        Pace FULL = tookNanos -> true;

        /** @return whether to go on */
        boolean rest(long tookNanos);
    }

    /**
     * @param rows looked at
     * @param tip the last of them
     * @param whole whether the walk came to the end
     */
    public record Walked(long rows, Tip tip, List<RecordFault> findings, boolean whole) {

        public Walked {
            findings = List.copyOf(findings);
        }
    }

    private ChainWalk(Chain chain, Pace pace) {
        this.chain = chain;
        this.pace = pace;
        this.last = chain.beginning();
    }

    public static Walked over(Chain chain, Pace pace) {
        return new ChainWalk(chain, pace).walk();
    }

    private Walked walk() {
        long begun = System.nanoTime();
        List<Link> page = chain.listAfter(Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::look);
            if (findings.size() >= MOST_FINDINGS || !pace.rest(System.nanoTime() - begun)) {
                return new Walked(rows, last, findings, false);
            }
            begun = System.nanoTime();
            page = chain.listAfter(page.getLast().seq(), PAGE);
        }
        chain.findForeign()
                .ifPresent(
                        what -> findings.add(new RecordFault(chain.part(), Kind.FOREIGN, 0, Optional.empty(), what)));
        return new Walked(rows, last, findings, true);
    }

    private void look(Link link) {
        rows++;
        if (link.seq() <= last.seq()) {
            found(Kind.INSERTED, link.seq(), link, link.kind());
            return;
        }
        if (link.seq() > last.seq() + 1) {
            found(Kind.MISSING, last.seq() + 1, link, Long.toString(link.seq() - 1));
        } else {
            String expected = link.expected(last.hash());
            if (!expected.equals(link.hash())) {
                found(Kind.CHANGED, link.seq(), link, link.kind() + " " + expected);
            }
        }
        last = new Tip(link.seq(), link.hash());
    }

    private void found(Kind kind, long position, Link link, String detail) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new RecordFault(
                    chain.part(), kind, position, Optional.of(Instant.ofEpochMilli(link.atMs())), detail));
        }
    }
}
