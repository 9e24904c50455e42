package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Eight counters call at once, over the interface: nobody is called twice, nobody is left over. */
class CountersIT {

    private static final int COUNTERS = 8;

    @TempDir
    Path folder;

    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void eight_counters_share_a_line_without_a_double_call() throws Exception {
        // each ticket is three requests: issue, call (which completes the one before), start
        int tickets = Layout.isLong() ? 334_000 : 10_000;
        try (var server = new Server(folder, List.of()).withHeapMb(Layout.isLong() ? 2_048 : 256);
                var sender = new Sender(server.address(), Server.SYSTEM);
                var crowd = new Crowd()) {
            server.start();
            long begun = System.nanoTime();
            var next = new AtomicInteger();
            crowd.send(COUNTERS, client -> {
                for (int n = next.incrementAndGet(); n <= tickets; n = next.incrementAndGet()) {
                    issue(sender, n);
                }
            });
            crowd.join();
            Duration issuing = Duration.ofNanos(System.nanoTime() - begun);
            begun = System.nanoTime();
            crowd.send(COUNTERS, counter -> serveUntilEmpty(sender, counter));
            crowd.join();
            Duration calling = Duration.ofNanos(System.nanoTime() - begun);

            System.out.printf(
                    "CountersIT: %d tickets, %d requests; issued in %d ms (%d/s), called by %d counters in %d ms (%d/s)%n",
                    tickets,
                    requests.get(),
                    issuing.toMillis(),
                    tickets * 1_000L / issuing.toMillis(),
                    COUNTERS,
                    calling.toMillis(),
                    tickets * 1_000L / calling.toMillis());
            assertThat(issued).hasSize(tickets);
            assertThat(called).isEqualTo(issued);
            for (JsonNode service : sender.get("/api/v1/snapshot").json().path("services")) {
                assertThat(service.path("waiting").asInt(-1)).isZero();
            }
        }
    }

    private void issue(Sender sender, int n) throws InterruptedException {
        String body = "{\"service\":\"%s\"}".formatted(n % 2 == 0 ? "SERVICE_A" : "SERVICE_B");
        Sender.Reply reply = ask(sender, "/api/v1/tickets", "issue-%07d".formatted(n), body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        String ticket = reply.ticket("TicketIssued").orElseThrow();
        assertThat(issued.add(ticket)).as("%s is given once", ticket).isTrue();
    }

    private void serveUntilEmpty(Sender sender, int counter) throws InterruptedException {
        String at = "/api/v1/counters/" + counter;
        ask(sender, at + "/open", "open-%07d".formatted(counter), "{\"clerk\":\"c%d\"}".formatted(counter));
        int n = 0;
        Optional<String> ticket;
        do {
            n++;
            ticket = ask(sender, at + "/call-next", "call-%d-%07d".formatted(counter, n), "{\"completing\":true}")
                    .ticket("TicketCalled");
            if (ticket.isPresent()) {
                assertThat(called.add(ticket.get()))
                        .as("%s is called once", ticket.get())
                        .isTrue();
                String about = "{\"ticket\":\"%s\"}".formatted(ticket.get());
                Sender.Reply started = ask(sender, at + "/start", "start-%d-%07d".formatted(counter, n), about);
                assertThat(started.status()).as(started.body()).isEqualTo(200);
            }
        } while (ticket.isPresent());
    }

    private Sender.Reply ask(Sender sender, String path, String key, String body) throws InterruptedException {
        requests.incrementAndGet();
        return sender.ask(path, key, body);
    }
}
