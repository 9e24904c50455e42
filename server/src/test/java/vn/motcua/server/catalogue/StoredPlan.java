package vn.motcua.server.catalogue;

import java.util.List;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.plan.FirstSetup;
import vn.motcua.server.plan.PlanStore;
import vn.motcua.server.plan.SetupProperties;
import vn.motcua.server.storage.TestStorage;

/** The plan of a test database: the demonstration desk at first. */
public final class StoredPlan {

    private StoredPlan() {}

    public static CurrentPlan in(TestStorage storage) {
        return new CurrentPlan(
                new PlanStore(storage.jdbc(), storage.transaction()),
                new FirstSetup(new SetupProperties(true, null, List.of(), List.of())));
    }
}
