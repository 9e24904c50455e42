package vn.motcua.server.catalogue;

import java.util.List;
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
