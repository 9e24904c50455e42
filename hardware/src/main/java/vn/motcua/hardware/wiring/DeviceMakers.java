package vn.motcua.hardware.wiring;

import java.util.List;
import java.util.Optional;
import vn.motcua.hardware.DeviceKind;

/** The maker of each kind of device. */
public final class DeviceMakers {

    private static final List<DeviceMaker> ALL =
            List.of(new PrinterMaker(), new SignBusMaker(), new NumericPadMaker(), new ScannerMaker());

    private DeviceMakers() {}

    /** The maker of a kind; empty if this house cannot drive it yet. */
    public static Optional<DeviceMaker> find(DeviceKind kind) {
        return ALL.stream().filter(maker -> maker.kind() == kind).findFirst();
    }
}
