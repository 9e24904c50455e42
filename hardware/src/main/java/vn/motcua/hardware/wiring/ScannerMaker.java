package vn.motcua.hardware.wiring;

import java.io.IOException;
import java.time.Clock;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.scanner.Scanner;
import vn.motcua.hardware.scanner.ScannerSettings;
import vn.motcua.hardware.sim.SimulatedScanner;
import vn.motcua.hardware.sim.Simulator;

/**
 * Makes scanners. Options: {@code prefix} (none, stx, aim), {@code suffix} (line, etx, none), {@code receiptPattern} (a
 * regular expression for dossier codes). All have a default that fits a scanner out of the box.
 */
final class ScannerMaker implements DeviceMaker {

    @Override
    public DeviceKind kind() {
        return DeviceKind.SCANNER;
    }

    @Override
    public void check(DeviceSpec spec) {
        LinkAddress.check(spec.link());
        ScannerSettings unused = settings(spec);
    }

    @Override
    public Device make(DeviceSpec spec, ByteLink link, Clock clock) {
        return Scanner.start(spec.name(), link, settings(spec));
    }

    @Override
    public Simulator simulate(DeviceSpec spec, Clock clock) throws IOException {
        return SimulatedScanner.start(0, settings(spec));
    }

    private static ScannerSettings settings(DeviceSpec spec) {
        return ScannerSettings.parse(
                spec.name(), spec.option("prefix", ""), spec.option("suffix", ""), spec.option("receiptPattern", ""));
    }
}
