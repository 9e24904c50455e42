package vn.motcua.domain.desk;

import java.util.List;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Position;

/**
 * The door that walls use: a snapshot with its position, then every entry after it. A reader that was away asks for
 * the entries after the last position it knows, and has caught up.
 */
public interface HallFeed extends EntryFeed {

    HallSnapshot snapshot();

    /** The entries after a position, in order; fewer than {@code limit} only at the journal's end. */
    List<Entry> listAfter(Position after, int limit);
}
