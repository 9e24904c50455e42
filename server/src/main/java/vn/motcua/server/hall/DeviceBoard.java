package vn.motcua.server.hall;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.motcua.domain.desk.DeviceReport;

/** The last report of each device. Safe for many threads; forgotten at a restart, when devices report anew. */
final class DeviceBoard {

    private final Map<String, DeviceReport> reports = new ConcurrentSkipListMap<>();

    /** @return whether this says something that the last report of the device did not */
    boolean put(DeviceReport report) {
        DeviceReport before = reports.get(report.device());
        if (before != null
                && before.online() == report.online()
                && before.reason().equals(report.reason())) {
            return false; // keeps the instant since when it is so
        }
        reports.put(report.device(), report);
        return true;
    }

    List<DeviceReport> list() {
        return List.copyOf(reports.values());
    }
}
