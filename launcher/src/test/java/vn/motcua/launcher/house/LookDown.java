package vn.motcua.launcher.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The order of the domain's packages: each knows the ones on earlier floors, and none on its own. */
final class LookDown extends ArchCondition<JavaClass> {

    private static final String DOMAIN = "vn.motcua.domain";

    private static final List<Set<String>> FLOORS = List.of(
            Set.of("audit", "service", "text"),
            Set.of("counter", "procedure", "refusal"),
            Set.of("ticket", "catalogue"),
            Set.of("journal", "line"),
            Set.of("plan"),
            Set.of("command"),
            Set.of("hall"),
            Set.of("staff"),
            Set.of("device"),
            Set.of("desk", "measure"));

    LookDown() {
        super("know only packages on earlier floors of " + FLOORS);
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        String from = item.getPackageName();
        if (floor(from) < 0) {
            events.add(SimpleConditionEvent.violated(item, item.getName() + " is in a package without a floor"));
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            String to = dependency.getTargetClass().getPackageName();
            if (to.startsWith(DOMAIN) && !to.equals(from) && floor(to) >= floor(from)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    private static int floor(String packageName) {
        String name = packageName.equals(DOMAIN)
                ? ""
                : packageName.substring(DOMAIN.length() + 1).split("\\.", 2)[0];
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(name)) {
                return floor;
            }
        }
        return -1;
    }
}
