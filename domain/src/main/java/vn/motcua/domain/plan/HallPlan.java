package vn.motcua.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.line.Discipline;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/**
 * How a hall is set up: what it offers, where, and when. It changes by administration, never by what happens in the
 * hall; the hall's state never depends on an older plan, so a change takes effect with the next command.
 *
 * @param name of the desk, as citizens know it
 * @param zone decides the business day
 * @param slip what is printed on tickets
 * @param demonstration marks every screen, so that nobody takes a trial for the real desk
 */
public record HallPlan(
        Wording name,
        ZoneId zone,
        OpeningHours hours,
        HallRules rules,
        List<ServiceGroup> groups,
        List<Service> services,
        List<Counter> counters,
        SlipTemplate slip,
        boolean demonstration) {

    /** @throws IllegalArgumentException naming the first id or series used twice, or a reference that leads nowhere */
    public HallPlan {
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        counters = List.copyOf(counters);
        Set<ServiceGroupId> groupIds = new HashSet<>();
        groups.forEach(group -> once(groupIds, group.id(), "service group"));
        Set<ServiceId> serviceIds = new HashSet<>();
        Set<Series> series = new HashSet<>();
        for (Service service : services) {
            once(serviceIds, service.id(), "service");
            once(series, service.series(), "series");
            known(groupIds, service.group(), "group of service " + service.id());
        }
        Set<CounterId> counterIds = new HashSet<>();
        for (Counter counter : counters) {
            once(counterIds, counter.id(), "counter");
            counter.services().forEach(id -> known(serviceIds, id, "service of counter " + counter.id()));
        }
    }

    private static <T> void once(Set<T> seen, T value, String what) {
        if (!seen.add(value)) {
            throw new IllegalArgumentException("%s %s stands twice in the plan".formatted(what, value));
        }
    }

    private static <T> void known(Set<T> values, T value, String what) {
        if (!values.contains(value)) {
            throw new IllegalArgumentException("%s: %s is not in the plan".formatted(what, value));
        }
    }

    /** An empty desk: nothing offered, no counter. */
    public static HallPlan empty(Wording name, ZoneId zone) {
        return new HallPlan(
                name,
                zone,
                new OpeningHours(Map.of(), false),
                HallRules.USUAL,
                List.of(),
                List.of(),
                List.of(),
                SlipTemplate.USUAL,
                false);
    }

    /** The same desk with other groups, in the order of the kiosk. */
    public HallPlan withGroups(List<ServiceGroup> others) {
        return new HallPlan(name, zone, hours, rules, others, services, counters, slip, demonstration);
    }

    /** The same desk with other services. */
    public HallPlan withServices(List<Service> others) {
        return new HallPlan(name, zone, hours, rules, groups, others, counters, slip, demonstration);
    }

    /** The same desk with other counters. */
    public HallPlan withCounters(List<Counter> others) {
        return new HallPlan(name, zone, hours, rules, groups, services, others, slip, demonstration);
    }

    /** The same desk with another slip. */
    public HallPlan withSlip(SlipTemplate other) {
        return new HallPlan(name, zone, hours, rules, groups, services, counters, other, demonstration);
    }

    public Optional<Service> findService(ServiceId id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    public Optional<Counter> findCounter(CounterId id) {
        return counters.stream().filter(counter -> counter.id().equals(id)).findFirst();
    }

    /** The desk's order of calling. */
    public Discipline discipline() {
        return Discipline.firstComeFirstServed();
    }

    /** The counters that serve a service, in order of their numbers. */
    public List<CounterId> listCountersServing(ServiceId service) {
        return counters.stream()
                .filter(counter -> counter.serves(service))
                .map(Counter::id)
                .sorted()
                .toList();
    }

    /** What is wrong with this plan though it can be used: offered services that no counter serves, and the like. */
    public List<PlanWarning> listWarnings() {
        Map<String, PlanWarning> warnings = new LinkedHashMap<>();
        for (Service service : services) {
            if (service.offered() && listCountersServing(service.id()).isEmpty()) {
                warnings.put("s" + service.id(), new PlanWarning.ServiceWithoutCounter(service.id()));
            }
        }
        for (Counter counter : counters) {
            if (counter.services().isEmpty()) {
                warnings.put("c" + counter.id(), new PlanWarning.CounterWithoutService(counter.id()));
            }
        }
        if (!hours.roundTheClock() && hours.week().isEmpty()) {
            warnings.put("h", new PlanWarning.NeverOpen());
        }
        return List.copyOf(warnings.values());
    }

    public LocalDateTime localTime(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    /** The hall's calendar day. */
    public LocalDate businessDay(Instant at) {
        return localTime(at).toLocalDate();
    }
}
