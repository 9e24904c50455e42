package vn.motcua.launcher.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** One word, one meaning: no two types of different packages have the same simple name. */
final class UniqueNames extends ArchCondition<JavaClass> {

    private final Map<String, JavaClass> seen = new HashMap<>();

    UniqueNames() {
        super("have a simple name of their own");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        seen.clear();
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        if (!item.isTopLevelClass() || item.getSimpleName().equals("package-info")) {
            return;
        }
        JavaClass other = seen.putIfAbsent(item.getSimpleName(), item);
        if (other != null) {
            events.add(SimpleConditionEvent.violated(item, "%s and %s".formatted(other.getName(), item.getName())));
        }
    }
}
