package vn.motcua.launcher.proof;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.server.journal.ChainCheck;

/** {@code kill -9} under load: what was acknowledged is there, once, and the desk comes back by itself. */
class KillIT {

    private static final int ISSUERS = 4;
    private static final int COUNTERS = 2;

    @TempDir
    Path folder;

    /** The request and the answer to it: position of each entry, and what it was about. */
    private record Acknowledged(String key, long position, String kind, String ticket) {}

    private final Map<Long, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> answersWithOtherStatus = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicBoolean closing = new AtomicBoolean();

    @Test
    void what_was_acknowledged_outlives_every_kill_and_happens_once() throws Exception {
        int kills = Layout.isLong() ? 200 : 10;
        List<Duration> ready = new ArrayList<>();
        List<Duration> processor = new ArrayList<>();
        var random = new Random(20261123);
        try (var server = new Server(folder, List.of());
                var crowd = new Crowd();
                var sender = new Sender(server.address(), Server.SYSTEM)) {
            Duration first = server.start();
            crowd.send(ISSUERS, client -> issue(sender, client));
            crowd.send(COUNTERS, counter -> serve(sender, counter));
            for (int kill = 0; kill < kills; kill++) {
                int until = acknowledged.size() + 50 + random.nextInt(400);
                await().atMost(Duration.ofMinutes(1))
                        .pollInSameThread()
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> acknowledged.size() >= until);
                server.kill();
                ready.add(server.start());
                processor.add(server.processorTime());
            }
            closing.set(true);
            crowd.join();
            server.kill();

            JournalFile journal = JournalFile.read(server.data());
            System.out.printf(
                    "KillIT: %d kills, %d requests, %d repeated for want of an answer, %d entries; first start %d ms; restarts ready in %s; processor time for it %s; load of this computer %.1f%n",
                    kills,
                    requests.get(),
                    sender.repeats(),
                    journal.entries().size(),
                    first.toMillis(),
                    summary(ready),
                    summary(processor),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            proveEachHappenedOnce(journal);
            assertThat(ready)
                    .hasSize(kills); // how long they took is printed; the benchmark measures it on a quiet machine
        }
    }

    private static String summary(List<Duration> ready) {
        List<Long> sorted = ready.stream().map(Duration::toMillis).sorted().toList();
        return "%d ms at best, %d ms in the middle, %d ms at worst"
                .formatted(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
    }

    private void issue(Sender sender, int client) throws InterruptedException {
        for (int n = 1; !closing.get(); n++) {
            String service = n % 2 == 0 ? "SERVICE_A" : "SERVICE_B";
            ask(
                    sender,
                    "/api/v1/tickets",
                    "issue-%d-%d".formatted(client, n),
                    "{\"service\":\"%s\"}".formatted(service));
        }
    }

    private void serve(Sender sender, int counter) throws InterruptedException {
        String at = "/api/v1/counters/" + counter;
        ask(sender, at + "/open", "open-" + counter + "-00", "{\"clerk\":\"c%d\"}".formatted(counter));
        for (int n = 1; !closing.get(); n++) {
            String key = "serve-%d-%d-".formatted(counter, n);
            String called = ask(sender, at + "/call-next", key + "call", "{}")
                    .ticket("TicketCalled")
                    .orElse("");
            if (!called.isEmpty()) {
                String about = "{\"ticket\":\"%s\"}".formatted(called);
                ask(sender, at + "/start", key + "start", about);
                ask(sender, at + "/complete", key + "complete", about);
            }
        }
    }

    private Sender.Reply ask(Sender sender, String path, String key, String body) throws InterruptedException {
        Sender.Reply reply = sender.ask(path, key, body);
        requests.incrementAndGet();
        if (reply.status() / 100 != 2 && !reply.body().contains("nothing-waiting")) {
            answersWithOtherStatus.merge(path + " " + reply.status() + " " + reply.body(), 1, Integer::sum);
        }
        for (JsonNode entry : reply.json().path("entries")) {
            long position = entry.path("position").asLong();
            acknowledged.put(
                    position,
                    new Acknowledged(
                            key,
                            position,
                            entry.path("kind").asString(),
                            entry.path("ticket").asString("")));
        }
        return reply;
    }

    private void proveEachHappenedOnce(JournalFile journal) {
        List<Entry> entries = journal.entries();
        assertThat(answersWithOtherStatus).isEmpty();
        assertThat(journal.chain()).isEqualTo(new ChainCheck.Intact(entries.size()));
        assertThat(acknowledged.values())
                .as("every acknowledged entry is on disk as it was acknowledged")
                .allSatisfy(answer -> assertThat(onDisk(entries.get((int) answer.position() - 1)))
                        .isEqualTo(answer));
        assertThat(entries.stream().filter(entry -> !entry.request().value().startsWith("clock:")))
                .as("nothing is on disk that nobody was told of")
                .allSatisfy(entry ->
                        assertThat(acknowledged).containsKey(entry.position().value()));
        assertOnce(entries, Event.TicketIssued.class);
        assertOnce(entries, Event.TicketCalled.class);
        assertOnce(entries, Event.ServiceStarted.class);
        assertOnce(entries, Event.ServiceCompleted.class);
    }

    private static Acknowledged onDisk(Entry entry) {
        return new Acknowledged(
                entry.request().value(),
                entry.position().value(),
                entry.event().getClass().getSimpleName(),
                entry.event() instanceof Event.TicketEvent about
                        ? about.ticket().toString()
                        : "");
    }

    private static void assertOnce(List<Entry> entries, Class<? extends Event.TicketEvent> kind) {
        Map<Object, Long> perTicket = entries.stream()
                .map(Entry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(groupingBy(event -> (Object) event.ticket(), counting()));
        assertThat(perTicket).as(kind.getSimpleName()).isNotEmpty();
        assertThat(perTicket.values()).as(kind.getSimpleName()).containsOnly(1L);
    }
}
