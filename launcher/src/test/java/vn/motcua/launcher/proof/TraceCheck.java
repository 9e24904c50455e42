package vn.motcua.launcher.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code strace -f -y} saw and asks of every HTTP 201 that leaves on a socket: was the entry of its ticket
 * written to the -wal file before, and had a sync of that file begun after that write and ended before this answer?
 */
final class TraceCheck {

    private static final Pattern LINE = Pattern.compile("(\\d+)\\s+(.*)");
    private static final Pattern TICKET = Pattern.compile("\\d{8}-[A-Z]{1,2}-\\d+(?!\\d)");

    /** Line of the first write of each ticket into the -wal file. */
    private final Map<String, Integer> written = new HashMap<>();

    private final Map<String, Integer> syncBegun = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final List<String> tooEarly = new ArrayList<>();
    private int syncedUpTo = -1;
    private int syncs;

    /** Takes in the next line of the trace. */
    void take(int number, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        String thread = matcher.group(1);
        String call = matcher.group(2);
        if (call.startsWith("pwrite64(") && call.contains("-wal>")) {
            tickets(call).forEach(ticket -> written.putIfAbsent(ticket, number));
        } else if ((call.startsWith("fdatasync(") || call.startsWith("fsync(")) && call.contains("-wal>")) {
            syncBegun.put(thread, number);
            if (call.endsWith("= 0")) {
                synced(thread);
            }
        } else if (call.startsWith("<... f") && call.contains("sync resumed>") && call.endsWith("= 0")) {
            synced(thread);
        } else if (call.contains("\"HTTP/1.1 201")) {
            tickets(call).forEach(ticket -> leaves(ticket, number));
        }
    }

    private void synced(String thread) {
        Integer begun = syncBegun.remove(thread);
        if (begun != null) {
            syncs++;
            syncedUpTo = Math.max(syncedUpTo, begun);
        }
    }

    private void leaves(String ticket, int number) {
        acknowledged.add(ticket);
        Integer at = written.get(ticket);
        if (at == null || syncedUpTo < at) {
            tooEarly.add("line %d: %s leaves, written in line %s, synced up to line %d"
                    .formatted(number, ticket, at, syncedUpTo));
        }
    }

    private static List<String> tickets(String call) {
        return TICKET.matcher(call).results().map(result -> result.group()).toList();
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Answers that left before their entry was safe, in words. */
    List<String> tooEarly() {
        return List.copyOf(tooEarly);
    }

    int syncs() {
        return syncs;
    }
}
