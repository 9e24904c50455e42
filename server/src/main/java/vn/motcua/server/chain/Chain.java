package vn.motcua.server.chain;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.audit.RecordFault;

/** A table whose rows are tied to each other. Any thread. */
public interface Chain {

    RecordFault.Part part();

    /** Rows after a position, in order. */
    List<Link> listAfter(long seq, int limit);

    Optional<Link> find(long seq);

    Tip tip();

    /** What the first row that is still there must be tied to; row 1 to nothing, a later one to what a purge wrote down. */
    Tip beginning();

    /** Whether rows stand there that are no part of the chain, such as those of another hall; says which. */
    Optional<String> findForeign();
}
