package vn.motcua.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.hall.HallPlan;
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
    void replaces_a_plan_as_a_whole() {
        store.save(FirstSetup.demonstration());
        HallPlan empty = HallPlan.empty(new Wording("Mới", "New"), ZoneId.of("Asia/Ho_Chi_Minh"));

        store.save(empty);

        assertThat(store.findPlan()).contains(empty);
    }
}
