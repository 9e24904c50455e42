package vn.motcua.hardware.sign;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.HealthCheck;

/** The bus tests that people have started, one after the other. Any thread may ask; the rest is the line's thread's. */
final class LineTests {

    private final Screens screens;
    private final boolean keypads;
    private final Queue<CompletableFuture<HealthCheck>> asked = new ConcurrentLinkedQueue<>();
    private @Nullable LineTest running;

    /** @param keypads whether a test waits for a key */
    LineTests(Screens screens, boolean keypads) {
        this.screens = screens;
        this.keypads = keypads;
    }

    CompletableFuture<HealthCheck> ask() {
        CompletableFuture<HealthCheck> result = new CompletableFuture<>();
        asked.add(result);
        return result;
    }

    void begin(long now) {
        CompletableFuture<HealthCheck> next = running == null ? asked.poll() : null;
        if (next != null) {
            running = new LineTest(next, keypads, now);
            screens.test(true);
        }
    }

    void key(int address) {
        if (running != null) {
            running.key(address);
        }
    }

    void unproven() {
        if (running != null) {
            running.unproven();
        }
    }

    void check(long now, Set<Integer> silent, String trouble) {
        if (running != null && running.finish(now, screens.isEmpty(), silent, trouble)) {
            running = null;
            screens.test(false);
        }
    }

    /** The line is gone: whoever waits hears it. */
    void end(String why) {
        turnAway(why);
        if (running != null) {
            running.abandon(why);
            running = null;
            screens.test(false);
        }
    }

    /** Whoever has not had a turn hears why not; any thread may call. */
    void turnAway(String why) {
        for (var waiting = asked.poll(); waiting != null; waiting = asked.poll()) {
            waiting.complete(new HealthCheck(false, why));
        }
    }
}
