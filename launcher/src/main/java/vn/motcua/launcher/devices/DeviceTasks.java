package vn.motcua.launcher.devices;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.LinkAddress;
import vn.motcua.hardware.link.Ports;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.wiring.PrinterProbe;

/** Carries tasks out, each on a platform thread of its own, and answers each of them whatever happens. */
final class DeviceTasks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceTasks.class);
    private static final int TEST_WITHIN_S = 35; // a device promises 30

    private final DeviceHost host;
    private final Supplier<List<BoundDevice>> devices;
    private final Optional<PortProbe> probe;
    private final ExecutorService hands = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("device-task-", 1).factory());
    private Set<String> begun = new HashSet<>(); // the rack's thread only

    DeviceTasks(DeviceHost host, Supplier<List<BoundDevice>> devices, Optional<PortProbe> probe) {
        this.host = host;
        this.devices = devices;
        this.probe = probe;
    }

    /** Begins those that were not begun before. */
    void begin(List<DeviceTask> tasks) {
        Set<String> present = new HashSet<>();
        for (DeviceTask task : tasks) {
            present.add(task.id());
            if (!begun.contains(task.id())) {
                hands.execute(() -> carryOut(task));
            }
        }
        begun = present;
    }

    private void carryOut(DeviceTask task) {
        DeviceTask.Outcome outcome;
        try {
            outcome = switch (task.task()) {
                case DeviceTask.Discover discover -> discover();
                case DeviceTask.Probe(String link) -> probe(link);
                case DeviceTask.Test(String device) -> test(device);
                case DeviceTask.Check(DeviceBinding wiring) -> check(wiring);
            };
        } catch (IOException | IllegalArgumentException e) {
            outcome = new DeviceTask.Failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome = new DeviceTask.Failed("the program ends");
        } catch (RuntimeException e) {
            LOG.error("device task: {} failed", task, e);
            outcome = new DeviceTask.Failed("fault in the program: " + e);
        }
        try {
            host.answer(task.id(), outcome);
        } catch (DeviceHost.Unreachable e) {
            LOG.warn("device task: the result of {} could not be sent: {}", task.task(), e.getMessage());
        }
    }

    private DeviceTask.Outcome discover() {
        return new DeviceTask.Ports(Ports.list().stream()
                .map(port -> new DeviceTask.Port(
                        port.link(), port.label(), owner(port.link()).orElse("")))
                .toList());
    }

    /** Who has a port, whatever speed is written behind it. */
    private Optional<String> owner(String link) {
        return devices.get().stream()
                .map(BoundDevice::wiring)
                .filter(wiring -> wiring.enabled() && wiring.port().equals(DeviceBinding.portOf(link)))
                .map(wiring -> wiring.device())
                .findFirst();
    }

    private DeviceTask.Outcome probe(String address) throws IOException {
        Optional<String> owner = owner(address);
        if (owner.isPresent()) {
            return new DeviceTask.Failed(
                    "'%s' belongs to '%s', which is using it: test that device, or switch it off first"
                            .formatted(address, owner.get()));
        }
        if (IppAddress.isIpp(address)) {
            PrinterProbe.Found found = PrinterProbe.probe(IppAddress.parse(address));
            return new DeviceTask.Found(
                    found.answers(), found.model(), found.answers() ? Map.of("sheet", "a4") : Map.of(), found.detail());
        }
        PortProbe prober = probe.orElseThrow(
                () -> new IllegalArgumentException("this version of the program cannot identify devices"));
        try (ByteLink link = LinkAddress.open(address)) {
            link.open();
            return prober.probe(link);
        }
    }

    private static DeviceTask.Outcome check(DeviceBinding wiring) {
        try {
            BoundDevice.check(wiring);
            return new DeviceTask.Tested(true, "");
        } catch (IllegalArgumentException e) {
            return new DeviceTask.Tested(false, String.valueOf(e.getMessage()));
        }
    }

    private DeviceTask.Outcome test(String name) throws InterruptedException {
        BoundDevice wired = devices.get().stream()
                .filter(one -> one.wiring().device().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no device '%s' here".formatted(name)));
        if (wired.device().isEmpty()) {
            return new DeviceTask.Failed(
                    wired.trouble().isEmpty() ? "'%s' is switched off".formatted(name) : wired.trouble());
        }
        Device device = wired.device().get();
        try {
            HealthCheck check = device.checkHealth().get(TEST_WITHIN_S, TimeUnit.SECONDS);
            return new DeviceTask.Tested(check.passed(), check.detail());
        } catch (TimeoutException e) {
            return new DeviceTask.Tested(false, "no answer within %s s".formatted(TEST_WITHIN_S));
        } catch (ExecutionException e) {
            LOG.error("test of '{}' failed", name, e.getCause());
            return new DeviceTask.Failed("fault in the driver: " + e.getCause());
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
