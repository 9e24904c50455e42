package vn.motcua.launcher.devices;

import java.util.Map;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.keypad.NumericPad;

/** Joins numeric USB pads to the counters' desk; they have no lamp. */
final class NumericPadFitting implements Fitting {

    private final KeypadDesk desk;

    NumericPadFitting(KeypadDesk desk) {
        this.desk = desk;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.NUMERIC_PAD;
    }

    @Override
    public AutoCloseable fit(Device device, DeviceSpec spec) {
        if (!(device instanceof NumericPad pad)) {
            throw new IllegalArgumentException("device '%s' is no numeric pad".formatted(device.name()));
        }
        KeypadFollower keys =
                new KeypadFollower(spec.name(), desk, Map.of(NumericPad.ADDRESS, pad.counter()), (address, lamp) -> {});
        pad.addKeypadListener(keys);
        return keys;
    }
}
