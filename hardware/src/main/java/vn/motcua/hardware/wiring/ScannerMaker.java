package vn.motcua.hardware.wiring;

import java.time.Clock;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.LinkAddress;
import vn.motcua.hardware.scanner.Scanner;
import vn.motcua.hardware.scanner.ScannerSettings;

/** Makes scanners; the options stand with {@link ScannerSettings#of}. */
final class ScannerMaker implements DeviceMaker {

    @Override
    public DeviceKind kind() {
        return DeviceKind.SCANNER;
    }

    @Override
    public void check(DeviceSpec spec) {
        LinkAddress.check(spec.link());
        ScannerSettings unused = ScannerSettings.of(spec);
    }

    @Override
    public Device make(DeviceSpec spec, ByteLink link, Clock clock) {
        return Scanner.start(spec.name(), link, ScannerSettings.of(spec));
    }
}
