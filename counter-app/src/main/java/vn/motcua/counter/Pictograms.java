package vn.motcua.counter;

import java.util.Set;
import java.util.TreeSet;
import vn.motcua.domain.hall.HallPlan;

/** The names of the shared pictogram set. */
final class Pictograms {

    private static final Set<String> SHARED =
            Set.of("family", "seal", "land", "house", "shop", "care", "school", "police");

    private Pictograms() {}

    /** The shared ones, and whatever the plan uses besides. */
    static Set<String> listNames(HallPlan plan) {
        Set<String> names = new TreeSet<>(SHARED);
        plan.services().forEach(service -> names.add(service.pictogram()));
        plan.groups().forEach(group -> names.add(group.pictogram()));
        return names;
    }
}
