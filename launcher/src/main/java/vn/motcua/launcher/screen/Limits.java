package vn.motcua.launcher.screen;

import java.time.Duration;

/**
 * How patient the keeper of a screen is.
 *
 * @param every from one look at the page to the next, and how long one look may take
 * @param frozen a page that answers nothing for this long stands still
 * @param white a page that shows nothing for this long, while the server answers, is not going to
 * @param start a browser that was just started may be silent for this long
 * @param settled a browser that lived for this long and showed its page is started again after the shortest pause
 * @param firstPause before a browser is started again; doubled each time it did not settle
 * @param lastPause the longest pause
 */
public record Limits(
        Duration every,
        Duration frozen,
        Duration white,
        Duration start,
        Duration settled,
        Duration firstPause,
        Duration lastPause) {

    public static final Limits USUAL = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));

    /** @param lived how long the last browser showed its page; zero if it never did */
    Duration pauseAfter(Duration lastPause, Duration lived) {
        if (lastPause.isZero() || lived.compareTo(settled) >= 0) {
            return firstPause;
        }
        Duration doubled = lastPause.multipliedBy(2);
        return doubled.compareTo(this.lastPause) < 0 ? doubled : this.lastPause;
    }

    public Limits withEvery(Duration value) {
        return new Limits(value, frozen, white, start, settled, firstPause, lastPause);
    }

    public Limits withFrozen(Duration value) {
        return new Limits(every, value, white, start, settled, firstPause, lastPause);
    }

    public Limits withWhite(Duration value) {
        return new Limits(every, frozen, value, start, settled, firstPause, lastPause);
    }

    public Limits withStart(Duration value) {
        return new Limits(every, frozen, white, value, settled, firstPause, lastPause);
    }
}
