package vn.motcua.counter.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.RehearsalDesk;
import vn.motcua.counter.action.CounterActionsTest;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

class TransferDialogTest {

    static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    static final ServiceId LAND = new ServiceId("DAT_DAI");

    @Test
    void offers_every_service_but_the_one_the_citizen_waited_for() {
        HallSnapshot hall = new RehearsalDesk(withLand(CounterActionsTest.plan()), NINE).snapshot();

        assertThat(TransferDialog.listOthers(hall, CounterActionsTest.SEALS))
                .extracting(view -> view.service().id())
                .containsExactly(LAND);
        assertThat(TransferDialog.listOthers(hall, LAND))
                .extracting(view -> view.service().id())
                .containsExactly(CounterActionsTest.SEALS);
    }

    @Test
    void offers_nothing_in_a_hall_with_one_service() {
        HallSnapshot hall = new RehearsalDesk(CounterActionsTest.plan(), NINE).snapshot();

        assertThat(TransferDialog.listOthers(hall, CounterActionsTest.SEALS)).isEmpty();
    }

    static HallPlan withLand(HallPlan plan) {
        var name = new Wording("Đất đai", "Land");
        var land = new Service(
                LAND, new Series("C"), name, plan.groups().getFirst().id(), "land", true);
        return new HallPlan(
                plan.name(),
                plan.zone(),
                plan.hours(),
                plan.rules(),
                plan.groups(),
                List.of(plan.services().getFirst(), land),
                List.of(plan.counters().getFirst(), new Counter(new CounterId(8), name, List.of(LAND))),
                plan.slip(),
                true);
    }
}
