package vn.motcua.hardware.simulation;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.ServiceLoader;
import vn.motcua.hardware.DeviceSpec;

/**
 * Starts simulated devices of every kind. Stateless; any thread. Found by {@link ServiceLoader}; a computer with real
 * devices only needs none on its class path.
 */
public interface SimulatorFactory {

    /**
     * Starts a device made of software that behaves as the spec describes it, behind a TCP port of this computer.
     *
     * @throws IllegalArgumentException naming the option that is wrong
     * @throws IOException if no port can be opened
     */
    Simulator simulate(DeviceSpec spec, Clock clock) throws IOException;

    /** The factory on the class path; empty if there is none. */
    static Optional<SimulatorFactory> find() {
        return ServiceLoader.load(SimulatorFactory.class, SimulatorFactory.class.getClassLoader())
                .findFirst();
    }

    /** @throws IllegalArgumentException naming the device, and what to do, if there is no factory on the class path */
    static SimulatorFactory get(DeviceSpec spec) {
        return find().orElseThrow(() -> new IllegalArgumentException(
                "%s: link '%s' is simulated, and this installation has no simulators (module hardware-sim is missing); enter the link of a real device"
                        .formatted(spec.name(), spec.link())));
    }
}
