package vn.motcua.hardware.wiring;

import java.io.IOException;
import java.time.Clock;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.EscPosPrinter;
import vn.motcua.hardware.printer.PrinterProfile;
import vn.motcua.hardware.sim.SimulatedPrinter;
import vn.motcua.hardware.sim.Simulator;

/** Makes ticket printers; option {@code paper}: width of the roll in millimetres, 80 (the default) or 58. */
final class PrinterMaker implements DeviceMaker {

    @Override
    public DeviceKind kind() {
        return DeviceKind.PRINTER;
    }

    @Override
    public Device make(DeviceSpec spec, ByteLink link, Clock clock) {
        return EscPosPrinter.start(spec.name(), link, profile(spec), clock);
    }

    @Override
    public Simulator simulate(DeviceSpec spec, Clock clock) throws IOException {
        return SimulatedPrinter.start(0, profile(spec).widthDots(), clock);
    }

    private static PrinterProfile profile(DeviceSpec spec) {
        return spec.option("paper", "80").equals("58") ? PrinterProfile.PAPER_58_MM : PrinterProfile.PAPER_80_MM;
    }
}
