package vn.motcua.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * The calls of a hall on another computer: asks for the entries after the last one it has seen, four times a second. It
 * hands over calls, recalls and what ends them, and passes over every other kind. Away from the server it keeps trying;
 * what was called meanwhile and is older than a minute is not said any more.
 */
final class RemoteCalls implements EntryFeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteCalls.class);
    private static final long ASK_EVERY_MS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration TOO_OLD = Duration.ofMinutes(1);

    /** What a voice says and a sign shows, or shows no more. */
    private static final Set<String> KINDS = Set.of(
            "TicketCalled",
            "TicketRecalled",
            "TicketResumed",
            "ServiceCompleted",
            "NoShowRecorded",
            "TicketParked",
            "TicketTransferred");

    private static final RequestId UNKNOWN_REQUEST = new RequestId("not-told");
    private static final Actor UNKNOWN_ACTOR = new Actor.Other("not-told");

    private final String server;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Consumer<List<Entry>>> listeners = new CopyOnWriteArrayList<>();
    private final Thread asking = new Thread(this::askUntilClosed, "remote-calls");
    private volatile boolean away;

    RemoteCalls(String server, String token) {
        this.server = server.replaceFirst("/+$", "");
        this.token = token;
    }

    void start() {
        asking.setDaemon(true);
        asking.start();
    }

    @Override
    public Subscription follow(Consumer<List<Entry>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void askUntilClosed() {
        Optional<Long> position = Optional.empty();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                position = ask(position);
                Thread.sleep(ASK_EVERY_MS);
            }
        } catch (InterruptedException e) {
            LOG.info("stops listening to {}", server);
        }
    }

    /** @return the position to ask from next time */
    private Optional<Long> ask(Optional<Long> position) throws InterruptedException {
        try {
            if (position.isEmpty()) {
                return Optional.of(get("/api/v1/snapshot").path("position").asLong());
            }
            JsonNode entries =
                    get("/api/v1/entries?limit=500&after=" + position.get()).path("entries");
            if (away) {
                away = false;
                LOG.info("hears {} again", server);
            }
            return Optional.of(handOver(entries, position.get()));
        } catch (IOException | JacksonException e) {
            if (!away) {
                away = true;
                LOG.warn("cannot hear {}: {}", server, e.getMessage());
            }
            return position;
        }
    }

    private long handOver(JsonNode entries, long position) {
        long last = position;
        List<Entry> calls = new ArrayList<>();
        for (JsonNode entry : entries) {
            last = entry.path("position").asLong();
            call(entry, last).ifPresent(calls::add);
        }
        if (!calls.isEmpty()) {
            listeners.forEach(listener -> listener.accept(List.copyOf(calls)));
        }
        return last;
    }

    private static Optional<Entry> call(JsonNode json, long position) {
        Instant at = Instant.parse(json.path("at").asString());
        return event(json)
                .filter(event -> !isCall(event) || at.isAfter(Instant.now().minus(TOO_OLD)))
                .map(event -> new Entry(new Position(position), at, UNKNOWN_REQUEST, UNKNOWN_ACTOR, event));
    }

    /** A late call is not said; what ends a call is handed over however late it comes, or a sign would show it for ever. */
    private static boolean isCall(Event event) {
        return event instanceof Event.TicketCalled || event instanceof Event.TicketRecalled;
    }

    private static Optional<Event> event(JsonNode json) {
        String kind = json.path("kind").asString();
        if (kind.equals("DayClosed")) {
            return Optional.of(
                    new Event.DayClosed(LocalDate.parse(json.path("day").asString())));
        }
        if (!KINDS.contains(kind)) {
            return Optional.empty();
        }
        TicketId ticket = TicketId.parse(json.path("ticket").asString());
        CounterId counter = new CounterId(json.path("counter").asInt());
        return Optional.of(
                switch (kind) {
                    case "TicketRecalled" ->
                        new Event.TicketRecalled(
                                ticket, counter, json.path("attempt").asInt());
                    case "ServiceCompleted" -> new Event.ServiceCompleted(ticket, counter);
                    case "NoShowRecorded" -> new Event.NoShowRecorded(ticket, counter);
                    case "TicketParked" -> new Event.TicketParked(ticket, counter);
                    case "TicketResumed" -> new Event.TicketResumed(ticket, counter);
                    case "TicketTransferred" ->
                        new Event.TicketTransferred(
                                ticket, counter, new ServiceId(json.path("to").asString()));
                    default -> new Event.TicketCalled(ticket, counter);
                });
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %s".formatted(path, response.statusCode()));
        }
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        asking.interrupt();
    }
}
