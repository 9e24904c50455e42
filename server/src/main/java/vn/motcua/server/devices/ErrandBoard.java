package vn.motcua.server.devices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.motcua.domain.desk.DeviceDesk;
import vn.motcua.domain.desk.Errand;

/** Errands that wait for an answer; kept in memory, for nobody waits longer than a minute. Any thread. */
final class ErrandBoard {

    private record Waiting(String place, Errand errand, CompletableFuture<Errand.Outcome> outcome) {}

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    CompletableFuture<Errand.Outcome> add(String place, Errand.Task task) {
        String id = UUID.randomUUID().toString();
        var outcome = new CompletableFuture<Errand.Outcome>();
        outcome.completeOnTimeout(
                new Errand.Failed(
                        "'%s' did not answer within %s s".formatted(place, DeviceDesk.ERRAND_WITHIN.toSeconds())),
                DeviceDesk.ERRAND_WITHIN.toSeconds(),
                TimeUnit.SECONDS);
        waiting.put(id, new Waiting(place, new Errand(id, task), outcome));
        return outcome.whenComplete((done, failure) -> waiting.remove(id));
    }

    List<Errand> listFor(String place) {
        return waiting.values().stream()
                .filter(one -> one.place().equals(place))
                .map(Waiting::errand)
                .toList();
    }

    /** Passes over what nobody waits for, and over answers to errands of another place. */
    void answer(String place, String id, Errand.Outcome outcome) {
        Waiting one = waiting.get(id);
        if (one != null && one.place().equals(place)) {
            one.outcome().complete(outcome);
        }
    }
}
