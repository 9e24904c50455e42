package vn.motcua.hardware.wiring;

import java.time.Clock;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.LinkAddress;
import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.sign.SignBus;

/** Makes lines of signs, boards and keypads; the options stand with {@link LineSetup}. */
final class SignBusMaker implements DeviceMaker {

    @Override
    public DeviceKind kind() {
        return DeviceKind.COUNTER_LINE;
    }

    @Override
    public void check(DeviceSpec spec) {
        LinkAddress.check(spec.link());
        LineSetup unused = LineSetup.of(spec);
    }

    @Override
    public Device make(DeviceSpec spec, ByteLink link, Clock clock) {
        return SignBus.start(LineSetup.of(spec), link, clock);
    }
}
