package vn.motcua.hardware.sign;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import vn.motcua.hardware.HealthCheck;

/** A bus test that a person has started: 888 on every sign, and one key if there are keypads. The line's thread only. */
final class LineTest {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration LISTEN = Duration.ofSeconds(20);

    private final CompletableFuture<HealthCheck> result;
    private final boolean listening;
    private final long until;
    private final Set<Integer> heard = new TreeSet<>();
    private boolean unproven;

    LineTest(CompletableFuture<HealthCheck> result, boolean keypads, long now) {
        this.result = result;
        this.listening = keypads;
        this.until = now + (keypads ? LISTEN : LOOK).toNanos();
    }

    void key(int address) {
        heard.add(address);
    }

    /** A sign was told, and cannot say whether it shows it. */
    void unproven() {
        unproven = true;
    }

    /** @return whether the test is over; the asker has its answer then */
    boolean finish(long now, boolean allTold, Set<Integer> silent, String trouble) {
        boolean enough = listening ? !heard.isEmpty() && allTold : false;
        if (!enough && now - until < 0) {
            return false;
        }
        StringBuilder said = new StringBuilder(allTold ? "888 sent to every sign" : "not every sign was told in time");
        said.append(silent.isEmpty() ? "" : "; not shown by " + silent);
        said.append(trouble.isEmpty() ? "" : " (" + trouble + ")");
        said.append(unproven ? "; these signs cannot answer: look at them" : "");
        if (listening) {
            said.append(heard.isEmpty() ? "; no key heard" : "; a key heard from " + heard);
        }
        boolean passed = allTold && silent.isEmpty() && !unproven && (!listening || !heard.isEmpty());
        result.complete(new HealthCheck(passed, said.toString()));
        return true;
    }

    void abandon(String why) {
        result.complete(new HealthCheck(false, why));
    }
}
