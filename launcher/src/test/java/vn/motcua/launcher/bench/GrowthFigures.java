package vn.motcua.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.motcua.launcher.bench.Bench.Run;

/**
 * Does the hall stay as fast when it is full, and after years? A full and an empty hall run side by side, and are asked
 * in turn, so that whatever else the machine does slows both alike.
 */
final class GrowthFigures {

    private static final int CLIENTS = 8;
    private static final int[] WAITING = {100, 1_000, 10_000};
    private static final double LIMIT = 1.3;

    private final Run run;
    private final Report report;

    private GrowthFigures(Run run) {
        this.run = run;
        this.report = run.report();
    }

    /** Median durations of two halls asked in turn. */
    private record Pair(Latencies issueEmpty, Latencies callEmpty, Latencies issueFull, Latencies callFull) {}

    static void measure(Run run, String only) throws IOException, InterruptedException, SQLException {
        var figures = new GrowthFigures(run);
        if (!only.equals("start")) {
            figures.waiting();
        }
        figures.past(!only.equals("start"));
    }

    private ServerProcess server(String name) throws IOException, InterruptedException {
        return ServerProcess.start(Files.createDirectories(run.folder().resolve(name)), run.setup());
    }

    private void warmUp(ServerProcess server) throws IOException, InterruptedException {
        try (var client = new HallClient(server)) {
            for (int counter = 1; counter <= Desk.COUNTERS; counter++) {
                client.open(counter);
            }
        }
        Load.run(server, CLIENTS, Duration.ofMinutes(1), run.quick() ? 2_000 : 5_000, Load::cycle);
    }

    private void waiting() throws IOException, InterruptedException {
        try (ServerProcess empty = server("empty");
                ServerProcess full = server("waiting")) {
            warmUp(empty);
            warmUp(full);
            int waiting = 0;
            for (int wanted : WAITING) {
                Load.run(full, CLIENTS, Duration.ofMinutes(1), wanted - waiting, Load::issue);
                Load.run(empty, CLIENTS, Duration.ofMinutes(1), wanted - waiting, Load::cycle); // as warm as the other
                waiting = wanted;
                tell(" with %,d waiting, p50".formatted(wanted), inTurn(empty, full));
            }
        }
    }

    private void tell(String when, Pair pair) {
        report.ratioAtMost(
                "issue" + when, pair.issueFull().ms(50), "ms", pair.issueEmpty().ms(50), "empty hall", LIMIT);
        report.ratioAtMost(
                "call-next" + when,
                pair.callFull().ms(50),
                "ms",
                pair.callEmpty().ms(50),
                "empty hall",
                LIMIT);
    }

    private Pair inTurn(ServerProcess empty, ServerProcess full) throws IOException {
        var issueEmpty = new Samples();
        var callEmpty = new Samples();
        var issueFull = new Samples();
        var callFull = new Samples();
        try (var first = new HallClient(empty);
                var second = new HallClient(full)) {
            int rounds = run.quick() ? 200 : 600;
            for (int i = 0; i < rounds; i++) {
                cycle(first, issueEmpty, callEmpty);
                cycle(second, issueFull, callFull);
            }
        }
        return new Pair(issueEmpty.sorted(), callEmpty.sorted(), issueFull.sorted(), callFull.sorted());
    }

    private static void cycle(HallClient client, Samples issue, Samples call) throws IOException {
        issue.add(client.issue().nanos());
        HallClient.Done called = client.callNext(1);
        call.add(called.nanos());
        client.noShow(1, called.ticket());
    }

    /** @param working measure it at work too, beside an empty hall that is as warm; else only starts and rests */
    private void past(boolean working) throws IOException, InterruptedException, SQLException {
        int tickets = run.quick() ? 100_000 : 1_000_000;
        server("past").close();
        long begun = System.nanoTime();
        Past.write(run.folder().resolve("past"), tickets);
        report.note(
                "%,d past tickets took %d s to write".formatted(tickets, (System.nanoTime() - begun) / 1_000_000_000L));
        server("past").close();
        try (ServerProcess old = server("past")) {
            report.atMost(
                    "second start to usable, %,d past tickets".formatted(tickets),
                    old.readyAfter().toMillis() / 1_000.0,
                    "s",
                    5);
            TimeUnit.SECONDS.sleep(3);
            report.atMost("memory after the start (RSS)", old.residentMib(), "MiB", 350);
            rest(old);
            if (working) {
                beside(old, " after %,d past tickets, p50".formatted(tickets));
            }
        }
    }

    private void beside(ServerProcess old, String when) throws IOException, InterruptedException {
        try (ServerProcess empty = server("new")) {
            warmUp(empty);
            warmUp(old);
            tell(when, inTurn(empty, old));
        }
    }

    private void rest(ServerProcess server) throws IOException, InterruptedException {
        int seconds = run.quick() ? 10 : 30;
        double settled = server.settle().toMillis() / 1_000.0;
        try (var display = new Displays(server.port(), 1, true)) {
            report.tell("from the first snapshot until look-up is ready and all is at rest", Report.text(settled, "s"));
            long before = server.cpuTicks();
            TimeUnit.SECONDS.sleep(seconds);
            double percent = (server.cpuTicks() - before) / (double) seconds; // a tick is 10 ms: 1 % of a second
            report.below("idle, one display connected, of one core", percent, "%", 0.5);
            display.lastMessage();
        }
    }
}
