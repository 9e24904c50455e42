package vn.motcua.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.counter.ClerkId;

class ActorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clock",
                "console",
                "kiosk:kiosk-1",
                "display:display-2",
                "printer:printer-1",
                "clerk:c7",
                "manager:administration",
                "keypad:1",
                "keypad:12@display-2",
                "system:q-1",
                "not-told",
                "kiosk",
                "keypad:0",
                "keypad:x@display-2",
                "clock:2026",
                "robot:9"
            })
    void is_written_as_it_was_read(String written) {
        assertThat(Actor.parse(written).value()).isEqualTo(written);
    }

    @Test
    void is_told_apart_by_its_kind() {
        assertThat(Actor.parse("clerk:c7")).isEqualTo(new Actor.Clerk(new ClerkId("c7")));
        assertThat(Actor.parse("clock")).isEqualTo(Actor.CLOCK);
        assertThat(Actor.parse("robot:9")).isInstanceOf(Actor.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kiosk:a b", "clerk:", "clerk:Nguyễn", "two words"})
    void of_another_form_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Actor.parse(written));
    }
}
