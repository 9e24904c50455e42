package vn.motcua.launcher.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.motcua.launcher.bench.Bench.Run;

/** From a call acknowledged to the last of many displays, beside a broadcast that does nothing else. */
final class DisplayFigures {

    private static final int[] COUNTS = {1, 50, 200};
    private static final int WARM_UP = 100;
    private static final int PAUSE_MS = 5;

    private DisplayFigures() {}

    /** @param acknowledged from the answer to the call, which may come after the first displays know */
    private record Measured(Latencies acknowledged, Latencies sent, String message) {}

    static void measure(Run run, ServerProcess server) throws IOException, InterruptedException {
        int calls = run.quick() ? 100 : 300;
        Load.run(server, 8, Duration.ofMinutes(1), COUNTS.length * (calls + WARM_UP) + 100, Load::issue);
        for (int count : COUNTS) {
            Measured feed = feed(server, count, calls);
            Latencies bare = bare(run, count, calls, feed.message());
            String what = "call → last of " + count + " displays, ";
            Report report = run.report();
            report.tell(what + "p50", Report.text(feed.acknowledged().ms(50), "ms"));
            report.tell(
                    what + "p50 from sending the call", Report.text(feed.sent().ms(50), "ms"));
            report.tell(
                    "bare broadcast to " + count + ", p50 / p99", "%.2f / %.2f ms".formatted(bare.ms(50), bare.ms(99)));
            if (count == 200) {
                report.atMost(what + "p99", feed.acknowledged().ms(99), "ms", 25);
                report.ratioAtMost(what + "p99", feed.acknowledged().ms(99), "ms", bare.ms(99), "bare", 4);
                report.ratioAtMost(what + "p50", feed.acknowledged().ms(50), "ms", bare.ms(50), "bare", 4);
            } else {
                report.tell(what + "p99", Report.text(feed.acknowledged().ms(99), "ms"));
            }
        }
    }

    private static Measured feed(ServerProcess server, int count, int calls) throws IOException, InterruptedException {
        try (var displays = new Displays(server.port(), count, true);
                var client = new HallClient(server)) {
            TimeUnit.MILLISECONDS.sleep(1_500); // every subscription has been taken in
            var acknowledged = new Samples();
            var sent = new Samples();
            String message = "";
            for (int i = 0; i < WARM_UP + calls; i++) {
                HallClient.Done called = client.callNext(1);
                long last = displays.awaitAll(called.position());
                if (i >= WARM_UP) {
                    acknowledged.add(Math.max(0, last - called.acknowledgedAt()));
                    sent.add(last - called.acknowledgedAt() + called.nanos());
                }
                message = displays.lastMessage();
                displays.awaitAll(client.noShow(1, called.ticket()).position());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
            return new Measured(acknowledged.sorted(), sent.sorted(), message);
        }
    }

    private static Latencies bare(Run run, int count, int calls, String message)
            throws IOException, InterruptedException {
        try (BareBroadcast server = BareBroadcast.start(run.folder(), message);
                var displays = new Displays(server.port(), count, false)) {
            TimeUnit.MILLISECONDS.sleep(500);
            var samples = new Samples();
            for (int i = 1; i <= WARM_UP + calls; i++) {
                long acknowledged = server.send(i);
                long last = displays.awaitAll(i);
                if (i > WARM_UP) {
                    samples.add(Math.max(0, last - acknowledged));
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
            return samples.sorted();
        }
    }
}
