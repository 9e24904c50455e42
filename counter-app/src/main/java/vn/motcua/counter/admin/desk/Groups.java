package vn.motcua.counter.admin.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;

/** Changes of a plan that concern the tiles of the kiosk's first level. */
final class Groups {

    private static final int LONGEST_ID = 36; // leaves room for a number behind it

    private Groups() {}

    /** A new group comes last; a known one keeps its place. */
    static HallPlan with(HallPlan plan, ServiceGroup group, Set<ServiceId> movedHere) {
        List<ServiceGroup> groups = new ArrayList<>(plan.groups());
        groups.replaceAll(other -> other.id().equals(group.id()) ? group : other);
        if (!groups.contains(group)) {
            groups.add(group);
        }
        return plan.withGroups(groups).withServices(moved(plan.services(), movedHere, group.id()));
    }

    private static List<Service> moved(List<Service> services, Set<ServiceId> which, ServiceGroupId to) {
        return services.stream()
                .map(service -> which.contains(service.id())
                        ? new Service(
                                service.id(),
                                service.series(),
                                service.name(),
                                to,
                                service.pictogram(),
                                service.offered())
                        : service)
                .toList();
    }

    /**
     * Without a group that holds nothing.
     *
     * @throws IllegalArgumentException if a service stands in it, perhaps put there by another administrator meanwhile
     */
    static HallPlan without(HallPlan plan, ServiceGroupId id) {
        return plan.withGroups(
                plan.groups().stream().filter(group -> !group.id().equals(id)).toList());
    }

    /** Changes places with the group before (-1) or after (1); at the end of the list nothing happens. */
    static HallPlan shifted(HallPlan plan, ServiceGroupId id, int by) {
        List<ServiceGroup> groups = new ArrayList<>(plan.groups());
        int from = groups.stream().map(ServiceGroup::id).toList().indexOf(id);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < groups.size()) {
            Collections.swap(groups, from, to);
        }
        return plan.withGroups(groups);
    }

    static List<Service> servicesOf(HallPlan plan, ServiceGroupId id) {
        return plan.services().stream()
                .filter(service -> service.group().equals(id))
                .toList();
    }

    /** An id nobody has to think of: the Vietnamese name in plain capitals, with a number if it is taken. */
    static ServiceGroupId newId(HallPlan plan, String name) {
        Predicate<String> taken = id ->
                plan.groups().stream().anyMatch(group -> group.id().value().equals(id));
        String plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String stem = plain.isEmpty() ? "NHOM" : plain.substring(0, Math.min(LONGEST_ID, plain.length()));
        String id = stem;
        for (int n = 2; taken.test(id); n++) {
            id = stem + "_" + n;
        }
        return new ServiceGroupId(id);
    }
}
