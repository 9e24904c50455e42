package vn.motcua.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceStatus;

class PrintStationWithoutPrinterTest {

    @Test
    void begins_before_any_printer_is_wired_and_says_so() {
        try (PrintStation station = PrintStation.start("kiosk-1/printer", List.of(), Clock.systemUTC())) {
            assertThat(station.status())
                    .isInstanceOfSatisfying(
                            DeviceStatus.Offline.class,
                            offline -> assertThat(offline.detail()).contains("kiosk-1/printer", "no printer is wired"));
        }
    }
}
