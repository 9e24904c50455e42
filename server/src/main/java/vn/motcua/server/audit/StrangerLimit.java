package vn.motcua.server.audit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.domain.audit.AuditKind;

/**
 * How much of what strangers do is written down one by one: so much a minute per address, so much in all; the rest is
 * counted. Any thread.
 */
final class StrangerLimit {

    static final int PER_ADDRESS = 20;
    static final int IN_ALL = 60;
    private static final long MINUTE_MS = 60_000;

    private final Map<String, Integer> byAddress = new HashMap<>(); // at most IN_ALL of them, emptied every minute
    private final Map<AuditKind, Long> left = new EnumMap<>(AuditKind.class);
    private long minute;
    private int written;

    /** Whether an event may be written; if not, it has been counted. */
    synchronized boolean admits(AuditKind kind, String address, long nowMs) {
        begin(nowMs / MINUTE_MS);
        if (written < IN_ALL && byAddress.getOrDefault(address, 0) < PER_ADDRESS) {
            written++;
            byAddress.merge(address, 1, Integer::sum);
            return true;
        }
        count(kind);
        return false;
    }

    private void begin(long now) {
        if (now != minute) {
            minute = now;
            written = 0;
            byAddress.clear();
        }
    }

    /** An event could not be written. */
    synchronized void count(AuditKind kind) {
        left.merge(kind, 1L, Long::sum);
    }

    /** What was counted and not written since the last time; it is forgotten with this. */
    synchronized Map<AuditKind, Long> takeLeft() {
        Map<AuditKind, Long> taken = new EnumMap<>(left);
        left.clear();
        return taken;
    }
}
