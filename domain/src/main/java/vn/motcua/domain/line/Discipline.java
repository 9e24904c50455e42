package vn.motcua.domain.line;

import java.util.Collection;
import java.util.Optional;
import vn.motcua.domain.ticket.Ticket;

/** The rule of order (Kendall's D): who is called next from several lines. */
@FunctionalInterface
public interface Discipline {

    /** First come, first served across all lines: the earliest arrival, whatever it came for. */
    Discipline FIRST_COME_FIRST_SERVED =
            lines -> lines.stream().flatMap(line -> line.findFirst().stream()).min(WaitingLine.BY_ARRIVAL);

    /** The ticket to call; empty only if every line is empty. */
    Optional<Ticket.Waiting> choose(Collection<WaitingLine> lines);
}
