package vn.motcua.server.catalogue.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.server.catalogue.edition.VersionStore;
import vn.motcua.server.intake.KnownProcedures;
import vn.motcua.server.intake.text.TextHash;
import vn.motcua.server.intake.text.Words;

/** What the catalogue has when an import begins: for each code its newest state, some bytes each, no texts. */
final class HeadIndex implements KnownProcedures {

    private final VersionStore versions;
    private final Map<String, Known> heads = new HashMap<>();
    private final Set<Long> names = new HashSet<>();

    /** @param hash the first half of the row's; {@code name} of {@link Words#ofName} */
    record Known(
            long importId,
            boolean gone,
            long hash,
            long name,
            @Nullable Integer from,
            @Nullable Integer until) {}

    private HeadIndex(VersionStore versions) {
        this.versions = versions;
    }

    static HeadIndex load(VersionStore versions) {
        var index = new HeadIndex(versions);
        String after = "";
        for (List<VersionStore.Head> page = versions.listHeads(after);
                !page.isEmpty();
                page = versions.listHeads(after)) {
            page.forEach(index::add);
            after = page.getLast().code();
        }
        return index;
    }

    private void add(VersionStore.Head head) {
        long name = TextHash.of(Words.ofName(head.name()));
        heads.put(
                head.code(),
                new Known(head.importId(), head.gone(), hash(head.hash()), name, head.from(), head.until()));
        if (!head.gone()) {
            names.add(name);
        }
    }

    /** Sixty-four bits of a hash. */
    static long hash(String hexadecimal) {
        return Long.parseUnsignedLong(hexadecimal, 0, 16, 16);
    }

    /** Null if the catalogue never had it. */
    @Nullable
    Known find(String code) {
        return heads.get(code);
    }

    void forEachInForce(Consumer<String> use) {
        heads.entrySet().stream()
                .filter(head -> !head.getValue().gone())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(use);
    }

    @Override
    public @Nullable String findOtherName(String code, String words) {
        Known head = heads.get(code);
        if (head == null || head.gone() || head.name() == TextHash.of(words)) {
            return null;
        }
        return versions.getBody(head.importId(), code).name();
    }

    @Override
    public boolean hasName(String name) {
        return names.contains(TextHash.of(name));
    }
}
