package vn.motcua.server.traffic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request's body is not read any further. Unchecked on purpose: Tomcat answers 400 by itself to any {@code IOException}
 * of a body.
 */
public abstract sealed class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BodyRefused(String message) {
        super(message);
    }

    /** It has more bytes than whoever sends it may send. */
    public static final class TooLarge extends BodyRefused {

        private static final long serialVersionUID = 1L;
        private final long limit;

        TooLarge(long limit) {
            super("the body has over %s bytes".formatted(limit));
            this.limit = limit;
        }

        public long limit() {
            return limit;
        }
    }

    /** It had not arrived in time. */
    public static final class TooSlow extends BodyRefused {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the body had not arrived in time");
        }
    }

    /** The refusal behind an exception, if that is what it came from. */
    public static Optional<BodyRefused> find(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
