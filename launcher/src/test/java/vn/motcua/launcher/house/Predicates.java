package vn.motcua.launcher.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** What the house rules look for in classes. */
final class Predicates {

    private Predicates() {}

    /** {@code Instant.now()} and its kin, called or handed on as a method reference, unless a clock is handed in. */
    static final DescribedPredicate<JavaAccess<?>> READS_THE_TIME_WITHOUT_A_CLOCK =
            DescribedPredicate.describe("reads the time without a clock", access -> {
                String owner = access.getTargetOwner().getName();
                boolean now = owner.startsWith("java.time.") && access.getName().equals("now");
                boolean millis =
                        owner.equals("java.lang.System") && access.getName().equals("currentTimeMillis");
                return millis || (now && !takesClock(access));
            });

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    /** Neither a role, properties, nor a port (an interface, with what is declared in it). */
    static final DescribedPredicate<JavaClass> INSIDE_AN_APP =
            DescribedPredicate.describe("are inside an app and no role, properties or port of it", item -> {
                JavaClass outermost = item;
                while (outermost.getEnclosingClass().isPresent()) {
                    outermost = outermost.getEnclosingClass().get();
                }
                String name = outermost.getPackageName() + ".";
                boolean app = name.startsWith("vn.motcua.kiosk.")
                        || name.startsWith("vn.motcua.counter.")
                        || name.startsWith("vn.motcua.display.");
                return app
                        && !outermost.isInterface()
                        && !outermost.getSimpleName().endsWith("Role")
                        && !outermost.isAnnotatedWith(ConfigurationProperties.class);
            });

    private static final Set<String> WHO_ACTS = Set.of(
            "vn.motcua.counter.parts.SignedIn$Person",
            "vn.motcua.domain.journal.Actor",
            "vn.motcua.domain.command.Request");

    /** Names under which an account would be remembered. */
    private static final Set<String> ACCOUNT_NAMES = Set.of("by", "account", "actor", "who", "person");

    /** No field and no record component for whoever acts; {@code SignedIn.Person} itself is what is asked for. */
    static final ArchCondition<JavaField> NOT_HOLD_WHO_ACTS = new ArchCondition<>("not hold who acts") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
            boolean itself = field.getOwner().getName().equals("vn.motcua.counter.parts.SignedIn$Person");
            boolean named =
                    field.getRawType().getName().equals("java.lang.String") && ACCOUNT_NAMES.contains(field.getName());
            boolean typed = field.getAllInvolvedRawTypes().stream().anyMatch(type -> WHO_ACTS.contains(type.getName()));
            if (!itself && (named || typed)) {
                events.add(SimpleConditionEvent.violated(
                        field, field.getFullName() + " remembers who acts: ask SignedIn at the action"));
            }
        }
    };

    /** Spring subclasses its configurations and components, Vaadin its routes: they are left open. */
    static final DescribedPredicate<JavaClass> FREE_TO_BE_FINAL = DescribedPredicate.describe(
            "free to be final",
            type -> !type.isInterface()
                    && !type.isEnum()
                    && !type.isAnonymousClass()
                    && !type.getSimpleName().equals("package-info")
                    && !type.getSuperclass()
                            .map(parent -> parent.toErasure().isEnum())
                            .orElse(false)
                    && !type.isMetaAnnotatedWith(Component.class)
                    && !type.isAnnotatedWith(Route.class));

    static ArchCondition<JavaClass> beFinalOrAbstract() {
        return new ArchCondition<>("be final or abstract") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getModifiers().contains(JavaModifier.FINAL)
                        && !item.getModifiers().contains(JavaModifier.ABSTRACT)) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " is neither final nor abstract"));
                }
            }
        };
    }
}
