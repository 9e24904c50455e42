package vn.motcua.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.domain.plan.PlanBuilder.aPlan;
import static vn.motcua.domain.plan.PlanBuilder.anEmptyPlan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

class HallPlanTest {

    @Nested
    class Warns {

        @Test
        void of_nothing_when_all_is_well() {
            assertThat(aPlan().build().listWarnings()).isEmpty();
        }

        @Test
        void of_an_offered_service_that_nobody_serves() {
            HallPlan plan = aPlan().service("THUE", "D").build();

            assertThat(plan.listWarnings())
                    .containsExactly(new PlanWarning.ServiceWithoutCounter(new ServiceId("THUE")));
        }

        @Test
        void not_of_a_paused_service_that_nobody_serves() {
            assertThat(aPlan().pausedService("THUE", "D").build().listWarnings())
                    .isEmpty();
        }

        @Test
        void of_a_counter_that_serves_nothing() {
            assertThat(aPlan().counter(9).build().listWarnings())
                    .containsExactly(new PlanWarning.CounterWithoutService(new CounterId(9)));
        }

        @Test
        void of_a_hall_that_never_opens() {
            assertThat(aPlan().neverOpen().build().listWarnings()).containsExactly(new PlanWarning.NeverOpen());
            assertThat(aPlan().neverOpen().roundTheClock().build().listWarnings())
                    .isEmpty();
        }
    }

    @Nested
    class Refuses {

        @Test
        void a_service_that_stands_twice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> aPlan().service("HO_TICH", "D").build())
                    .withMessage("service HO_TICH stands twice in the plan");
        }

        @Test
        void a_series_that_two_services_share() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> aPlan().service("THUE", "A").build())
                    .withMessage("series A stands twice in the plan");
        }

        @Test
        void a_counter_that_stands_twice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> aPlan().counter(1, "DAT_DAI").build())
                    .withMessage("counter 1 stands twice in the plan");
        }

        @Test
        void a_group_that_stands_twice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> aPlan().group("PERSON").build())
                    .withMessage("service group PERSON stands twice in the plan");
        }

        @Test
        void a_reference_that_leads_nowhere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> aPlan().counter(9, "THUE").build())
                    .withMessageContaining("counter 9")
                    .withMessageContaining("THUE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            anEmptyPlan().serviceInGroup("THUE", "D", "LAND").build())
                    .withMessageContaining("THUE")
                    .withMessageContaining("LAND");
        }

        @Test
        void calls_outside_one_to_nine() {
            assertThatIllegalArgumentException().isThrownBy(() -> new HallRules(0));
            assertThatIllegalArgumentException().isThrownBy(() -> new HallRules(10));
        }
    }

    @Test
    void lists_the_counters_of_a_service_by_number() {
        HallPlan plan = anEmptyPlan()
                .service("HO_TICH", "A")
                .counter(7, "HO_TICH")
                .counter(2, "HO_TICH")
                .build();

        assertThat(plan.listCountersServing(new ServiceId("HO_TICH")))
                .containsExactly(new CounterId(2), new CounterId(7));
    }

    @Test
    void takes_the_business_day_from_the_halls_own_zone() {
        HallPlan plan = aPlan().build();

        assertThat(plan.businessDay(Instant.parse("2026-11-22T16:59:59.999Z")))
                .isEqualTo(LocalDate.parse("2026-11-22"));
        assertThat(plan.businessDay(Instant.parse("2026-11-22T17:00:00Z"))).isEqualTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    void begins_empty_and_says_so() {
        HallPlan plan = HallPlan.empty(new Wording("Mới", "New"), ZoneId.of("Asia/Ho_Chi_Minh"));

        assertThat(plan.services()).isEmpty();
        assertThat(plan.listWarnings()).containsExactly(new PlanWarning.NeverOpen());
    }
}
