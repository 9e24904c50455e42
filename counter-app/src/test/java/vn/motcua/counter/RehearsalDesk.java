package vn.motcua.counter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.DeviceReport;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.Answer;
import vn.motcua.domain.hall.Command;
import vn.motcua.domain.hall.Hall;
import vn.motcua.domain.hall.HallDecision;
import vn.motcua.domain.hall.HallPlan;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.hall.Request;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** A desk with the hall's real rules and no disk, whose clock stands until it is set. */
public final class RehearsalDesk implements CounterDesk {

    private final Hall hall = new Hall();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Command> heard = new ArrayList<>();
    private List<DeviceReport> devices = List.of();
    private Optional<Runnable> before = Optional.empty();
    private HallPlan plan;
    private Instant now;

    public RehearsalDesk(HallPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
        write(hall.passTime(plan, now));
    }

    public synchronized void setClock(Instant at) {
        now = at;
    }

    synchronized void setPlan(HallPlan changed) {
        plan = changed;
    }

    synchronized void setDevices(List<DeviceReport> reports) {
        devices = List.copyOf(reports);
    }

    /** Runs once, when the next command comes and before it is decided: somebody else is a moment quicker. */
    public synchronized void beforeNext(Runnable quicker) {
        before = Optional.of(quicker);
    }

    /** The first ticket that was taken. */
    public Optional<TicketId> firstTicket() {
        return listWaiting(snapshot().counters().getFirst().counter().id(), 1).stream()
                .map(TicketView::id)
                .findFirst();
    }

    /** Every command, in order, refused ones too. */
    public synchronized List<Command> heard() {
        return List.copyOf(heard);
    }

    public void takeTicket(ServiceId service) {
        carryOut(new Command.TakeTicket(new Request(RequestId.random(), Actor.parse("kiosk:k1")), service));
    }

    @Override
    public synchronized HallSnapshot snapshot() {
        return hall.snapshot(plan, now, Optional.empty());
    }

    @Override
    public Answer perform(Command.AtCounter command) {
        return carryOut(command);
    }

    @Override
    public Answer manage(Command.OfManager command) {
        return carryOut(command);
    }

    /** What came by any door. */
    public Answer carryOut(Command command) {
        Answer answer = decide(command);
        listeners.forEach(Runnable::run);
        return answer;
    }

    private synchronized Answer decide(Command command) {
        Optional<Runnable> quicker = before;
        before = Optional.empty();
        quicker.ifPresent(Runnable::run);
        heard.add(command);
        return switch (hall.decide(command, plan, now)) {
            case HallDecision.Accepted(List<Draft> drafts) -> new Answer.Done(write(drafts));
            case HallDecision.Repeated(List<Entry> entries) -> new Answer.Done(entries);
            case HallDecision.Declined(var refusal) -> new Answer.Refused(refusal);
        };
    }

    private List<Entry> write(List<Draft> drafts) {
        List<Entry> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            Entry entry = draft.written(hall.position().next());
            hall.apply(entry);
            entries.add(entry);
        }
        return entries;
    }

    @Override
    public synchronized List<TicketView> listWaiting(CounterId counter, int limit) {
        return hall.listWaiting(plan, counter, limit);
    }

    @Override
    public synchronized List<TicketView> listWaitingFor(vn.motcua.domain.service.ServiceId service, int limit) {
        return hall.listWaitingFor(plan, service, limit);
    }

    @Override
    public synchronized List<TicketView> listNoShows(CounterId counter, int limit) {
        return hall.listNoShows(plan, counter, limit);
    }

    @Override
    public synchronized List<DeviceReport> listDevices() {
        return devices;
    }

    @Override
    public synchronized List<SlipView> listOpenSlips(int limit) {
        return hall.listOpenSlips(now.minusSeconds(240), limit);
    }

    @Override
    public synchronized Optional<SlipView> findSlip(TicketId ticket) {
        return hall.findSlip(ticket);
    }

    @Override
    public Answer settleSlip(Command.RecordSlip command) {
        return carryOut(command);
    }

    @Override
    public Subscription follow(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
