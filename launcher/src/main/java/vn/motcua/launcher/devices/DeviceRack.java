package vn.motcua.launcher.devices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.kiosk.simulator.Simulators;

/**
 * The live devices of this computer. It asks about once a second what it is to carry, and opens and closes only what has
 * changed; while the server is away, the devices go on working as they were wired last. One thread of its own opens and
 * closes; no other waits for it.
 */
final class DeviceRack implements Simulators, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceRack.class);
    private static final long ASK_EVERY_MS = 1_000;
    private static final int CLOSE_WITHIN_S = 5;

    private final DeviceHost host;
    private final Optional<DeviceBinding> first;
    private final DeviceBindingCopy copy;
    private final List<Fitting> fittings;
    private final Clock clock;
    private final DeviceNews news;
    private final DeviceTasks tasks;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("device-rack").factory());
    private volatile List<BoundDevice> devices = List.of();
    private boolean away; // the rack's thread only

    /**
     * @param first what this computer's own settings name; taken over by the server once
     * @param copy where the wirings are kept for a start without the server
     */
    DeviceRack(
            DeviceHost host,
            Optional<DeviceBinding> first,
            DeviceBindingCopy copy,
            List<Fitting> fittings,
            Optional<PortProbe> probe,
            Clock clock) {
        this.host = host;
        this.first = first;
        this.copy = copy;
        this.fittings = List.copyOf(fittings);
        this.clock = clock;
        this.news = new DeviceNews(host, () -> devices, clock);
        this.tasks = new DeviceTasks(host, () -> devices, probe);
    }

    /** Wires what was wired last, then follows the server; returns once the devices are being started. */
    void start() {
        apply(copy.read().orElseGet(() -> copy.isKept() ? first.stream().toList() : List.of()));
        if (!copy.isKept()) {
            look(); // the server is in this very program: no need to begin without it
        }
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(this::look, ASK_EVERY_MS, ASK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            DeviceHost.Assignment present = host.ask(first);
            apply(present.wirings());
            if (away) {
                away = false;
                LOG.info("device configuration: server reachable again");
                news.repeat();
            }
            tasks.begin(present.tasks());
        } catch (DeviceHost.Unreachable | IllegalArgumentException e) {
            if (!away) {
                away = true;
                LOG.warn(
                        "device configuration: server unreachable, the last configuration stays in use: {}",
                        e.getMessage());
            }
        } catch (RuntimeException e) { // whatever it is, the next second is another chance
            LOG.error("device configuration: a change could not be applied", e);
        }
    }

    /** Closes what is gone or changed before it opens anything: two devices may have swapped their ports. */
    private void apply(List<DeviceBinding> wanted) {
        List<BoundDevice> before = devices;
        if (before.stream().map(BoundDevice::wiring).toList().equals(wanted)) {
            return;
        }
        Map<DeviceBinding, BoundDevice> kept = new LinkedHashMap<>();
        List<BoundDevice> gone = new ArrayList<>();
        for (BoundDevice device : before) {
            if (wanted.contains(device.wiring())) {
                kept.put(device.wiring(), device);
            } else {
                gone.add(device);
            }
        }
        devices = List.copyOf(kept.values());
        gone.forEach(BoundDevice::close);
        List<BoundDevice> after = new ArrayList<>();
        List<BoundDevice> fresh = new ArrayList<>();
        for (DeviceBinding wiring : wanted) {
            BoundDevice old = kept.get(wiring);
            BoundDevice device = old == null ? BoundDevice.open(wiring, fittings, clock) : old;
            after.add(device);
            if (old == null) {
                fresh.add(device);
            }
        }
        devices = List.copyOf(after);
        fresh.forEach(news::follow);
        copy.write(wanted);
    }

    @Override
    public List<Running> listRunning() {
        return devices.stream()
                .flatMap(device -> device.simulator().stream()
                        .map(simulator -> new Running(device.wiring().device(), simulator)))
                .toList();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        tasks.close();
        news.close();
        try {
            if (!thread.awaitTermination(CLOSE_WITHIN_S, TimeUnit.SECONDS)) {
                LOG.warn("device configuration: a port did not close in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        devices.forEach(BoundDevice::close);
        devices = List.of();
    }
}
