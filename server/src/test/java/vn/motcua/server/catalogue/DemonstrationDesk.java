package vn.motcua.server.catalogue;

import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.server.plan.FirstSetup;

/** The demonstration desk as a plan for tests. */
public final class DemonstrationDesk {

    private DemonstrationDesk() {}

    /** Open at any hour, so that a test does not depend on the time of day. */
    public static HallPlan openRoundTheClock() {
        return with(FirstSetup.demonstration(), true);
    }

    /** Open in its own hours only. */
    public static HallPlan openInItsHours() {
        return with(FirstSetup.demonstration(), false);
    }

    private static HallPlan with(HallPlan plan, boolean roundTheClock) {
        return new HallPlan(
                plan.name(),
                plan.zone(),
                new OpeningHours(plan.hours().week(), roundTheClock),
                plan.rules(),
                plan.groups(),
                plan.services(),
                plan.counters(),
                plan.slip(),
                plan.demonstration());
    }
}
