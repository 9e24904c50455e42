package vn.motcua.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.server.plan.FirstSetup;
import vn.motcua.server.plan.SetupProperties;

class FirstStartTest {

    @Test
    void a_desk_that_nobody_has_set_up_is_empty_and_no_demonstration() {
        var setup = new FirstSetup(new SetupProperties(false, null, List.of(), List.of()));

        assertThat(setup.plan().demonstration()).isFalse();
        assertThat(setup.plan().services()).isEmpty();
    }

    @Test
    void what_is_started_as_a_demonstration_is_marked_as_one() {
        var setup = new FirstSetup(new SetupProperties(true, null, List.of(), List.of()));

        assertThat(setup.plan().demonstration()).isTrue();
    }
}
