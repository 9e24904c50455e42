package vn.motcua.kiosk.parts;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

public class KioskPropertiesTest {

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

    public static KioskProperties properties(Duration idle, Duration confirmation) {
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
