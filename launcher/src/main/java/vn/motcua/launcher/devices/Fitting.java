package vn.motcua.launcher.devices;

import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;

/** Puts a device to use: ties a sign to the calls, a keypad to its counter, a printer to the slips. A bean for each use. */
public interface Fitting {

    DeviceKind kind();

    /**
     * Called on the rack's thread when a device has been started; return at once.
     *
     * @return closed before the device is, when it is taken away or wired anew
     * @throws IllegalArgumentException naming the option that is wrong; the device is closed then
     */
    AutoCloseable fit(Device device, DeviceSpec spec);
}
