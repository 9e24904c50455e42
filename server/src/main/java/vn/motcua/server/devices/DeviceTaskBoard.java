package vn.motcua.server.devices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.device.DeviceTask;

/** Errands that wait for an answer; kept in memory, for nobody waits longer than a minute. Any thread. */
final class DeviceTaskBoard {

    private record Waiting(String place, DeviceTask task, CompletableFuture<DeviceTask.Outcome> outcome) {}

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    CompletableFuture<DeviceTask.Outcome> add(String place, DeviceTask.Task task) {
        String id = UUID.randomUUID().toString();
        var outcome = new CompletableFuture<DeviceTask.Outcome>();
        outcome.completeOnTimeout(
                new DeviceTask.Failed(
                        "'%s' did not answer within %s s".formatted(place, DeviceDesk.TASK_WITHIN.toSeconds())),
                DeviceDesk.TASK_WITHIN.toSeconds(),
                TimeUnit.SECONDS);
        waiting.put(id, new Waiting(place, new DeviceTask(id, task), outcome));
        return outcome.whenComplete((done, failure) -> waiting.remove(id));
    }

    List<DeviceTask> listFor(String place) {
        return waiting.values().stream()
                .filter(one -> one.place().equals(place))
                .map(Waiting::task)
                .toList();
    }

    /** Passes over what nobody waits for, and over answers to tasks of another place. */
    void answer(String place, String id, DeviceTask.Outcome outcome) {
        Waiting one = waiting.get(id);
        if (one != null && one.place().equals(place)) {
            one.outcome().complete(outcome);
        }
    }
}
