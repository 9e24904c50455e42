package vn.motcua.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
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

    @Test
    void a_slip_without_a_printer_ends_and_the_end_is_written_down() throws Exception {
        List<String> ends = new CopyOnWriteArrayList<>();
        JobLog log = new JobLog() {
            @Override
            public void ended(String printer, int copy, SlipResult result) {
                ends.add("%s %d %s".formatted(printer, copy, result.state()));
            }
        };
        try (PrintStation station = PrintStation.start("kiosk-1/printer", List.of(), Clock.systemUTC())) {
            SlipResult result = station.print(new Slip("", List.of(), "A 001", List.of(), "", "", false, false), log)
                    .get(5, TimeUnit.SECONDS);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            SlipResult.Failed.class,
                            failed -> assertThat(failed.detail()).contains("no printer is wired at 'kiosk-1/printer'"));
            assertThat(ends).containsExactly("kiosk-1/printer 1 FAILED");
        }
    }
}
