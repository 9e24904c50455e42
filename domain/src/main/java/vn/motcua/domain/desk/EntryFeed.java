package vn.motcua.domain.desk;

import java.util.List;
import java.util.function.Consumer;
import vn.motcua.domain.journal.Entry;

/** The stream of what happens in the hall, from now on. */
@FunctionalInterface
public interface EntryFeed {

    /** Hands over the entries of each write once they are on disk, in order, from one thread of the feed's own. */
    Subscription follow(Consumer<List<Entry>> listener);
}
