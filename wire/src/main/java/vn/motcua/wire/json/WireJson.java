package vn.motcua.wire.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.counter.CounterId;

/** Reads and writes the records of this package as the server does. Any thread. */
public final class WireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new CatalogueModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a newer server may tell more
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // an older one less
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    private WireJson() {}

    /** The mapper for both directions; what a record does not know is passed over, what is not told is null, 0 or false. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    static <T> List<T> orEmpty(@Nullable List<T> told) {
        return told == null ? List.of() : told;
    }

    static String orEmpty(@Nullable String told) {
        return told == null ? "" : told;
    }

    static List<Integer> numbers(List<CounterId> counters) {
        return counters.stream().map(CounterId::number).toList();
    }

    static List<CounterId> counters(@Nullable List<Integer> numbers) {
        return orEmpty(numbers).stream().map(CounterId::new).toList();
    }
}
