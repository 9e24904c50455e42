package vn.motcua.domain.refusal;

/**
 * What a door of the desk answers to a change: done, with what came of it, or refused, with why; then nothing was changed.
 * Anything thrown instead is a defect.
 *
 * @param <T> what a change gives back
 */
public sealed interface DeskAnswer<T> {

    record Done<T>(T value) implements DeskAnswer<T> {}

    record Refused<T>(DeskRefusal why) implements DeskAnswer<T> {}

    /** What a change gives back that gives nothing back. */
    record Nothing() {}

    static DeskAnswer<Nothing> done() {
        return new Done<>(new Nothing());
    }

    static <T> DeskAnswer<T> done(T value) {
        return new Done<>(value);
    }

    static <T> DeskAnswer<T> refused(DeskRefusal.Kind kind, Object... arguments) {
        return new Refused<>(new DeskRefusal(kind, arguments));
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /** @throws IllegalStateException naming the refusal, for a caller that has made sure there is none */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(DeskRefusal why) -> throw new IllegalStateException("refused: " + why);
        };
    }
}
