package vn.motcua.sim;

import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.scanner.ScannerSettings;
import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.hardware.simulation.SimulatorFactory;
import vn.motcua.hardware.wiring.OfficeOptions;
import vn.motcua.hardware.wiring.PrinterOptions;
import vn.motcua.sim.input.SimulatedNumericPad;
import vn.motcua.sim.input.SimulatedScanner;
import vn.motcua.sim.office.OfficeModel;
import vn.motcua.sim.office.SimulatedOfficePrinter;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterSetup;
import vn.motcua.sim.printer.SimulatedPrinter;
import vn.motcua.sim.sign.SimulatedSignBus;

/** Starts simulators behind any free port of 127.0.0.1. Made by {@link java.util.ServiceLoader}. */
public final class LoopbackSimulatorFactory implements SimulatorFactory {

    private static final int ANY_PORT = 0;

    @Override
    public Simulator simulate(DeviceSpec spec, Clock clock) throws IOException {
        return switch (spec.kind()) {
            case PRINTER -> printer(spec, clock);
            case COUNTER_LINE -> SimulatedSignBus.start(ANY_PORT, LineSetup.of(spec));
            case NUMERIC_PAD -> SimulatedNumericPad.start(ANY_PORT);
            case SCANNER -> SimulatedScanner.start(ANY_PORT, ScannerSettings.of(spec));
        };
    }

    private static Simulator printer(DeviceSpec spec, Clock clock) throws IOException {
        if (OfficeOptions.hasSheet(spec)) {
            return SimulatedOfficePrinter.start(ANY_PORT, OfficeModel.usual(OfficeOptions.sheet(spec)), clock);
        }
        PrinterProfile profile = PrinterOptions.settings(spec).profile();
        return SimulatedPrinter.start(ANY_PORT, PrinterSetup.of(model(profile)), clock);
    }

    /** The model that the profile was written for, or one that has what most have. */
    private static PrinterModel model(PrinterProfile profile) {
        return PrinterModel.listModels().stream()
                .filter(model -> profile.id().startsWith(model.name()))
                .max(Comparator.comparingInt(model -> model.name().length()))
                .orElseGet(PrinterModel::generic)
                .withWidth(profile.widthDots());
    }
}
