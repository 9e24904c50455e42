package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.kiosk.dialogue.SlipProgress;
import vn.motcua.kiosk.parts.KioskProperties;
import vn.motcua.kiosk.parts.KioskPropertiesTest;

class PageLookTest {

    static final KioskProperties USUAL = KioskPropertiesTest.properties(Duration.ofSeconds(45), Duration.ofSeconds(20));

    @Test
    void a_number_whose_slip_is_there_stays_as_long_as_is_set() {
        assertThat(PageLook.holdingSeconds(SlipProgress.READY, USUAL)).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PRINTING", "READY", "TAKE_IT", "PRINTING_AGAIN"})
    void trouble_never_shortens_the_time_and_adds_a_period_to_learn_the_number(SlipProgress trouble) {
        long longest = Arrays.stream(SlipProgress.values())
                .filter(progress -> !progress.needsAttention())
                .mapToLong(progress -> PageLook.holdingSeconds(progress, USUAL))
                .max()
                .orElseThrow();

        assertThat(PageLook.holdingSeconds(trouble, USUAL)).isGreaterThanOrEqualTo(longest + 20);
    }
}
