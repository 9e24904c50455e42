package vn.motcua.hardware.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.wiring.DeviceMakers;

/** This module's class path has no simulators, as that of a kiosk with real devices. */
class SimulatorFactoryTest {

    private static DeviceSpec printer(String link) {
        return new DeviceSpec("kiosk-1/printer", DeviceKind.PRINTER, link, Map.of());
    }

    @Test
    void is_absent_without_the_module_that_brings_it() {
        assertThat(SimulatorFactory.find()).isEmpty();
    }

    @Test
    void its_absence_is_told_with_the_device_and_the_mend() {
        assertThatThrownBy(() -> SimulatorFactory.get(printer("sim:")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("kiosk-1/printer", "'sim:'", "no simulators", "hardware-sim", "a real device");
    }

    @Test
    void real_devices_need_none() {
        try (Device printer = DeviceMakers.find(DeviceKind.PRINTER)
                .orElseThrow()
                .make(printer("tcp://127.0.0.1:9"), Clock.systemUTC())) {
            assertThat(printer.name()).isEqualTo("kiosk-1/printer");
        }
    }
}
