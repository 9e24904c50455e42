package vn.motcua.hardware.wiring;

import java.io.IOException;
import java.time.Clock;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.sim.Simulator;

/** Makes devices of one kind. Stateless; any thread. */
public interface DeviceMaker {

    DeviceKind kind();

    /**
     * Looks whether the spec can be so; touches no port.
     *
     * @throws IllegalArgumentException naming the option or the link that is wrong, and how to mend it
     */
    void check(DeviceSpec spec);

    /**
     * Starts driving the device; it need not be there yet. The link belongs to the device from now on.
     *
     * @throws IllegalArgumentException naming the option that is wrong and how to mend it; the link is untouched then
     */
    Device make(DeviceSpec spec, ByteLink link, Clock clock);

    /**
     * The same, where the spec says that it hangs.
     *
     * @throws IllegalArgumentException naming the option or the link that is wrong, and how to mend it
     */
    default Device make(DeviceSpec spec, Clock clock) {
        return make(spec, LinkAddress.open(spec.link()), clock);
    }

    /**
     * Starts the thing made of software that behaves as the spec describes it, behind a TCP port of this computer.
     *
     * @throws IllegalArgumentException naming the option that is wrong
     */
    Simulator simulate(DeviceSpec spec, Clock clock) throws IOException;
}
