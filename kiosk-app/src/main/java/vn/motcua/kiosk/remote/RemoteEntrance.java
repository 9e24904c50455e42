package vn.motcua.kiosk.remote;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.desk.DeviceReport;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.Answer;
import vn.motcua.domain.hall.Command;
import vn.motcua.domain.hall.HallPlan;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.Refusal;
import vn.motcua.domain.hall.Request;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;

/**
 * The hall's entrance from another computer. It looks at the hall every second and never invents a number: a ticket is
 * one only when the server has said so. A command whose answer got lost is repeated under the same key, so that it
 * happens once.
 */
public final class RemoteEntrance implements Entrance, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteEntrance.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 3;
    private static final int MISSES_TO_BE_AWAY = 2;
    private static final Wording UNKNOWN_DESK = new Wording("Đang kết nối…", "Connecting…");

    private final Wire wire;
    private final KnownSecrets secrets = new KnownSecrets();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("remote-entrance").factory());
    private volatile HallSnapshot last = nothingSeen();
    private final AtomicInteger misses = new AtomicInteger(MISSES_TO_BE_AWAY);
    private volatile boolean admitted = true;

    private RemoteEntrance(Wire wire) {
        this.wire = wire;
    }

    /**
     * Starts looking at the hall; the server need not be there yet.
     *
     * @param server for instance {@code http://192.168.1.10:8080}
     * @param token of this kiosk, from its pairing
     */
    public static RemoteEntrance start(URI server, String token) {
        return start(server, token, PATIENCE, LOOK_EVERY);
    }

    static RemoteEntrance start(URI server, String token, Duration patience, Duration every) {
        var entrance = new RemoteEntrance(new Wire(server, token, patience));
        ScheduledFuture<?> unused =
                entrance.watch.scheduleWithFixedDelay(entrance::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return entrance;
    }

    private static HallSnapshot nothingSeen() {
        return new HallSnapshot(
                HallPlan.empty(UNKNOWN_DESK, ZoneId.of("Asia/Ho_Chi_Minh")),
                Position.START,
                Instant.EPOCH,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void look() {
        boolean before = reachable();
        HallSnapshot seen = last;
        try {
            Wire.Reply reply = wire.ask("/api/v1/snapshot");
            admitted = reply.status() != 401 && reply.status() != 403;
            if (reply.isGood()) {
                last = HallReader.read(reply.body());
            }
            misses.set(0);
        } catch (IOException | RuntimeException e) {
            if (misses.incrementAndGet() == MISSES_TO_BE_AWAY) {
                LOG.warn("the hall is out of reach: {}", e.toString());
            }
        }
        if (before != reachable() || !sameHall(seen, last)) {
            listeners.forEach(Runnable::run);
        }
    }

    private static boolean sameHall(HallSnapshot one, HallSnapshot other) {
        return one.position().equals(other.position())
                && one.issuing() == other.issuing()
                && one.storageTrouble().equals(other.storageTrouble())
                && one.clockTrouble().isPresent() == other.clockTrouble().isPresent()
                && one.plan().equals(other.plan());
    }

    @Override
    public HallSnapshot snapshot() {
        return last;
    }

    @Override
    public Answer takeTicket(Command.TakeTicket command) {
        return insist(
                command.by(),
                "/api/v1/tickets",
                ticket(command),
                secrets::learnFromAnswer,
                reply -> AnswerReader.refusal(reply.body(), command.service(), last)
                        .orElseGet(() -> unexpected(reply)));
    }

    private static Map<String, ?> ticket(Command.TakeTicket command) {
        Map<String, Object> body = new HashMap<>();
        body.put("service", command.service().value());
        command.preparation()
                .ifPresent(prepared -> body.put(
                        "preparation",
                        Map.of(
                                "procedure", prepared.procedure().value(),
                                "name", prepared.name(),
                                "caseName", prepared.caseName(),
                                "brought", prepared.brought(),
                                "missing", prepared.missing())));
        return body;
    }

    @Override
    public Answer cancelTicket(Command.CancelTicket command, Optional<TicketSecret> proof) {
        return insist(
                command.by(),
                "/api/v1/tickets/%s/cancel".formatted(command.ticket()),
                proof.map(secret -> Map.of("secret", secret.value())).orElse(Map.of()),
                body -> {},
                reply -> AnswerReader.refusal(reply.body(), command.ticket()).orElseGet(() -> unexpected(reply)));
    }

    @Override
    public Optional<TicketSecret> findSecret(TicketId ticket) {
        return secrets.find(ticket);
    }

    @Override
    public Optional<Standing> findStanding(TicketId ticket) {
        try {
            Wire.Reply reply = wire.ask("/api/v1/tickets/" + ticket);
            if (reply.isGood()) {
                return Optional.of(HallReader.standing(reply.body()));
            }
            if (AnswerReader.refusal(reply.body(), ticket).orElse(null) instanceof Refusal.UnknownTicket) {
                return Optional.empty();
            }
            throw new IllegalStateException(
                    "the hall tells nothing of %s: answer %s".formatted(ticket, reply.status()));
        } catch (IOException e) {
            throw new IllegalStateException("the hall cannot be asked for %s: %s".formatted(ticket, e), e);
        }
    }

    @Override
    public Answer recordSlip(Command.RecordSlip command) {
        return insist(
                command.by(),
                "/api/v1/tickets/%s/slips".formatted(command.ticket()),
                Map.of(
                        "device", command.device(),
                        "state", command.state().name(),
                        "reason", command.reason(),
                        "copy", command.copy(),
                        "proof", command.proof()),
                body -> {},
                RemoteEntrance::unexpected);
    }

    /** Empty while the server cannot be asked; whoever needs it asks again. */
    @Override
    public List<SlipView> listSlipsUnderWay(String kiosk, String device) {
        try {
            Wire.Reply reply = wire.ask("/api/v1/slips");
            if (!reply.isGood()) {
                return List.of();
            }
            secrets.learnFromSlips(reply.body());
            return SlipStateReader.slips(reply.body());
        } catch (IOException e) {
            LOG.debug("slips under way are not known: {}", e.toString());
            return List.of();
        }
    }

    private static Refusal unexpected(Wire.Reply reply) {
        return new Refusal.ServerUnreachable("answer %s %s"
                .formatted(reply.status(), reply.body().path("title").asString("")));
    }

    /** What an answer that is not good means. */
    private interface Meaning {
        Refusal of(Wire.Reply reply);
    }

    private Answer insist(Request by, String path, Map<String, ?> body, Consumer<JsonNode> learn, Meaning meaning) {
        String cause = "";
        for (int attempt = 1; attempt <= ATTEMPTS && !Thread.currentThread().isInterrupted(); attempt++) {
            try {
                Wire.Reply reply = wire.tell(path, by.id().value(), body);
                if (!reply.isGood()) {
                    return new Answer.Refused(meaning.of(reply));
                }
                learn.accept(reply.body());
                return AnswerReader.done(by, reply.body());
            } catch (IOException e) {
                cause = e.toString();
                LOG.warn("attempt {} of {} at {} got no answer: {}", attempt, ATTEMPTS, path, cause);
            }
        }
        return new Answer.Refused(new Refusal.ServerUnreachable(cause));
    }

    @Override
    public void report(DeviceReport report) {
        try {
            Wire.Reply unused = wire.tell(
                    "/api/v1/devices/report",
                    "",
                    Map.of(
                            "device", report.device(),
                            "online", report.online(),
                            "reason", report.reason(),
                            "detail", report.detail()));
        } catch (IOException e) {
            LOG.debug("nobody hears of {}: {}", report.device(), e.toString());
        }
    }

    @Override
    public boolean reachable() {
        return misses.get() < MISSES_TO_BE_AWAY;
    }

    @Override
    public boolean admits(String device) {
        return admitted;
    }

    @Override
    public Subscription follow(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        wire.close();
    }
}
