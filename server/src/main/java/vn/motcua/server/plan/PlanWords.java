package vn.motcua.server.plan;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.Wording;

/** A desk's setup as named texts, one for each thing that can be changed, so that a change can be told. */
public final class PlanWords {

    private PlanWords() {}

    /** For instance {@code "service A.name" -> "Chứng thực / Certification"}, {@code "counter 3.services" -> "A, B"}. */
    public static Map<String, String> of(HallPlan plan) {
        Map<String, String> words = new TreeMap<>();
        words.put("name", said(plan.name()));
        words.put("zone", plan.zone().getId());
        words.put("maxCalls", Integer.toString(plan.rules().maxCalls()));
        words.put("demonstration", Boolean.toString(plan.demonstration()));
        hours(plan.hours(), words);
        plan.groups().forEach(group -> group(group, words));
        order(
                "groups",
                plan.groups().stream().map(group -> group.id().value()).collect(Collectors.joining(", ")),
                words);
        plan.services().forEach(service -> service(service, words));
        order(
                "services",
                plan.services().stream().map(service -> service.id().value()).collect(Collectors.joining(", ")),
                words);
        plan.counters().forEach(counter -> counter(counter, words));
        slip(plan.slip(), words);
        return words;
    }

    private static String said(Wording wording) {
        return wording.vi() + " / " + wording.en();
    }

    private static void order(String what, String ids, Map<String, String> words) {
        words.put(what + ".order", ids);
    }

    private static void hours(OpeningHours hours, Map<String, String> words) {
        words.put("hours.roundTheClock", Boolean.toString(hours.roundTheClock()));
        for (DayOfWeek day : DayOfWeek.values()) {
            String windows = hours.week().getOrDefault(day, java.util.List.of()).stream()
                    .map(window -> window.from() + "-" + window.until())
                    .collect(Collectors.joining(", "));
            words.put("hours." + day, windows.isEmpty() ? "closed" : windows);
        }
    }

    private static void group(ServiceGroup group, Map<String, String> words) {
        String at = "group " + group.id().value() + ".";
        words.put(at + "name", said(group.name()));
        words.put(at + "pictogram", group.pictogram());
    }

    private static void service(Service service, Map<String, String> words) {
        String at = "service " + service.id().value() + ".";
        words.put(at + "name", said(service.name()));
        words.put(at + "series", service.series().prefix());
        words.put(at + "group", service.group().value());
        words.put(at + "pictogram", service.pictogram());
        words.put(at + "offered", Boolean.toString(service.offered()));
    }

    private static void counter(Counter counter, Map<String, String> words) {
        String at = "counter " + counter.id().number() + ".";
        words.put(at + "name", said(counter.name()));
        words.put(
                at + "services",
                counter.services().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static void slip(SlipTemplate slip, Map<String, String> words) {
        words.put("slip.parts", slip.parts().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        slip.heading().ifPresent(text -> words.put("slip.heading", said(text)));
        slip.note().ifPresent(text -> words.put("slip.note", said(text)));
        // the picture itself would fill the log; its name changes with every dot
        slip.logo()
                .ifPresent(logo -> words.put(
                        "slip.logo",
                        UUID.nameUUIDFromBytes(logo.png().getBytes(StandardCharsets.US_ASCII))
                                .toString()));
    }
}
