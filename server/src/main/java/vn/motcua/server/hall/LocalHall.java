package vn.motcua.server.hall;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.HallFeed;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.JournalUnavailable;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.server.journal.SqlJournal;

/**
 * The hall of this server, behind all its doors. One thread writes, one publishes what is on disk; every method may be
 * called from any thread.
 */
public final class LocalHall implements Entrance, CounterDesk, HallFeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalHall.class);

    /** Commands that share one commit: while the disk works, the next group gathers. */
    private static final int GROUP = 256;

    private static final int TICK_MS = 1_000;
    private static final int ANSWER_WITHIN_S = 30;
    private static final Duration SLIP_FORGOTTEN = Duration.ofMinutes(4); // longer than any printer keeps a job

    private final SqlJournal journal;
    private final Supplier<HallPlan> plan;
    private final Clock clock;
    private final TicketSecrets secrets;
    private final Admission admitted;
    private final HallWriter writer;
    private final DeviceBoard devices = new DeviceBoard();
    private final BlockingQueue<Pending> pending = new LinkedBlockingQueue<>();
    private final BlockingQueue<Commit> published = new LinkedBlockingQueue<>();
    private final List<Consumer<Commit>> followers = new CopyOnWriteArrayList<>();
    private final Thread writing = new Thread(this::writeUntilClosed, "hall-writer");
    private final Thread publishing = new Thread(this::publishUntilClosed, "hall-publisher");
    private final ReentrantLock writes = new ReentrantLock();
    private final DistributionSummary groups;
    private final Counter entriesWritten;

    private record Pending(Command command, CompletableFuture<Answer> answer) {}

    /** Whether a device still has its place; asked on every kiosk tap. */
    @FunctionalInterface
    public interface Admission {
        boolean admits(String device);
    }

    public LocalHall(
            SqlJournal journal, Supplier<HallPlan> plan, Clock clock, Admission admitted, MeterRegistry meters) {
        this(journal, plan, clock, ClockGate.JOURNAL_ONLY, TicketSecrets.fresh(), admitted, meters);
    }

    public LocalHall(
            SqlJournal journal,
            Supplier<HallPlan> plan,
            Clock clock,
            ClockGate gate,
            TicketSecrets secrets,
            Admission admitted,
            MeterRegistry meters) {
        this.journal = journal;
        this.plan = plan;
        this.clock = clock;
        this.secrets = secrets;
        this.admitted = admitted;
        this.writer = new HallWriter(journal, plan, clock, gate);
        this.groups = DistributionSummary.builder("motcua.hall.group")
                .description("commands that shared one commit")
                .register(meters);
        this.entriesWritten = Counter.builder("motcua.hall.entries")
                .description("entries written to the journal")
                .register(meters);
        meters.gauge("motcua.hall.pending", pending, BlockingQueue::size);
    }

    /** Replays the newest day and begins to work. */
    public void start() {
        writer.replay();
        carryOut(List.of());
        writing.setDaemon(true);
        publishing.setDaemon(true);
        publishing.start();
        writing.start();
    }

    @Override
    public void close() {
        writing.interrupt();
        publishing.interrupt();
        try {
            writing.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        List<Pending> group = new ArrayList<>(GROUP);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                group.clear();
                Pending first = pending.poll(TICK_MS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    tick();
                    continue;
                }
                group.add(first);
                pending.drainTo(group, GROUP - 1);
                carryOut(group);
            }
        } catch (InterruptedException e) {
            LOG.info("hall writer stops, {} commands unanswered", pending.size());
        }
    }

    /** Lets days pass and sees whether a failed storage works again. */
    private void tick() {
        if (writer.trouble().isPresent()) {
            try {
                journal.probe(clock.instant());
                writer.recovered();
                published.add(writer.unchanged());
            } catch (JournalUnavailable e) {
                LOG.debug("storage still refuses: {}", e.getMessage());
                return;
            }
        }
        carryOut(List.of());
        if (devices.look(clock.instant())) {
            announceSetup();
        }
    }

    private void carryOut(List<Pending> group) {
        boolean troubled = writer.trouble().isPresent();
        boolean doubted = writer.doubt().isPresent();
        HallWriter.Outcome outcome;
        writes.lock();
        try {
            outcome = writer.write(group.stream().map(Pending::command).toList());
        } catch (RuntimeException e) {
            LOG.error("hall could not carry out a group of {}: {}", group.size(), e.getMessage(), e);
            group.forEach(asked -> asked.answer().completeExceptionally(e));
            return;
        } finally {
            writes.unlock();
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer().complete(outcome.answers().get(i));
        }
        outcome.write().ifPresent(write -> {
            groups.record(group.size());
            entriesWritten.increment(write.entries().size());
            published.add(write);
        });
        if (troubled != writer.trouble().isPresent()
                || doubted != writer.doubt().isPresent()) {
            published.add(writer.unchanged());
        }
    }

    private void publishUntilClosed() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Commit write = published.take();
                for (Consumer<Commit> follower : followers) {
                    hand(write, follower);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("hall publisher stops");
        }
    }

    /** One follower that fails must not keep the entry from the others. */
    private static void hand(Commit write, Consumer<Commit> follower) {
        try {
            follower.accept(write);
        } catch (RuntimeException e) {
            LOG.error("a follower failed on position {}: {}", write.position(), e.getMessage(), e);
        }
    }

    private Answer ask(Command command) {
        var answer = new CompletableFuture<Answer>();
        pending.add(new Pending(command, answer));
        try {
            return answer.get(ANSWER_WITHIN_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Answer.Refused(
                    new Refusal.ServerUnreachable("no answer from the disk within " + ANSWER_WITHIN_S + " s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Refused(new Refusal.ServerUnreachable("interrupted while waiting for the disk"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("hall failed on " + command, e.getCause());
        }
    }

    /** Any command, from a door that has checked who asks. */
    public Answer submit(Command command) {
        return ask(command);
    }

    @Override
    public Answer takeTicket(Command.TakeTicket command) {
        return ask(command);
    }

    @Override
    public Answer cancelTicket(Command.CancelTicket command, Optional<TicketSecret> proof) {
        return proof.filter(told -> secrets.proves(command.ticket(), told)).isPresent()
                ? ask(command)
                : new Answer.Refused(new Refusal.NotProven(command.ticket()));
    }

    @Override
    public Optional<TicketSecret> findSecret(TicketId ticket) {
        return Optional.of(secrets.of(ticket));
    }

    /** Whether somebody has the slip of this ticket. */
    public boolean proves(TicketId ticket, Optional<TicketSecret> told) {
        return told.filter(secret -> secrets.proves(ticket, secret)).isPresent();
    }

    @Override
    public Optional<Standing> findStanding(TicketId ticket) {
        return writer.read(hall -> hall.findTicket(ticket)
                .map(view -> new Standing(
                        ticket,
                        view.arrival().service(),
                        view.state(),
                        hall.findAhead(plan.get(), ticket),
                        view.counter())));
    }

    @Override
    public Answer recordSlip(Command.RecordSlip command) {
        return ask(command);
    }

    @Override
    public Answer perform(Command.AtCounter command) {
        return ask(command);
    }

    @Override
    public Answer manage(Command.OfManager command) {
        return ask(command);
    }

    @Override
    public HallSnapshot snapshot() {
        return writer.snapshot();
    }

    @Override
    public List<TicketView> listWaiting(CounterId counter, int limit) {
        return writer.read(hall -> hall.listWaiting(plan.get(), counter, limit));
    }

    @Override
    public List<TicketView> listNoShows(CounterId counter, int limit) {
        return writer.read(hall -> hall.listNoShows(plan.get(), counter, limit));
    }

    @Override
    public List<TicketView> listWaitingFor(ServiceId service, int limit) {
        return writer.read(hall -> hall.listWaitingFor(plan.get(), service, limit));
    }

    /** Whom nobody could call if the desk were set up so; in order of arrival. */
    public List<Stranded> listStranded(HallPlan setUp) {
        return writer.read(hall -> hall.listStranded(setUp));
    }

    /** Does something between two writes, so that nothing happens in the hall meanwhile; keep it short. */
    public <T> T betweenWrites(Supplier<T> work) {
        writes.lock();
        try {
            return work.get();
        } finally {
            writes.unlock();
        }
    }

    /** A ticket of the current day. */
    public Optional<TicketView> findTicket(TicketId ticket) {
        return writer.read(hall -> hall.findTicket(ticket));
    }

    /** The service of a ticket of today as it stood once the entry at a position was written. */
    public Optional<ServiceId> findServiceAt(TicketId ticket, Position position) {
        return writer.read(hall -> hall.findServiceAt(ticket, position));
    }

    /** People before a waiting ticket; empty if it does not wait. */
    public Optional<Integer> findAhead(TicketId ticket) {
        return writer.read(hall -> hall.findAhead(plan.get(), ticket));
    }

    @Override
    public List<Entry> listAfter(Position after, int limit) {
        return journal.listAfter(after, limit);
    }

    /** How a device is, for the staff. Replaces the last report of the same device. */
    public void report(DeviceReport report) {
        if (devices.put(report)) {
            announceSetup();
        }
    }

    @Override
    public List<DeviceReport> listDevices() {
        return devices.list(clock.instant());
    }

    /** A device was taken away: nothing is told of it, nor of the last words that are on their way. */
    public void forget(String device) {
        devices.forget(device, clock.instant());
    }

    /** A device was wired: what it says counts from now on. */
    public void expect(String device) {
        devices.expect(device);
    }

    @Override
    public List<SlipView> listSlipsUnderWay(String kiosk, String device) {
        return writer.read(hall -> hall.listSlipsUnderWay(kiosk, device));
    }

    @Override
    public List<SlipView> listOpenSlips(int limit) {
        Instant forgotten = clock.instant().minus(SLIP_FORGOTTEN);
        return writer.read(hall -> hall.listOpenSlips(forgotten, limit));
    }

    @Override
    public Optional<SlipView> findSlip(TicketId ticket) {
        return writer.read(hall -> hall.findSlip(ticket));
    }

    @Override
    public Answer settleSlip(Command.RecordSlip command) {
        return ask(command);
    }

    @Override
    public boolean reachable() {
        return true;
    }

    @Override
    public boolean admits(String device) {
        return admitted.admits(device);
    }

    /** Tells every follower to look again: the desk's setup, a device or the storage has changed. */
    public void announceSetup() {
        published.add(writer.unchanged());
    }

    /** Hands over each write once it is on disk, in order, from the publishing thread. */
    public Subscription followWrites(Consumer<Commit> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    @Override
    public Subscription follow(Consumer<List<Entry>> listener) {
        return followWrites(write -> {
            if (!write.entries().isEmpty()) {
                listener.accept(write.entries());
            }
        });
    }

    @Override
    public Subscription follow(Runnable listener) {
        return followWrites(write -> listener.run());
    }
}
