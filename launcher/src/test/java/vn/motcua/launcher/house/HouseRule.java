package vn.motcua.launcher.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.Resource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.motcua.domain.service.Service;

/** The arrows of docs' house, and the habits that a compiler does not know. Each belongs to one room, or to all. */
enum HouseRule {
    DOMAIN_KNOWS_ONLY_JAVA(
            "domain",
            classes()
                    .that()
                    .resideInAPackage("vn.motcua.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("vn.motcua.domain..", "java..", "org.jspecify..")),

    DOMAIN_PACKAGES_HAVE_AN_ORDER(
            "domain", classes().that().resideInAPackage("vn.motcua.domain..").should(new LookDown())),

    PACKAGES_HAVE_NO_CYCLES(
            "", slices().assignedFrom(new EachPackage()).should().beFreeOfCycles()),

    PACKAGES_ARE_SMALL("", classes().should(new SmallPackages())),

    NO_SIMPLE_NAME_STANDS_TWICE("", classes().should(new UniqueNames())),

    HARDWARE_KNOWS_ONLY_DEVICES(
            "hardware",
            classes()
                    .that()
                    .resideInAPackage("vn.motcua.hardware..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "vn.motcua.hardware..",
                            "java..",
                            "javax.sound..",
                            "javax.imageio..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "com.fazecast..",
                            "com.ghgande.j2mod..",
                            "com.hp.jipp..",
                            "org.apache.fontbox..",
                            "org.apache.pdfbox..",
                            "com.google.zxing..")),

    SIMULATORS_KNOW_ONLY_HARDWARE(
            "sim",
            classes()
                    .that()
                    .resideInAPackage("vn.motcua.sim..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "vn.motcua.sim..",
                            "vn.motcua.hardware..",
                            "java..",
                            "javax.imageio..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "com.hp.jipp..",
                            "com.sun.net.httpserver..",
                            "org.apache.pdfbox..",
                            "com.google.zxing..")),

    /** A kiosk with real devices starts without them: they are found by ServiceLoader. */
    NOBODY_KNOWS_THE_SIMULATORS(
            "",
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua.sim..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("vn.motcua.sim..")),

    DEVICES_APPEAR_ONLY_IN_HARDWARE(
            "",
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vn.motcua.hardware..", "vn.motcua.sim..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.fazecast..", "com.ghgande.j2mod..", "com.hp.jipp..", "javax.sound..")),

    LOOKUP_KNOWS_ONLY_DOMAIN_AND_LUCENE(
            "lookup",
            classes()
                    .that()
                    .resideInAPackage("vn.motcua.lookup..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "vn.motcua.lookup..",
                            "vn.motcua.domain..",
                            "java..",
                            "org.jspecify..",
                            "org.apache.lucene..")),

    LUCENE_APPEARS_ONLY_IN_LOOKUP(
            "",
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua.lookup..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.lucene..")),

    WIRE_KNOWS_ONLY_DOMAIN_JSON_AND_HTTP(
            "wire",
            classes()
                    .that()
                    .resideInAPackage("vn.motcua.wire..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "vn.motcua.wire..",
                            "vn.motcua.domain..",
                            "java..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..")),

    SERVER_KNOWS_NO_DEVICE_AND_NO_SCREEN(
            "server",
            mayNotKnow("server", "vn.motcua.hardware..", "com.vaadin..", app("kiosk"), app("counter"), app("display"))),

    KIOSK_KNOWS_NO_SERVER_AND_NO_OTHER_APP(
            "kiosk", mayNotKnow("kiosk", app("server"), app("lookup"), app("counter"), app("display"))),

    COUNTER_KNOWS_NO_SERVER_NO_DEVICE_AND_NO_OTHER_APP(
            "counter",
            mayNotKnow("counter", app("server"), app("lookup"), "vn.motcua.hardware..", app("kiosk"), app("display"))),

    DISPLAY_KNOWS_NO_SERVER_NO_VAADIN_AND_NO_OTHER_APP(
            "display", mayNotKnow("display", app("server"), "com.vaadin..", app("kiosk"), app("counter"))),

    NOBODY_KNOWS_THE_LAUNCHER(
            "",
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua.launcher..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("vn.motcua.launcher..")),

    LAUNCHER_HAS_NO_VIEWS(
            "launcher",
            noClasses().that().resideInAPackage("vn.motcua.launcher..").should().beAnnotatedWith(Route.class)),

    /** Who acts is asked at the action: what a page remembers may be signed out by then. */
    PAGES_DO_NOT_REMEMBER_WHO_ACTS(
            "counter",
            fields().that()
                    .areDeclaredInClassesThat(resideInAPackage(app("counter")))
                    .should(Predicates.NOT_HOLD_WHO_ACTS)),

    TIME_COMES_FROM_A_CLOCK(
            "",
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua.launcher..")
                    .should()
                    .accessTargetWhere(Predicates.READS_THE_TIME_WITHOUT_A_CLOCK)),

    /** "Service" is what a citizen comes for; inside another type ({@code UnknownService}, and {@code Actor.Manager}) it is just a word. */
    NAMES_SAY_WHAT_A_THING_IS(
            "",
            classes()
                    .that()
                    .doNotHaveFullyQualifiedName(Service.class.getName())
                    .should()
                    .haveNameNotMatching("[^$]*(Manager|Service)|.*(Helper|Utils?|Impl|Dto|DTO)")),

    /** An app's packages are its own: the launcher knows its role, its properties and the ports it fits. */
    APPS_SHOW_THEIR_ROLE_AND_PORTS_ONLY(
            "launcher",
            noClasses()
                    .that()
                    .resideInAPackage("vn.motcua.launcher..")
                    .should()
                    .dependOnClassesThat(Predicates.INSIDE_AN_APP)),

    VIEWS_ARE_PACKAGE_PRIVATE(
            "kiosk", classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate()),

    CLASSES_ARE_FINAL_OR_ABSTRACT(
            "", classes().that(are(Predicates.FREE_TO_BE_FINAL)).should(Predicates.beFinalOrAbstract())),

    NOTHING_IS_INJECTED_INTO_FIELDS(
            "",
            fields().that()
                    .areDeclaredInClassesThat(not(resideInAPackage("java..")))
                    .should()
                    .notBeAnnotatedWith(Autowired.class)
                    .andShould()
                    .notBeAnnotatedWith(Value.class)
                    .andShould()
                    .notBeAnnotatedWith(Resource.class));

    private final String room;

    @SuppressWarnings("ImmutableEnumChecker") // a rule keeps no state between checks
    private final ArchRule rule;

    HouseRule(String room, ArchRule rule) {
        this.room = room;
        this.rule = rule;
    }

    /** The package under {@code vn.motcua} that the rule is about; empty if it is about all of them. */
    String room() {
        return room;
    }

    ArchRule rule() {
        return rule;
    }

    private static ArchRule mayNotKnow(String room, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(app(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static String app(String room) {
        return "vn.motcua." + room + "..";
    }
}
