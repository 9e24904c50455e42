package vn.motcua.launcher.devices;

import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.printer.CopyPrinter;
import vn.motcua.hardware.printer.PrintStation;

/** Lets the slips of this computer come out of whichever printers are wired to it at present; the second is the spare. */
final class BoundPrinter implements Fitting {

    private final PrintStation station;

    BoundPrinter(PrintStation station) {
        this.station = station;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.PRINTER;
    }

    @Override
    public AutoCloseable fit(Device device, DeviceSpec spec) {
        if (!(device instanceof CopyPrinter printer)) {
            throw new IllegalArgumentException("'%s' prints no slips".formatted(spec.name()));
        }
        station.add(printer);
        return () -> station.remove(printer);
    }
}
