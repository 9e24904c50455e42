package vn.motcua.wire.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.wire.json.FeedMessage;
import vn.motcua.wire.json.ProblemJson;
import vn.motcua.wire.json.SlipJson;
import vn.motcua.wire.json.SnapshotJson;
import vn.motcua.wire.json.TicketJson;
import vn.motcua.wire.json.TicketMessages;

/**
 * The hall's entrance from another computer. It looks at the hall whenever its feed tells of a write, every five seconds
 * besides, and every second while there is no feed. It never invents a number: a ticket is
 * one only when the server has said so. A command whose answer got lost is repeated under the same key, so that it
 * happens once.
 */
public final class RemoteEntrance implements Entrance, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteEntrance.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int LOOKS_SPARED_WHILE_LINKED = 4;
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 3;
    private static final int MISSES_TO_BE_AWAY = 2;
    private static final Wording UNKNOWN_DESK = new Wording("Đang kết nối…", "Connecting…");

    private final ServerClient client;
    private final KnownSecrets secrets = new KnownSecrets();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("remote-entrance").factory());
    private volatile HallSnapshot last = nothingSeen();
    private final AtomicInteger misses = new AtomicInteger(MISSES_TO_BE_AWAY);
    private volatile boolean admitted = true;
    private final FeedLink link;
    private final AtomicBoolean lookDue = new AtomicBoolean();
    private volatile boolean linked;
    private int spared;

    private RemoteEntrance(ServerClient client, URI server, String token, Duration every) {
        this.client = client;
        this.link = new FeedLink(server, token, every, new FeedLink.Listener() {
            @Override
            public void linked() {
                linked = true;
                lookSoon();
            }

            @Override
            public void message(FeedMessage message) {
                lookSoon();
            }

            @Override
            public void unlinked(String why) {
                if (linked) {
                    LOG.info("feed: broken, asking once a second until it is back: {}", why);
                    linked = false;
                    var unused =
                            misses.compareAndSet(0, 1); // one sign that the server is away; the look that follows tells
                    lookSoon();
                }
            }
        });
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
        var entrance = new RemoteEntrance(new ServerClient(server, token, patience), server, token, every);
        ScheduledFuture<?> unused =
                entrance.watch.scheduleWithFixedDelay(entrance::lookInTurn, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        entrance.link.start();
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

    /** A moment later, so that a burst of writes is one look. */
    private void lookSoon() {
        if (lookDue.compareAndSet(false, true)) {
            try {
                ScheduledFuture<?> unused = watch.schedule(this::look, SOON.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("closed");
            }
        }
    }

    private void lookInTurn() {
        if (linked && misses.get() == 0 && spared < LOOKS_SPARED_WHILE_LINKED) {
            spared++;
        } else {
            look();
        }
    }

    private void look() {
        lookDue.set(false);
        spared = 0;
        boolean before = reachable();
        HallSnapshot seen = last;
        try {
            ServerClient.Reply reply = client.get("/api/v1/snapshot");
            admitted = reply.status() != 401 && reply.status() != 403;
            if (reply.isGood()) {
                last = reply.read(SnapshotJson.class).toSnapshot();
            }
            misses.set(0);
        } catch (IOException | RuntimeException e) {
            if (misses.incrementAndGet() == MISSES_TO_BE_AWAY) {
                LOG.warn("server not reachable: {}", e.toString());
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
        return insist(command.by(), "/api/v1/tickets", TicketMessages.Take.of(command), new Meaning() {
            @Override
            public Answer done(ServerClient.Reply reply) throws IOException {
                var issued = reply.read(TicketMessages.Issued.class);
                Answer.Done done = issued.toAnswer(command.by());
                secrets.learn(done, issued);
                return done;
            }

            @Override
            public Optional<Refusal> refused(ProblemJson problem) {
                return Refusals.of(problem, command.service(), last);
            }
        });
    }

    @Override
    public Answer cancelTicket(Command.CancelTicket command, Optional<TicketSecret> proof) {
        return insist(
                command.by(),
                "/api/v1/tickets/%s/cancel".formatted(command.ticket()),
                TicketMessages.GivingBack.of(proof),
                new Written(command.by(), problem -> Refusals.of(problem, command.ticket())));
    }

    @Override
    public Optional<TicketSecret> findSecret(TicketId ticket) {
        return secrets.find(ticket);
    }

    @Override
    public Optional<Standing> findStanding(TicketId ticket) {
        try {
            ServerClient.Reply reply = client.get("/api/v1/tickets/" + ticket);
            if (reply.isGood()) {
                return Optional.of(reply.read(TicketJson.class).toStanding());
            }
            if (Refusals.of(reply.problem(), ticket).orElse(null) instanceof Refusal.UnknownTicket) {
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
                SlipJson.Recording.of(command),
                new Written(command.by(), problem -> Optional.empty()));
    }

    /** Empty while the server cannot be asked; whoever needs it asks again. */
    @Override
    public List<SlipView> listSlipsUnderWay(String kiosk, String device) {
        try {
            ServerClient.Reply reply = client.get("/api/v1/slips");
            if (!reply.isGood()) {
                return List.of();
            }
            List<SlipJson> slips = reply.read(SlipJson.Slips.class).all();
            secrets.learn(slips);
            return slips.stream().map(SlipJson::toView).toList();
        } catch (IOException e) {
            LOG.debug("slips under way are not known: {}", e.toString());
            return List.of();
        }
    }

    /** What an answer to a command means. */
    private interface Meaning {

        Answer done(ServerClient.Reply reply) throws IOException;

        /** Empty if no refusal of the hall is known by that name. */
        Optional<Refusal> refused(ProblemJson problem);
    }

    /** An answer that tells what was written, and no more. */
    private record Written(Request by, Function<ProblemJson, Optional<Refusal>> refusals) implements Meaning {

        @Override
        public Answer done(ServerClient.Reply reply) throws IOException {
            return reply.read(TicketMessages.Written.class).toAnswer(by);
        }

        @Override
        public Optional<Refusal> refused(ProblemJson problem) {
            return refusals.apply(problem);
        }
    }

    private Answer insist(Request by, String path, Record body, Meaning meaning) {
        String cause = "";
        for (int attempt = 1; attempt <= ATTEMPTS && !Thread.currentThread().isInterrupted(); attempt++) {
            try {
                ServerClient.Reply reply = client.post(path, by.id().value(), body);
                if (reply.isGood()) {
                    return meaning.done(reply);
                }
                ProblemJson problem = reply.problem();
                return new Answer.Refused(meaning.refused(problem)
                        .orElseGet(() -> new Refusal.ServerUnreachable(
                                "answer %s %s".formatted(reply.status(), problem.titleOr("")))));
            } catch (IOException e) {
                cause = e.toString();
                LOG.warn("attempt {} of {} at {} got no answer: {}", attempt, ATTEMPTS, path, cause);
            }
        }
        return new Answer.Refused(new Refusal.ServerUnreachable(cause));
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
        link.close();
        watch.shutdownNow();
        client.close();
    }
}
