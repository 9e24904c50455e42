package vn.motcua.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.storage.TestStorage;

class PlanStoreTest {

    final TestStorage storage;
    final PlanStore store;

    PlanStoreTest(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
        store = new PlanStore(storage.jdbc(), storage.transaction());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void has_no_plan_at_first() {
        assertThat(store.findPlan()).isEmpty();
    }

    @Test
    void gives_the_demonstration_desk_back_as_it_was_saved() {
        HallPlan demonstration = FirstSetup.demonstration();

        store.save(demonstration);

        assertThat(store.findPlan()).contains(demonstration);
    }

    @Test
    void gives_the_slip_template_back_as_it_was_saved() {
        HallPlan plan = FirstSetup.demonstration()
                .withSlip(new SlipTemplate(
                        Set.of(SlipTemplate.Part.TIME, SlipTemplate.Part.QR),
                        Optional.of(new Wording("Điện thoại: 0258", "Telephone: 0258")),
                        Optional.empty(),
                        Optional.of(new Logo("iVBORw0KGgo="))));

        store.save(plan);

        assertThat(store.findPlan()).contains(plan);
    }

    @Test
    void prints_everything_at_a_desk_that_has_said_nothing_about_slips() {
        store.save(FirstSetup.demonstration()
                .withSlip(new SlipTemplate(Set.of(), Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(store.findPlan().orElseThrow().slip().parts()).isEmpty();

        storage.jdbc().sql("DELETE FROM slip_template").update(); // as after an update of the program

        assertThat(store.findPlan().orElseThrow().slip()).isEqualTo(SlipTemplate.USUAL);
    }

    @Test
    void replaces_a_plan_as_a_whole() {
        store.save(FirstSetup.demonstration());
        HallPlan empty = HallPlan.empty(new Wording("Mới", "New"), ZoneId.of("Asia/Ho_Chi_Minh"));

        store.save(empty);

        assertThat(store.findPlan()).contains(empty);
    }
}
