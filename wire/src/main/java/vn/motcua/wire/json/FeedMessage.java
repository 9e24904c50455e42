package vn.motcua.wire.json;

import java.util.List;
import java.util.Map;

/**
 * One write of the hall, as the feed tells it. See docs/interface.md.
 *
 * @param after the position before the write
 * @param position the position of its last entry
 * @param waiting people waiting, by service
 * @param setup whether the desk's setup or storage changed, so that a reader should take a new snapshot
 */
public record FeedMessage(
        long after, long position, List<EntryJson> entries, Map<String, Integer> waiting, boolean setup) {}
