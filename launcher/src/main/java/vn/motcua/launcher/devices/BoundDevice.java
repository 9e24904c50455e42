package vn.motcua.launcher.devices;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.link.LinkAddress;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.hardware.simulation.SimulatorFactory;
import vn.motcua.hardware.wiring.DeviceMaker;
import vn.motcua.hardware.wiring.DeviceMakers;

/** One wiring come to life: the device, what simulates it, and what it was fitted to; or the reason why it cannot be. */
final class BoundDevice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BoundDevice.class);

    private final DeviceBinding wiring;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>(); // last made, first closed
    private Optional<Device> device = Optional.empty();
    private Optional<Simulator> simulator = Optional.empty();
    private String trouble = "";

    private BoundDevice(DeviceBinding wiring) {
        this.wiring = wiring;
    }

    /** Never throws: what cannot be so has a {@link #trouble()}, and the others go on. */
    static BoundDevice open(DeviceBinding wiring, List<Fitting> fittings, Clock clock) {
        var wired = new BoundDevice(wiring);
        if (wiring.enabled()) {
            try {
                wired.start(fittings, clock);
            } catch (IOException | RuntimeException e) {
                LOG.warn("device '{}' cannot be started: {}", wiring.device(), e.getMessage(), programFault(e));
                wired.close();
                wired.device = Optional.empty();
                wired.simulator = Optional.empty();
                wired.trouble = String.valueOf(e.getMessage());
            }
        }
        return wired;
    }

    /** Where it happened matters for a fault of ours only, not for what somebody has written down wrongly. */
    private static @org.jspecify.annotations.Nullable Exception programFault(Exception e) {
        return e instanceof IllegalArgumentException || e instanceof IOException ? null : e;
    }

    /** @throws IllegalArgumentException naming what cannot be so, and the mend; nothing is opened or closed */
    static void check(DeviceBinding wiring) {
        DeviceSpec spec = spec(wiring);
        maker(spec).check(spec);
        if (LinkAddress.isSimulated(spec.link())) {
            SimulatorFactory unused = SimulatorFactory.get(spec);
        }
    }

    private static DeviceSpec spec(DeviceBinding wiring) {
        return new DeviceSpec(wiring.device(), kind(wiring.kind()), wiring.link(), wiring.options());
    }

    /** The domain and the drivers do not know each other's kinds. */
    private static DeviceKind kind(DeviceBinding.Kind kind) {
        return switch (kind) {
            case PRINTER -> DeviceKind.PRINTER;
            case COUNTER_LINE -> DeviceKind.COUNTER_LINE;
            case NUMERIC_PAD -> DeviceKind.NUMERIC_PAD;
            case SCANNER -> DeviceKind.SCANNER;
        };
    }

    private static DeviceMaker maker(DeviceSpec spec) {
        return DeviceMakers.find(spec.kind())
                .orElseThrow(() -> new IllegalArgumentException(
                        "this version of the program cannot drive %s".formatted(spec.kind())));
    }

    private void start(List<Fitting> fittings, Clock clock) throws IOException {
        DeviceSpec spec = spec(wiring);
        DeviceMaker maker = maker(spec);
        DeviceSpec placed = spec;
        if (LinkAddress.isSimulated(wiring.link())) {
            Simulator started = SimulatorFactory.get(spec).simulate(spec, clock);
            parts.push(started);
            simulator = Optional.of(started);
            placed = spec.at(started.address());
        }
        Device made = maker.make(placed, clock);
        parts.push(made);
        device = Optional.of(made);
        for (Fitting fitting : fittings) {
            if (fitting.kind() == spec.kind()) {
                parts.push(fitting.fit(made, spec));
            }
        }
    }

    DeviceBinding wiring() {
        return wiring;
    }

    /** Empty if it is switched off or in trouble. */
    Optional<Device> device() {
        return device;
    }

    Optional<Simulator> simulator() {
        return simulator;
    }

    /** Why it cannot be so, naming thing and mend; empty if it can. */
    String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) { // AutoCloseable promises no more; the other parts must still be closed
                LOG.error(
                        "device '{}': {} did not close",
                        wiring.device(),
                        part.getClass().getSimpleName(),
                        e);
            }
        }
    }
}
