package vn.motcua.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.device.DeviceReport;

/** The last report of each device. Safe for many threads; forgotten at a restart, when devices report anew. */
final class DeviceBoard {

    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Map<String, DeviceReport> reports = new ConcurrentSkipListMap<>();
    private final Map<String, Instant> gone = new HashMap<>(); // taken away, and when
    private Set<String> silent = Set.of(); // as of the last look

    /** @return whether this says something that the last report of the device did not */
    synchronized boolean put(DeviceReport report) {
        Instant taken = gone.get(report.device());
        if (taken != null && report.lastSeen().isBefore(taken.plus(LAST_WORDS))) {
            return false;
        }
        gone.remove(report.device());
        DeviceReport before = reports.get(report.device());
        if (before == null || !before.saysTheSameAs(report) || isSilent(before, report.lastSeen())) {
            reports.put(report.device(), report);
            return true;
        }
        reports.put(report.device(), report.since(before.at()));
        return !before.facts().equals(report.facts());
    }

    /** Nothing is told of it any more, nor of what its computer says before it has heard of that. */
    synchronized void forget(String device, Instant now) {
        reports.remove(device);
        gone.put(device, now);
    }

    /** It is wired again: its next report counts. */
    synchronized void expect(String device) {
        gone.remove(device);
    }

    /** @return whether a device has fallen silent since the last look */
    synchronized boolean look(Instant now) {
        Set<String> quiet = reports.values().stream()
                .filter(report -> isSilent(report, now))
                .map(DeviceReport::device)
                .collect(Collectors.toUnmodifiableSet());
        boolean news = !silent.containsAll(quiet);
        silent = quiet;
        return news;
    }

    /** How each device is to be taken for at this instant. */
    public List<DeviceReport> list(Instant now) {
        return reports.values().stream()
                .map(report -> isSilent(report, now) ? report.fallenSilent() : report)
                .toList();
    }

    private static boolean isSilent(DeviceReport report, Instant now) {
        return report.lastSeen().plus(DeviceDesk.SILENT_AFTER).isBefore(now);
    }
}
