package vn.motcua.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.service.Wording;

class SlipTemplateTest {

    @Test
    void takes_a_note_as_long_as_the_paper_has_room_for_and_no_longer() {
        assertThat(note(SlipTemplate.LONGEST_NOTE).note()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> note(SlipTemplate.LONGEST_NOTE + 1))
                .withMessage("the slip's note has 301 characters, there is room for 300");
    }

    @Test
    void counts_the_longer_language_of_a_heading() {
        Wording heading = new Wording("ngắn", "x".repeat(SlipTemplate.LONGEST_HEADING + 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlipTemplate(Set.of(), Optional.of(heading), Optional.empty(), Optional.empty()))
                .withMessage("the slip's heading has 121 characters, there is room for 120");
    }

    private static SlipTemplate note(int length) {
        return new SlipTemplate(
                Set.of(), Optional.empty(), Optional.of(new Wording("n".repeat(length), "note")), Optional.empty());
    }
}
