package vn.motcua.launcher.screen;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one browser, from its start to its end. Times are lengths since the keeper began, by a clock that
 * nobody sets: a computer without a battery for its clock jumps by years when it hears the time.
 */
final class Watch {

    private static final ScreenRemedy LEAVE = new ScreenRemedy.Leave();

    private final Limits limits;
    private Duration answersBy;
    private @Nullable Duration illSince;
    private boolean loadedAgain;

    /** @param now when the browser was started */
    Watch(Limits limits, Duration now) {
        this.limits = limits;
        this.answersBy = now.plus(limits.start());
    }

    /** @param serverAnswers asked only where it matters; while the server is away, no browser is to blame */
    ScreenRemedy see(Sight sight, Duration now, BooleanSupplier serverAnswers) {
        if (sight != Sight.MUTE) {
            answersBy = now.plus(limits.frozen());
        }
        return switch (sight) {
            case SHOWN -> forget();
            case MUTE -> now.compareTo(answersBy) > 0 ? new ScreenRemedy.Replace("does not answer") : LEAVE;
            case CRASHED -> ill("has crashed", now, Duration.ZERO);
            case WHITE -> serverAnswers.getAsBoolean() ? ill("is white", now, limits.white()) : forget();
            case FAILED -> serverAnswers.getAsBoolean() ? ill("could not be loaded", now, Duration.ZERO) : forget();
        };
    }

    private ScreenRemedy forget() {
        illSince = null;
        loadedAgain = false;
        return LEAVE;
    }

    /** Loaded again first; where that does not help, the browser is replaced. */
    private ScreenRemedy ill(String what, Duration now, Duration patience) {
        Duration since = illSince == null ? now : illSince;
        illSince = since;
        if (now.minus(since).compareTo(loadedAgain ? limits.white() : patience) < 0) {
            return LEAVE;
        }
        if (loadedAgain) {
            return new ScreenRemedy.Replace(what + ", and loading it again did not help");
        }
        loadedAgain = true;
        illSince = now;
        return new ScreenRemedy.LoadAgain(what);
    }
}
