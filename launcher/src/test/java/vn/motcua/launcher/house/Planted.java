package vn.motcua.launcher.house;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A violation small enough to see at a glance: a rule, what is wrong, and the sources that do it. */
record Planted(HouseRule breaks, String how, List<String> sources) {

    Planted {
        sources = List.copyOf(sources);
    }

    @Override
    public String toString() {
        return breaks + ": " + how;
    }

    private static Planted body(HouseRule breaks, String how, String packageName, String body) {
        return new Planted(breaks, how, List.of("package %s; final class Planted { %s }".formatted(packageName, body)));
    }

    /** A class of one room that knows a class of another; the other room's class is planted too, so it need not exist. */
    private static Planted arrow(HouseRule breaks, String from, String to) {
        return new Planted(
                breaks,
                from + " knows " + to,
                List.of(
                        "package vn.motcua.%s.planted; final class Planted { vn.motcua.%s.planted.Other other; }"
                                .formatted(from, to),
                        "package vn.motcua.%s.planted; public final class Other {}".formatted(to)));
    }

    private static Planted library(HouseRule breaks, String from, String type) {
        return body(breaks, from + " knows " + type, "vn.motcua." + from + ".planted", type + " other;");
    }

    private static final String SPRING = "org.springframework.context.ApplicationContext";
    private static final String VAADIN = "com.vaadin.flow.component.html.Div";
    private static final String SERIAL = "com.fazecast.jSerialComm.SerialPort";

    static List<Planted> all() {
        List<Planted> all = new ArrayList<>();
        for (HouseRule rule : HouseRule.values()) {
            all.addAll(against(rule));
        }
        return all;
    }

    /** At least one for each rule: the compiler counts. */
    private static List<Planted> against(HouseRule rule) {
        return switch (rule) {
            case DOMAIN_KNOWS_ONLY_JAVA ->
                List.of(
                        library(rule, "domain", SPRING),
                        library(rule, "domain", "org.slf4j.Logger"),
                        library(rule, "domain", "javax.sql.DataSource"),
                        arrow(rule, "domain", "hardware"),
                        arrow(rule, "domain", "server"));
            case DOMAIN_PACKAGES_HAVE_AN_ORDER ->
                List.of(
                        upstairs("service", "counter"),
                        upstairs("counter", "ticket"),
                        upstairs("ticket", "journal"),
                        upstairs("ticket", "line"),
                        upstairs("journal", "line"),
                        upstairs("line", "journal"),
                        upstairs("journal", "hall"),
                        upstairs("hall", "desk"),
                        body(rule, "a package without a floor", "vn.motcua.domain.attic", ""));
            case PACKAGES_HAVE_NO_CYCLES ->
                List.of(cycle("domain.line", "domain.journal"), cycle("server", "server.web"));
            case PACKAGES_ARE_SMALL ->
                List.of(new Planted(
                        rule,
                        "a package of 21 classes",
                        IntStream.rangeClosed(1, 21)
                                .mapToObj("package vn.motcua.server.planted; final class Planted%s {}"::formatted)
                                .toList()));
            case NO_SIMPLE_NAME_STANDS_TWICE ->
                List.of(new Planted(
                        rule,
                        "the kiosk and the server have a Planted each",
                        List.of(
                                "package vn.motcua.kiosk.planted; final class Planted {}",
                                "package vn.motcua.server.planted; final class Planted {}")));
            case HARDWARE_KNOWS_ONLY_DEVICES ->
                List.of(
                        arrow(rule, "hardware", "domain"),
                        library(rule, "hardware", SPRING),
                        library(rule, "hardware", VAADIN));
            case SIMULATORS_KNOW_ONLY_HARDWARE ->
                List.of(
                        arrow(rule, "sim", "domain"),
                        arrow(rule, "sim", "kiosk"),
                        library(rule, "sim", SPRING),
                        library(rule, "sim", SERIAL));
            case NOBODY_KNOWS_THE_SIMULATORS ->
                List.of(arrow(rule, "hardware", "sim"), arrow(rule, "kiosk", "sim"), arrow(rule, "launcher", "sim"));
            case DEVICES_APPEAR_ONLY_IN_HARDWARE ->
                List.of(
                        library(rule, "kiosk", SERIAL),
                        library(rule, "launcher", "com.ghgande.j2mod.modbus.Modbus"),
                        library(rule, "display", "javax.sound.sampled.Clip"));
            case LOOKUP_KNOWS_ONLY_DOMAIN_AND_LUCENE ->
                List.of(
                        arrow(rule, "lookup", "server"),
                        arrow(rule, "lookup", "hardware"),
                        library(rule, "lookup", SPRING));
            case LUCENE_APPEARS_ONLY_IN_LOOKUP ->
                List.of(
                        library(rule, "server", "org.apache.lucene.index.Term"),
                        library(rule, "kiosk", "org.apache.lucene.index.Term"));
            case WIRE_KNOWS_ONLY_DOMAIN_JSON_AND_HTTP ->
                List.of(
                        arrow(rule, "wire", "server"),
                        arrow(rule, "wire", "hardware"),
                        arrow(rule, "wire", "kiosk"),
                        library(rule, "wire", SPRING),
                        library(rule, "wire", VAADIN));
            case SERVER_KNOWS_NO_DEVICE_AND_NO_SCREEN ->
                List.of(
                        arrow(rule, "server", "hardware"),
                        library(rule, "server", VAADIN),
                        arrow(rule, "server", "kiosk"),
                        arrow(rule, "server", "counter"),
                        arrow(rule, "server", "display"));
            case KIOSK_KNOWS_NO_SERVER_AND_NO_OTHER_APP ->
                List.of(
                        arrow(rule, "kiosk", "server"),
                        arrow(rule, "kiosk", "lookup"),
                        arrow(rule, "kiosk", "counter"),
                        arrow(rule, "kiosk", "display"));
            case COUNTER_KNOWS_NO_SERVER_NO_DEVICE_AND_NO_OTHER_APP ->
                List.of(
                        arrow(rule, "counter", "server"),
                        arrow(rule, "counter", "lookup"),
                        arrow(rule, "counter", "hardware"),
                        arrow(rule, "counter", "kiosk"),
                        arrow(rule, "counter", "display"));
            case DISPLAY_KNOWS_NO_SERVER_NO_VAADIN_AND_NO_OTHER_APP ->
                List.of(
                        arrow(rule, "display", "server"),
                        library(rule, "display", VAADIN),
                        arrow(rule, "display", "kiosk"),
                        arrow(rule, "display", "counter"));
            case NOBODY_KNOWS_THE_LAUNCHER ->
                List.of(arrow(rule, "server", "launcher"), arrow(rule, "kiosk", "launcher"));
            case LAUNCHER_HAS_NO_VIEWS ->
                List.of(new Planted(rule, "a view in the launcher", List.of(view("vn.motcua.launcher.planted", ""))));
            case PAGES_DO_NOT_REMEMBER_WHO_ACTS ->
                List.of(
                        body(rule, "a page's account", "vn.motcua.counter.planted", "String by;"),
                        body(rule, "a page's actor", "vn.motcua.counter.planted", "vn.motcua.domain.journal.Actor a;"),
                        body(
                                rule,
                                "a supplier of actors",
                                "vn.motcua.counter.planted",
                                "java.util.Optional<vn.motcua.domain.journal.Actor> a;"));
            case TIME_COMES_FROM_A_CLOCK ->
                List.of(
                        time("java.time.Instant", "java.time.Instant.now()"),
                        time("java.time.LocalDate", "java.time.LocalDate.now(java.time.ZoneOffset.UTC)"),
                        time("java.util.function.Supplier<java.time.Instant>", "java.time.Instant::now"),
                        time("long", "System.currentTimeMillis()"));
            case NAMES_SAY_WHAT_A_THING_IS ->
                List.of(
                        named("TicketManager"),
                        named("LineHelper"),
                        named("TextUtil"),
                        named("TextUtils"),
                        named("JournalImpl"),
                        named("TicketDto"),
                        named("TicketService"));
            case APPS_SHOW_THEIR_ROLE_AND_PORTS_ONLY -> List.of(shown("kiosk"), shown("counter"), shown("display"));
            case VIEWS_ARE_PACKAGE_PRIVATE ->
                List.of(new Planted(rule, "a public view", List.of(view("vn.motcua.kiosk.planted", "public"))));
            case CLASSES_ARE_FINAL_OR_ABSTRACT ->
                List.of(new Planted(
                        rule, "an open class", List.of("package vn.motcua.server.planted; class Planted {}")));
            case NOTHING_IS_INJECTED_INTO_FIELDS ->
                List.of(
                        injected("@org.springframework.beans.factory.annotation.Autowired"),
                        injected("@org.springframework.beans.factory.annotation.Value(\"1\")"),
                        injected("@jakarta.annotation.Resource"));
        };
    }

    private static Planted cycle(String one, String other) {
        return new Planted(
                HouseRule.PACKAGES_HAVE_NO_CYCLES,
                one + " and " + other + " know each other",
                List.of(
                        "package vn.motcua.%s; public final class Egg { vn.motcua.%s.Hen hen; }".formatted(one, other),
                        "package vn.motcua.%s; public final class Hen { vn.motcua.%s.Egg egg; }"
                                .formatted(other, one)));
    }

    private static Planted upstairs(String from, String to) {
        return new Planted(
                HouseRule.DOMAIN_PACKAGES_HAVE_AN_ORDER,
                from + " knows " + to,
                List.of(
                        "package vn.motcua.domain.%s; final class Planted { vn.motcua.domain.%s.Upstairs other; }"
                                .formatted(from, to),
                        "package vn.motcua.domain.%s; public final class Upstairs {}".formatted(to)));
    }

    private static String view(String packageName, String access) {
        return "package %s; @com.vaadin.flow.router.Route(\"planted\") %s final class Planted extends %s {}"
                .formatted(packageName, access, VAADIN);
    }

    private static Planted time(String type, String expression) {
        return body(
                HouseRule.TIME_COMES_FROM_A_CLOCK,
                expression,
                "vn.motcua.server.planted",
                "%s at() { return %s; }".formatted(type, expression));
    }

    private static Planted named(String name) {
        return new Planted(
                HouseRule.NAMES_SAY_WHAT_A_THING_IS,
                name,
                List.of("package vn.motcua.server.planted; final class %s {}".formatted(name)));
    }

    private static Planted shown(String app) {
        return arrow(HouseRule.APPS_SHOW_THEIR_ROLE_AND_PORTS_ONLY, "launcher", app);
    }

    private static Planted injected(String annotation) {
        return body(
                HouseRule.NOTHING_IS_INJECTED_INTO_FIELDS,
                annotation,
                "vn.motcua.server.planted",
                annotation + " private String name = \"\";");
    }
}
