package vn.motcua.launcher.devices;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.device.DeviceTask;

/** A computer without any server, as when pages are looked at while they are built: it carries what its settings name. */
final class Alone implements DeviceHost {

    private static final Logger LOG = LoggerFactory.getLogger(Alone.class);

    @Override
    public Assignment ask(Optional<DeviceBinding> first) {
        return new Assignment(first.stream().toList(), List.of());
    }

    @Override
    public void answer(String task, DeviceTask.Outcome outcome) {
        throw new Unreachable("there is no server, so nobody sent for task " + task);
    }

    @Override
    public void report(DeviceReport report) {
        LOG.info("{}", report);
    }
}
