package vn.motcua.sim.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.hardware.simulation.Control;

/** What a person can do to a simulated printer: first with the paper, then with the machine, last with the line. */
final class PrinterControls {

    private static final List<Fault> PAPER =
            List.of(Fault.PAPER_OUT, Fault.NEAR_END, Fault.COVER_OPEN, Fault.CUTTER_ERROR, Fault.PAPER_JAM);
    private static final List<Fault> MACHINE = List.of(Fault.HEAD_HOT, Fault.UNRECOVERABLE, Fault.OFFLINE);
    private static final List<Fault> LINE =
            List.of(Fault.CABLE_PULLED, Fault.MUTE, Fault.HALF_OPEN, Fault.PORT_TAKEN, Fault.SLOW);

    private PrinterControls() {}

    static List<Control> list(SimulatedPrinter printer) {
        List<Control> controls = new ArrayList<>();
        faults(PAPER, printer).forEach(controls::add);
        if (printer.setup().model().skills().contains(PrinterModel.Skill.CUSTOM_PRESENTER)) {
            controls.add(new Control.Push("printer.takeSlip", "", printer::takeSlip));
        }
        controls.add(new Control.Push("printer.tearOff", "", printer::tearOff));
        faults(MACHINE, printer).forEach(controls::add);
        controls.add(new Control.Push("printer.powerCycle", "", () -> printer.powerCycle(false)));
        faults(LINE, printer).forEach(controls::add);
        return List.copyOf(controls);
    }

    private static Stream<Control> faults(List<Fault> faults, SimulatedPrinter printer) {
        return faults.stream()
                .map(fault ->
                        new Control.Toggle("printer." + fault, "", printer.has(fault), on -> printer.set(fault, on)));
    }
}
