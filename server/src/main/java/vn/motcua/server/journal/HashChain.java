package vn.motcua.server.journal;

import java.util.List;
import vn.motcua.server.chain.Links;

/** How an entry of the journal is tied to the one before. */
final class HashChain {

    private HashChain() {}

    /** What the first entry is tied to. */
    static String beginning() {
        return Links.beginning();
    }

    static String link(String previous, JournalRow row) {
        return Links.link(previous, columns(row));
    }

    static List<Object> columns(JournalRow row) {
        return List.of(
                row.hall(), row.seq(), row.atMs(), row.day(), row.request(), row.actor(), row.kind(), row.body());
    }
}
