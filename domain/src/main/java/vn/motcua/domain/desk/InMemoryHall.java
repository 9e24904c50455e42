package vn.motcua.domain.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.hall.Hall;
import vn.motcua.domain.hall.HallDecision;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.InMemoryJournal;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;

/**
 * A hall that lives as long as the process, with the real rules: for demonstrations, rehearsals and tests. Held to the same
 * contracts as the hall on disk. Any thread; listeners hear of a change on the thread that made it, before its answer.
 */
public final class InMemoryHall implements Entrance, CounterDesk, HallFeed {

    private static final Duration SLIP_FORGOTTEN = Duration.ofMinutes(4);
    private static final String SECRET_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_LENGTH = 16;

    private final InMemoryJournal journal = new InMemoryJournal();
    private final Hall hall = new Hall();
    private final Supplier<HallPlan> plan;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<TicketId, TicketSecret> secrets = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<Entry>>> readers = new CopyOnWriteArrayList<>();

    /** A hall whose day begins at once; the plan is asked for at each command. */
    public InMemoryHall(Supplier<HallPlan> plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
        passTime();
    }

    private synchronized List<Entry> passTime() {
        List<Draft> due = hall.passTime(plan.get(), clock.instant(), journal::lastNumbers);
        return due.isEmpty() ? List.of() : write(due);
    }

    private List<Entry> write(List<Draft> drafts) {
        Position before = journal.last();
        Position last = journal.append(before, drafts);
        List<Entry> entries = journal.listAfter(before, (int) (last.value() - before.value()));
        entries.forEach(hall::apply);
        return entries;
    }

    /** Carries any command out, for whoever may give it. */
    public Answer submit(Command command) {
        List<Entry> written = new ArrayList<>();
        Answer answer = decide(command, written);
        if (!written.isEmpty()) {
            readers.forEach(reader -> reader.accept(List.copyOf(written)));
            announce();
        }
        return answer;
    }

    private synchronized Answer decide(Command command, List<Entry> written) {
        written.addAll(passTime());
        return switch (hall.decide(command, plan.get(), clock.instant())) {
            case HallDecision.Accepted(List<Draft> drafts) -> {
                List<Entry> entries = write(drafts);
                written.addAll(entries);
                yield new Answer.Done(entries);
            }
            case HallDecision.Repeated(List<Entry> entries) -> new Answer.Done(entries);
            case HallDecision.Declined(Refusal refusal) -> new Answer.Refused(refusal);
        };
    }

    /** Tells every listener to look again, for instance after the plan has changed. */
    public void announce() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Answer takeTicket(Command.TakeTicket command) {
        return submit(command);
    }

    @Override
    public Answer cancelTicket(Command.CancelTicket command, Optional<TicketSecret> proof) {
        return proof.isPresent() && proof.equals(findSecret(command.ticket()))
                ? submit(command)
                : new Answer.Refused(new Refusal.NotProven(command.ticket()));
    }

    @Override
    public synchronized Optional<TicketSecret> findSecret(TicketId ticket) {
        return hall.findTicket(ticket)
                .map(view -> secrets.computeIfAbsent(
                        view.id(),
                        id -> new TicketSecret(random.ints(SECRET_LENGTH, 0, SECRET_LETTERS.length())
                                .mapToObj(letter -> SECRET_LETTERS.substring(letter, letter + 1))
                                .collect(Collectors.joining()))));
    }

    @Override
    public synchronized Optional<Standing> findStanding(TicketId ticket) {
        return hall.findTicket(ticket)
                .map(view -> new Standing(
                        ticket,
                        view.arrival().service(),
                        view.state(),
                        hall.findAhead(plan.get(), ticket),
                        view.counter()));
    }

    @Override
    public Answer recordSlip(Command.RecordSlip command) {
        return submit(command);
    }

    @Override
    public synchronized List<SlipView> listSlipsUnderWay(String kiosk, String device) {
        return hall.listSlipsUnderWay(kiosk, device);
    }

    @Override
    public boolean reachable() {
        return true;
    }

    @Override
    public boolean admits(String device) {
        return true;
    }

    @Override
    public synchronized HallSnapshot snapshot() {
        return hall.snapshot(plan.get(), clock.instant(), Optional.empty());
    }

    @Override
    public Answer perform(Command.AtCounter command) {
        return submit(command);
    }

    @Override
    public Answer manage(Command.OfManager command) {
        return submit(command);
    }

    @Override
    public synchronized List<TicketView> listWaiting(CounterId counter, int limit) {
        return hall.listWaiting(plan.get(), counter, limit);
    }

    @Override
    public synchronized List<TicketView> listWaitingFor(ServiceId service, int limit) {
        return hall.listWaitingFor(plan.get(), service, limit);
    }

    @Override
    public synchronized List<TicketView> listNoShows(CounterId counter, int limit) {
        return hall.listNoShows(plan.get(), counter, limit);
    }

    /** None: no devices report here. */
    @Override
    public List<DeviceReport> listDevices() {
        return List.of();
    }

    @Override
    public synchronized List<SlipView> listOpenSlips(int limit) {
        return hall.listOpenSlips(clock.instant().minus(SLIP_FORGOTTEN), limit);
    }

    @Override
    public synchronized Optional<SlipView> findSlip(TicketId ticket) {
        return hall.findSlip(ticket);
    }

    @Override
    public Answer settleSlip(Command.RecordSlip command) {
        return submit(command);
    }

    @Override
    public List<Entry> listAfter(Position after, int limit) {
        return journal.listAfter(after, limit);
    }

    @Override
    public Subscription follow(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Subscription follow(Consumer<List<Entry>> listener) {
        readers.add(listener);
        return () -> readers.remove(listener);
    }
}
