package vn.motcua.hardware.keypad;

import java.time.Duration;

/**
 * Filters a keypad's presses; drops what no finger does: contacts that bounce, keys that are held, a short
 * circuit that never stops. One keypad, one thread.
 *
 * <p>A key that comes again within 600 ms of its last frame is the same press, however long it is held. Five presses a
 * second pass; whoever sends more is not listened to for ten seconds, and on until it pauses. Repeats of a held key are counted apart, because
 * a keypad may repeat twenty times a second by design: only a line that is never quiet is a flood.
 */
final class KeyGate {

    static final Duration DEBOUNCE = Duration.ofMillis(600);
    static final Duration MUTE = Duration.ofSeconds(10);
    private static final int PRESSES_A_SECOND = 5;
    private static final int FRAMES_A_SECOND = 50;

    /** What became of a frame. */
    enum Verdict {
        PASSES,
        BOUNCES,
        MUTED
    }

    private final Bucket presses = new Bucket(PRESSES_A_SECOND);
    private final Bucket frames = new Bucket(FRAMES_A_SECOND);
    private int lastKey = -1;
    private long lastNanos;
    private long mutedUntil;
    private boolean muted;

    /** @param now of {@link System#nanoTime()} */
    Verdict judge(int key, long now) {
        if (isMuted(now)) {
            lastNanos = now;
            return Verdict.MUTED;
        }
        boolean repeats = key == lastKey && now - lastNanos < DEBOUNCE.toNanos();
        lastKey = key;
        lastNanos = now;
        if (!frames.take(now) || (!repeats && !presses.take(now))) {
            muted = true;
            mutedUntil = now + MUTE.toNanos();
            return Verdict.MUTED;
        }
        return repeats ? Verdict.BOUNCES : Verdict.PASSES;
    }

    boolean isMuted(long now) {
        if (muted && now - mutedUntil >= 0 && now - lastNanos >= DEBOUNCE.toNanos()) {
            muted = false;
        }
        return muted;
    }

    /** A token bucket that holds one second's worth. */
    private static final class Bucket {

        private final int aSecond;
        private double tokens;
        private long seen;
        private boolean used;

        Bucket(int aSecond) {
            this.aSecond = aSecond;
            this.tokens = aSecond;
        }

        boolean take(long now) {
            if (used) {
                tokens = Math.min(aSecond, tokens + (now - seen) / 1e9 * aSecond);
            }
            used = true;
            seen = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
