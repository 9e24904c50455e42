package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KioskPropertiesTest {

    @Test
    void a_number_stays_at_least_eight_seconds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(Duration.ofSeconds(45), Duration.ofSeconds(7)))
                .withMessageContaining("below 8 s");
    }

    @Test
    void nobody_is_sent_home_before_fifteen_seconds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(Duration.ofSeconds(14), Duration.ofSeconds(20)))
                .withMessageContaining("below 15 s");
    }

    @Test
    void an_unknown_printer_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrinterChoice.link("usb:lp0"))
                .withMessageContaining("usb:lp0");
    }

    @Test
    void network_and_serial_printers_are_understood() {
        assertThat(PrinterChoice.link("tcp://10.0.0.5").name()).contains("10.0.0.5:9100");
        assertThat(PrinterChoice.link("serial:///dev/ttyUSB0?baud=19200").name())
                .contains("/dev/ttyUSB0");
    }

    private static KioskProperties properties(Duration idle, Duration confirmation) {
        return new KioskProperties(
                "simulated",
                80,
                "kiosk-1",
                "",
                "TIEP_DAN",
                "TRA_KET_QUA",
                KioskProperties.Scanning.USUAL,
                Path.of("copy"),
                idle,
                confirmation);
    }
}
