package vn.motcua.launcher.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.device.DeviceTask;

/** A server as a rack sees it: says what a test wants it to say, and may be away. */
final class PlayedHost implements DeviceHost {

    volatile boolean away;
    volatile List<DeviceBinding> wirings = List.of();
    final List<DeviceTask> tasks = new CopyOnWriteArrayList<>();
    final Map<String, DeviceTask.Outcome> answers = new ConcurrentHashMap<>();
    final Map<String, DeviceReport> reports = new ConcurrentHashMap<>();
    final List<DeviceReport> heard = new CopyOnWriteArrayList<>();

    @Override
    public Assignment ask(Optional<DeviceBinding> first) {
        check();
        return new Assignment(wirings, new ArrayList<>(tasks));
    }

    @Override
    public void answer(String task, DeviceTask.Outcome outcome) {
        check();
        answers.put(task, outcome);
    }

    @Override
    public void report(DeviceReport report) {
        check();
        reports.put(report.device(), report);
        heard.add(report);
    }

    private void check() {
        if (away) {
            throw new Unreachable("the server is away");
        }
    }
}
