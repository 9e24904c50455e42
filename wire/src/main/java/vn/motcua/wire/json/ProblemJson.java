package vn.motcua.wire.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As much of a problem document (RFC 9457) as a client of the interface reads. */
public record ProblemJson(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail) {

    private static final String REFUSAL = "urn:motcua:refusal:";

    /** The code of the hall's refusal, if it is one: {@code nobody-serves}. */
    public Optional<String> findRefusal() {
        return Optional.ofNullable(type)
                .filter(told -> told.startsWith(REFUSAL))
                .map(told -> told.substring(REFUSAL.length()));
    }

    /** The detail, or what stands for it. */
    public String detailOr(String other) {
        return detail == null ? other : detail;
    }

    /** The title, or what stands for it. */
    public String titleOr(String other) {
        return title == null ? other : title;
    }
}
