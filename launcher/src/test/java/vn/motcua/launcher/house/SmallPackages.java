package vn.motcua.launcher.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** A package can be said in one sentence; with more classes than this it hardly can. */
final class SmallPackages extends ArchCondition<JavaClass> {

    private static final int MOST = 20;

    private final Map<String, Integer> sizes = new TreeMap<>();

    SmallPackages() {
        super("stand in packages of at most %s".formatted(MOST));
    }

    @Override
    public void init(Collection<JavaClass> all) {
        sizes.clear();
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        if (item.isTopLevelClass() && !item.getSimpleName().equals("package-info")) {
            sizes.merge(item.getPackageName(), 1, Integer::sum);
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        sizes.forEach((name, classes) -> {
            if (classes > MOST) {
                events.add(SimpleConditionEvent.violated(name, "%s has %s classes".formatted(name, classes)));
            }
        });
    }
}
