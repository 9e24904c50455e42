package vn.motcua.server.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.hall.Hall;
import vn.motcua.domain.hall.HallDecision;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.EntryUnreadable;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Journal;
import vn.motcua.domain.journal.JournalUnavailable;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.StaleJournal;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;

/**
 * Carries groups of commands through decide, append, apply. One thread may write; any may read.
 *
 * <p>There are two halls. {@code ahead} takes each decision in at once, so that the next command of the same group is
 * decided on it; {@code committed} takes entries in only when they are on disk, and is all that anybody ever sees. When
 * the journal refuses a group, {@code ahead} starts over from {@code committed}.
 */
final class HallWriter {

    private static final Logger LOG = LoggerFactory.getLogger(HallWriter.class);
    private static final int REPLAY_PAGE = 5_000;

    private final Journal journal;
    private final Supplier<HallPlan> plan;
    private final Clock clock;
    private final ClockGate gate;
    private final ReentrantLock lock = new ReentrantLock();
    private final Hall committed = new Hall();
    private Hall ahead = new Hall();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Optional<ClockTrouble> doubt = Optional.empty();

    HallWriter(Journal journal, Supplier<HallPlan> plan, Clock clock) {
        this(journal, plan, clock, ClockGate.JOURNAL_ONLY);
    }

    HallWriter(Journal journal, Supplier<HallPlan> plan, Clock clock, ClockGate gate) {
        this.gate = gate;
        this.journal = journal;
        this.plan = plan;
        this.clock = clock;
    }

    /** What became of a group. */
    record Outcome(List<Answer> answers, Optional<Commit> write) {}

    /** Reads the newest day from the journal. Call once, before anything else. */
    void replay() {
        Instant begun = clock.instant();
        committed.startAfter(journal.beforeNewestDay());
        Position from = committed.position();
        catchUp();
        LOG.info(
                "replayed entries {} to {} in {} ms",
                from.next(),
                committed.position(),
                Duration.between(begun, clock.instant()).toMillis());
    }

    private void catchUp() {
        List<Entry> page;
        do {
            page = journal.listAfter(committed.position(), REPLAY_PAGE);
            page.forEach(this::takeBack);
        } while (page.size() == REPLAY_PAGE);
        ahead = committed.copy();
    }

    /** What this program has written can be applied; if it cannot, somebody else has changed it, and it must be named. */
    private void takeBack(Entry entry) {
        lock.lock();
        try {
            committed.apply(entry);
        } catch (RuntimeException e) {
            throw new EntryUnreadable(
                    entry.position().value(),
                    entry.at(),
                    entry.event().getClass().getSimpleName(),
                    String.valueOf(e.getMessage()),
                    e);
        } finally {
            lock.unlock();
        }
    }

    /** Carries out the commands in order, with one commit for all. What a user or a disk may do is an answer, never a throw. */
    Outcome write(List<Command> commands) {
        while (true) {
            try {
                return tryWrite(commands);
            } catch (StaleJournal e) {
                LOG.warn("{}; catching up from position {}", e.getMessage(), committed.position());
                startOver();
                catchUp();
            } catch (JournalUnavailable e) {
                fail(e);
                Answer refused = new Answer.Refused(new Refusal.StorageUnavailable(String.valueOf(e.getMessage())));
                return new Outcome(commands.stream().map(command -> refused).toList(), Optional.empty());
            } catch (RuntimeException e) {
                ahead = committed.copy(); // what was decided and not written must not be built upon
                throw e;
            }
        }
    }

    private void fail(JournalUnavailable cause) {
        if (trouble.isEmpty()) {
            LOG.error("journal cannot be written, no numbers until it can: {}", cause.getMessage());
        }
        trouble = Optional.of(String.valueOf(cause.getMessage()));
        startOver();
    }

    /** Forgets what was decided and not written; first of all, because what follows may fail too. */
    private void startOver() {
        ahead = committed.copy();
    }

    /** Ends the trouble; the caller has seen a write go through. */
    void recovered() {
        if (trouble.isPresent()) {
            LOG.info("journal can be written again");
            trouble = Optional.empty();
        }
    }

    Optional<String> trouble() {
        return trouble;
    }

    private Outcome tryWrite(List<Command> commands) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant last = ahead.lastAt();
        HallPlan current = plan.get();
        doubt = gate.judge(now, last);
        if (doubt.isPresent()) {
            return whileInDoubt(commands, current, now, doubt.get());
        }
        Instant at = now.isBefore(last) ? last : now;
        List<Entry> entries = new ArrayList<>();
        takeIn(ahead.passTime(current, at, journal::lastNumbers), entries);
        List<Answer> answers = new ArrayList<>(commands.size());
        for (Command command : commands) {
            answers.add(decide(command, current, at, entries));
        }
        return new Outcome(answers, append(entries));
    }

    /** Nothing is written that carries a doubtful time, but what a person says about the time itself. */
    private Outcome whileInDoubt(List<Command> commands, HallPlan current, Instant now, ClockTrouble cause) {
        List<Entry> entries = new ArrayList<>();
        List<Answer> answers = new ArrayList<>(commands.size());
        for (Command command : commands) {
            answers.add(
                    switch (command) {
                        case Command.OfClock about
                        when entries.isEmpty() -> decide(withNumbers(about, current, now), current, now, entries);
                        case Command other -> new Answer.Refused(Refusal.of(cause, current));
                    });
        }
        Optional<Commit> write = append(entries);
        if (write.isPresent()) {
            gate.vouched();
            doubt = Optional.empty();
            LOG.info(
                    "the clock was found right by {}: {}",
                    entries.getFirst().actor(),
                    entries.getFirst().event());
        }
        return new Outcome(answers, write);
    }

    private Command withNumbers(Command.OfClock command, HallPlan current, Instant now) {
        return switch (command) {
            case Command.CorrectClock c ->
                new Command.CorrectClock(c.by(), c.keep(), c.reason(), journal.lastNumbers(current.businessDay(now)));
            case Command.ConfirmClock c -> c;
        };
    }

    /** Why the time is in doubt at present; as of the last look, which is at most a second ago. */
    Optional<ClockTrouble> doubt() {
        return doubt;
    }

    private Answer decide(Command command, HallPlan current, Instant at, List<Entry> entries) {
        return switch (ahead.decide(command, current, at)) {
            case HallDecision.Accepted(List<Draft> drafts) -> new Answer.Done(takeIn(drafts, entries));
            case HallDecision.Repeated(List<Entry> earlier) -> new Answer.Done(earlier);
            case HallDecision.Declined(Refusal refusal) -> new Answer.Refused(refusal);
        };
    }

    private List<Entry> takeIn(List<Draft> drafts, List<Entry> all) {
        List<Entry> taken = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Entry entry = draft.written(ahead.position().next());
            ahead.apply(entry);
            taken.add(entry);
        }
        all.addAll(taken);
        return taken;
    }

    private Optional<Commit> append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Position after = committed.position();
        journal.append(
                after,
                entries.stream()
                        .map(entry -> new Draft(entry.at(), entry.request(), entry.actor(), entry.event()))
                        .toList());
        recovered();
        lock.lock();
        try {
            entries.forEach(committed::apply);
            return Optional.of(new Commit(after, entries, waiting(), services(entries)));
        } finally {
            lock.unlock();
        }
    }

    private Map<Position, ServiceId> services(List<Entry> entries) {
        Map<Position, ServiceId> services = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.TicketEvent about) {
                committed
                        .findServiceAt(about.ticket(), entry.position())
                        .ifPresent(service -> services.put(entry.position(), service));
            }
        }
        return services;
    }

    private Map<ServiceId, Integer> waiting() {
        Map<ServiceId, Integer> waiting = new LinkedHashMap<>();
        for (Service service : plan.get().services()) {
            waiting.put(service.id(), committed.waiting(service.id()));
        }
        return waiting;
    }

    /** A write without entries, to tell everybody that the desk's setup or the storage has changed. */
    Commit unchanged() {
        return read(hall -> new Commit(hall.position(), List.of(), waiting(), Map.of()));
    }

    HallSnapshot snapshot() {
        return read(hall -> hall.snapshot(plan.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS), trouble, doubt));
    }

    /** Looks at what is on disk. */
    <T> T read(Function<Hall, T> question) {
        lock.lock();
        try {
            return question.apply(committed);
        } finally {
            lock.unlock();
        }
    }
}
