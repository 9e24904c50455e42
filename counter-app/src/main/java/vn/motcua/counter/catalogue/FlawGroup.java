package vn.motcua.counter.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.catalogue.Flaw;

/** Flaws of one kind, in the order of the file. */
record FlawGroup(Flaw.Kind kind, List<Flaw> flaws) {

    FlawGroup {
        flaws = List.copyOf(flaws);
    }

    /** What hinders comes first, then what somebody should look at, then what was mended; within each, the many first. */
    static List<FlawGroup> of(List<Flaw> flaws) {
        Map<Flaw.Kind, List<Flaw>> kinds = new LinkedHashMap<>();
        flaws.forEach(flaw ->
                kinds.computeIfAbsent(flaw.kind(), kind -> new ArrayList<>()).add(flaw));
        return kinds.entrySet().stream()
                .map(entry -> new FlawGroup(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((FlawGroup group) -> group.kind().severity())
                        .thenComparing(Comparator.comparingInt(
                                        (FlawGroup group) -> group.flaws().size())
                                .reversed()))
                .toList();
    }

    /** The stem of its texts. */
    String key() {
        return "flaw." + kind;
    }
}
