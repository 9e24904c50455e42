package vn.motcua.kiosk.simulator;

import java.util.List;
import vn.motcua.hardware.simulation.Simulator;

/** The simulated devices of this computer. Implemented by whoever starts them. */
@FunctionalInterface
public interface Simulators {

    /**
     * One that runs.
     *
     * @param device its id, such as {@code kiosk-1/printer}
     */
    record Running(String device, Simulator simulator) {}

    /** Those that run at this moment, by device. Any thread. */
    List<Running> listRunning();
}
