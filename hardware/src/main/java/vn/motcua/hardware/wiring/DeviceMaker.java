package vn.motcua.hardware.wiring;

import java.time.Clock;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.LinkAddress;

/** Makes devices of one kind. Stateless; any thread. */
public interface DeviceMaker {

    DeviceKind kind();

    /**
     * Checks the spec; touches no port.
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
     * The same, at the spec's own link.
     *
     * @throws IllegalArgumentException naming the option or the link that is wrong, and how to mend it
     */
    default Device make(DeviceSpec spec, Clock clock) {
        return make(spec, LinkAddress.open(spec.link()), clock);
    }
}
