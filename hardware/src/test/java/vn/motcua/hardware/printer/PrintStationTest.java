package vn.motcua.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;

class PrintStationTest {

    /** As it is while the program starts, before the wiring is known, and after the last printer was taken away. */
    @Test
    void a_station_without_a_printer_starts_and_says_so() {
        try (PrintStation station = PrintStation.start("kiosk-1/printer", List.of(), Clock.systemUTC())) {
            assertThat(station.status()).isInstanceOfSatisfying(DeviceStatus.Offline.class, offline -> {
                assertThat(offline.reason()).isEqualTo(DeviceReason.OFFLINE);
                assertThat(offline.detail()).contains("no printer is wired at 'kiosk-1/printer'");
            });
        }
    }
}
