package vn.motcua.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import vn.motcua.launcher.bench.Bench.Run;

/** One server under load: numbers issued, numbers called, calls on displays. */
final class LoadFigures {

    private static final int CLIENTS = 8;
    private static final int ENOUGH = 20_000;
    private static final int SQLITE_SECONDS = 3;

    private final Run run;
    private final Report report;
    private final ServerProcess server;

    private LoadFigures(Run run, ServerProcess server) {
        this.run = run;
        this.report = run.report();
        this.server = server;
    }

    static void measure(Run run, String only) throws IOException, InterruptedException {
        var data = Files.createDirectories(run.folder().resolve("load"));
        try (ServerProcess server = ServerProcess.start(data, run.setup())) {
            var figures = new LoadFigures(run, server);
            figures.warmUp();
            if (only.isEmpty() || only.equals("issue")) {
                figures.issue();
            }
            if (only.isEmpty() || only.equals("call")) {
                figures.call();
            }
            if (only.isEmpty() || only.equals("displays")) {
                DisplayFigures.measure(run, server);
            }
            run.report().atMost("memory after the load (RSS)", server.residentMib(), "MiB", 350);
        }
    }

    private Duration seconds(double full) {
        return Duration.ofMillis(Math.round(full * 1_000 * run.scale()));
    }

    private void warmUp() throws IOException, InterruptedException {
        try (var client = new HallClient(server)) {
            for (int counter = 1; counter <= Desk.COUNTERS; counter++) {
                client.open(counter);
            }
        }
        Load.run(server, CLIENTS, seconds(12), Load::cycle);
        Load.Result nothing = Load.run(server, 1, seconds(3), (client, number) -> client.alive());
        report.tell("no-op (/alive), 1 client, p50 / p99", pair(nothing.latencies()));
        Load.Result crowd = Load.run(server, CLIENTS, seconds(3), (client, number) -> client.alive());
        report.tell("no-op (/alive), 8 clients, rate", Report.text(crowd.perSecond(), "/s"));
        report.tell("no-op (/alive), 8 clients, p50 / p99", pair(crowd.latencies()));
    }

    private static String pair(Latencies latencies) {
        return "%.2f / %.2f ms".formatted(latencies.ms(50), latencies.ms(99));
    }

    /** SQLite's own rate at this moment; measured before and after each load, for other work on the disk comes and goes. */
    private double sqlite(String when) throws IOException, InterruptedException {
        var measured = SqliteRate.measure(run.folder().resolve("sqlite"), run.quick() ? 1 : SQLITE_SECONDS);
        report.tell("SQLite itself, commits, " + when, Report.text(measured.perSecond(), "/s"));
        report.tell("SQLite itself, p50 / p99", "%.2f / %.2f ms".formatted(measured.p50(), measured.p99()));
        return measured.perSecond();
    }

    private void issue() throws IOException, InterruptedException {
        Load.Result one = Load.run(server, 1, seconds(8), Load::issue);
        report.tell("issue, 1 client, rate", Report.text(one.perSecond(), "/s"));
        report.atMost("issue, 1 client, p50", one.latencies().ms(50), "ms", 1.5);
        report.tell("issue, 1 client, p95", Report.text(one.latencies().ms(95), "ms"));
        report.atMost("issue, 1 client, p99", one.latencies().ms(99), "ms", 5);
        double before = sqlite("before issuing");
        Load.Result eight = Load.run(server, CLIENTS, seconds(8), Load::issue);
        double sqlite = (before + sqlite("after issuing")) / 2;
        report.ratioAtLeast("issue, 8 clients, rate", eight.perSecond(), "/s", sqlite, "SQLite", 0.5);
        tail("issue, 8 clients, ", eight.latencies());
    }

    /** More tickets than the calls to come can use up. */
    private int enough() {
        return run.quick() ? ENOUGH / 3 : ENOUGH;
    }

    private void tail(String what, Latencies latencies) {
        report.tell(
                what + "p50 / p95 / p99",
                "%.2f / %.2f / %.2f ms".formatted(latencies.ms(50), latencies.ms(95), latencies.ms(99)));
    }

    private void call() throws IOException, InterruptedException {
        Load.run(server, CLIENTS, Duration.ofMinutes(2), enough(), Load::issue);
        Load.Result one = Load.run(server, 1, seconds(8), enough() / 2, Load::call);
        report.tell("call-next, 1 client, calls", Report.text(one.perSecond(), "/s"));
        tail("call-next, 1 client, ", one.latencies());
        double before = sqlite("before calling");
        Load.Result eight =
                Load.run(server, CLIENTS, seconds(8), enough() - one.latencies().count(), Load::call);
        double sqlite = (before + sqlite("after calling")) / 2;
        report.ratioAtLeast("call-next, 8 clients, calls *", eight.perSecond(), "/s", sqlite, "SQLite", 0.4);
        report.tell("commands at the same time (call + no-show)", Report.text(2 * eight.perSecond(), "/s"));
        tail("call-next, 8 clients, ", eight.latencies());
        report.atMost("call-next, 8 clients, p99", eight.latencies().ms(99), "ms", 15);
        report.note("* calls alone are counted, over the time that calls and the no-shows between them took together:"
                + " each client calls, records the no-show that frees its counter, and calls again");
    }
}
