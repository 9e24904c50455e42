package vn.motcua.counter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.InMemoryHall;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** The hall in memory, whose clock stands until it is set, and which tells what it was asked. */
public final class RehearsalDesk implements CounterDesk {

    private final InMemoryHall hall;
    private final List<Command> heard = new ArrayList<>();
    private List<DeviceReport> devices = List.of();
    private Optional<Runnable> before = Optional.empty();
    private HallPlan plan;
    private Instant now;

    public RehearsalDesk(HallPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
        this.hall = new InMemoryHall(this::plan, this::now);
    }

    private synchronized HallPlan plan() {
        return plan;
    }

    private synchronized Instant now() {
        return now;
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
        carryOut(new Command.TakeTicket(new Request(RequestId.random(), new Actor.Kiosk("k1")), service));
    }

    @Override
    public HallSnapshot snapshot() {
        return hall.snapshot();
    }

    @Override
    public Answer perform(Command.AtCounter command) {
        return carryOut(command);
    }

    @Override
    public Answer manage(Command.OfManager command) {
        return carryOut(command);
    }

    /** Carries any command out. */
    public Answer carryOut(Command command) {
        takeBefore().ifPresent(Runnable::run);
        synchronized (this) {
            heard.add(command);
        }
        return hall.submit(command);
    }

    private synchronized Optional<Runnable> takeBefore() {
        Optional<Runnable> quicker = before;
        before = Optional.empty();
        return quicker;
    }

    @Override
    public List<TicketView> listWaiting(CounterId counter, int limit) {
        return hall.listWaiting(counter, limit);
    }

    @Override
    public List<TicketView> listWaitingFor(ServiceId service, int limit) {
        return hall.listWaitingFor(service, limit);
    }

    @Override
    public List<TicketView> listNoShows(CounterId counter, int limit) {
        return hall.listNoShows(counter, limit);
    }

    @Override
    public synchronized List<DeviceReport> listDevices() {
        return devices;
    }

    @Override
    public List<SlipView> listOpenSlips(int limit) {
        return hall.listOpenSlips(limit);
    }

    @Override
    public Optional<SlipView> findSlip(TicketId ticket) {
        return hall.findSlip(ticket);
    }

    @Override
    public Answer settleSlip(Command.RecordSlip command) {
        return carryOut(command);
    }

    @Override
    public Subscription follow(Runnable listener) {
        return hall.follow(listener);
    }
}
