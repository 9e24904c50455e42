package vn.motcua.server.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;

/** Puts back into a changed plan what people still need of the one before: their services, offered to nobody new. */
final class ServingOut {

    private final HallPlan before;
    private final Map<ServiceGroupId, ServiceGroup> groups = new LinkedHashMap<>();
    private final Map<ServiceId, Service> services = new LinkedHashMap<>();
    private final Map<CounterId, Counter> counters = new LinkedHashMap<>();

    private ServingOut(HallPlan before, HallPlan changed) {
        this.before = before;
        changed.groups().forEach(group -> groups.put(group.id(), group));
        changed.services().forEach(service -> services.put(service.id(), service));
        changed.counters().forEach(counter -> counters.put(counter.id(), counter));
    }

    /** The changed plan with as much of the one before as these people need. */
    static HallPlan plan(HallPlan before, HallPlan changed, List<Stranded> who) {
        var merged = new ServingOut(before, changed);
        for (Stranded one : who) {
            switch (one.why()) {
                case SERVICE_GONE, NO_COUNTER ->
                    merged.keepService(one.ticket().arrival().service());
                case COUNTER_GONE, NOBODY_THERE -> one.ticket().counter().ifPresent(merged::keepCounter);
            }
        }
        return new HallPlan(
                changed.name(),
                changed.zone(),
                changed.hours(),
                changed.rules(),
                List.copyOf(merged.groups.values()),
                List.copyOf(merged.services.values()),
                merged.counters.values().stream()
                        .sorted(Comparator.comparing(Counter::id))
                        .toList(),
                changed.slip(),
                changed.demonstration());
    }

    private void keepService(ServiceId id) {
        before.findService(id).ifPresent(was -> {
            putBack(was);
            services.computeIfPresent(
                    id, (same, now) -> new Service(id, now.series(), now.name(), now.group(), now.pictogram(), false));
        });
        before.counters().stream().filter(counter -> counter.serves(id)).forEach(was -> {
            Counter now = counters.getOrDefault(was.id(), new Counter(was.id(), was.name(), List.of()));
            Set<ServiceId> served = new LinkedHashSet<>(now.services());
            served.add(id);
            counters.put(was.id(), new Counter(now.id(), now.name(), List.copyOf(served)));
        });
    }

    private void keepCounter(CounterId id) {
        before.findCounter(id).ifPresent(was -> {
            List<ServiceId> served = new ArrayList<>(was.services());
            served.forEach(service -> before.findService(service).ifPresent(this::putBack));
            counters.putIfAbsent(id, was);
        });
    }

    private void putBack(Service was) {
        services.putIfAbsent(was.id(), was);
        before.groups().stream()
                .filter(group -> group.id().equals(was.group()))
                .forEach(group -> groups.putIfAbsent(group.id(), group));
    }
}
