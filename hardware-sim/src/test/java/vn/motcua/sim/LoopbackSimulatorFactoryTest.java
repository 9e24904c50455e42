package vn.motcua.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.hardware.simulation.SimulatorFactory;

class LoopbackSimulatorFactoryTest {

    @ParameterizedTest
    @EnumSource
    void is_found_on_the_class_path_and_simulates_every_kind_of_device(DeviceKind kind) throws IOException {
        DeviceSpec spec = new DeviceSpec("test/device", kind, "sim:", Map.of("signs", "33=1", "counter", "1"));

        try (Simulator simulator = SimulatorFactory.get(spec).simulate(spec, Clock.systemUTC())) {
            assertThat(simulator.port()).isPositive();
            assertThat(simulator.controls()).isNotEmpty();
        }
    }
}
