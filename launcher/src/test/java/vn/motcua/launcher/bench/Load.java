package vn.motcua.launcher.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each do the same thing over and over, the next as soon as the last was answered. */
final class Load {

    private Load() {}

    /** One round of a client; answers how long the request that counts took. */
    @FunctionalInterface
    interface Round {
        long run(HallClient client, int number) throws IOException;
    }

    /** @param perSecond rounds of all clients over the time they took */
    record Result(Latencies latencies, double perSecond) {}

    /** @param rounds at most so many in all */
    static Result run(ServerProcess server, int clients, Duration time, int rounds, Round round)
            throws InterruptedException {
        var go = new CountDownLatch(1);
        List<Future<Samples>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int number = 1; number <= clients; number++) {
                int client = number;
                running.add(threads.submit(() -> repeat(server, client, time, rounds / clients, round, go)));
            }
            long begun = System.nanoTime();
            go.countDown();
            var all = new Samples();
            for (Future<Samples> samples : running) {
                all.addAll(samples.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Result(all.sorted(), all.count() / seconds);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        }
    }

    static Result run(ServerProcess server, int clients, Duration time, Round round) throws InterruptedException {
        return run(server, clients, time, Integer.MAX_VALUE, round);
    }

    private static Samples repeat(
            ServerProcess server, int number, Duration time, int rounds, Round round, CountDownLatch go)
            throws IOException, InterruptedException {
        var samples = new Samples();
        try (var client = new HallClient(server)) {
            client.alive(); // connected, and a thread of the server is there
            go.await();
            long deadline = System.nanoTime() + time.toNanos();
            while (samples.count() < rounds && System.nanoTime() < deadline) {
                samples.add(round.run(client, number));
            }
        }
        return samples;
    }

    static long issue(HallClient client, int number) throws IOException {
        return client.issue().nanos();
    }

    /** Calls the next ticket, measured, and records a no-show, not measured, which frees the counter again. */
    static long call(HallClient client, int counter) throws IOException {
        HallClient.Done called = client.callNext(counter);
        client.noShow(counter, called.ticket());
        return called.nanos();
    }

    /** A ticket comes and goes: leaves the lines as long as they were. */
    static long cycle(HallClient client, int counter) throws IOException {
        client.issue();
        return call(client, counter);
    }
}
