package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.hardware.sim.Fault;

class TextsTest {

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Texts.bundle(Language.EN).keySet())
                .isEqualTo(Texts.bundle(Language.VI).keySet());
    }

    @Test
    void every_slip_progress_and_every_fault_has_a_text() {
        for (Language language : Language.values()) {
            var keys = Texts.bundle(language).keySet();

            for (SlipProgress progress : SlipProgress.values()) {
                assertThat(keys).contains("slip." + progress);
            }
            for (Fault fault : Fault.values()) {
                assertThat(keys).contains("printer." + fault);
            }
        }
    }

    @Test
    void people_ahead_are_counted_as_people_say_it() {
        var english = new Texts(Language.EN);

        assertThat(List.of(
                        english.get("number.ahead", 0), english.get("number.ahead", 1), english.get("number.ahead", 7)))
                .containsExactly("Nobody is ahead of you", "1 person is ahead of you", "7 people are ahead of you");
    }

    @Test
    void counters_are_listed_with_commas() {
        assertThat(Texts.list(List.of(new CounterId(3), new CounterId(12)))).isEqualTo("3, 12");
    }
}
