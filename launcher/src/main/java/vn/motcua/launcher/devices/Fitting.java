package vn.motcua.launcher.devices;

import vn.motcua.hardware.Device;
import vn.motcua.hardware.wiring.DeviceKind;
import vn.motcua.hardware.wiring.DeviceSpec;

/** Joins devices of one kind to the hall. */
public interface Fitting {

    DeviceKind kind();

    /**
     * Joins a device that is live.
     *
     * @return ends the joining, and leaves the device alone; called before the device is closed
     */
    AutoCloseable fit(Device device, DeviceSpec spec);
}
