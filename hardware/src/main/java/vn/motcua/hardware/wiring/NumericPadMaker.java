package vn.motcua.hardware.wiring;

import java.time.Clock;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.keypad.NumericPad;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.LinkAddress;

/** Makes numeric USB pads; the options stand with {@link NumericPad#start}. */
final class NumericPadMaker implements DeviceMaker {

    @Override
    public DeviceKind kind() {
        return DeviceKind.NUMERIC_PAD;
    }

    @Override
    public void check(DeviceSpec spec) {
        LinkAddress.check(spec.link());
        NumericPad.check(spec);
    }

    @Override
    public Device make(DeviceSpec spec, ByteLink link, Clock clock) {
        return NumericPad.start(spec, link, clock);
    }
}
