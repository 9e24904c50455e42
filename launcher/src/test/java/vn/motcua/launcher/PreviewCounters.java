package vn.motcua.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** Counters with the hall's real rules and no disk, on a morning when some citizens have prepared their papers. */
final class PreviewCounters implements CounterDesk {

    private final Hall hall = new Hall();
    private final Clock clock;
    private final HallPlan plan;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    PreviewCounters(Clock clock) {
        this.clock = clock;
        HallPlan kiosk = PreviewHall.plan();
        this.plan = new HallPlan(
                kiosk.name(),
                kiosk.zone(),
                new OpeningHours(Map.of(), true),
                kiosk.rules(),
                kiosk.groups(),
                kiosk.services(),
                kiosk.counters(),
                kiosk.slip(),
                true);
        Instant morning = clock.instant().minus(Duration.ofMinutes(34));
        write(hall.passTime(plan, morning));
        take("HO_TICH", morning, Optional.of(birth()));
        take("HO_TICH", morning.plusSeconds(500), Optional.empty());
        take("TRA_KET_QUA", morning.plusSeconds(900), Optional.empty());
        take("HO_TICH", morning.plusSeconds(1200), Optional.of(marriage()));
        take("HO_TICH", morning.plusSeconds(1500), Optional.of(birth()));
    }

    private static Preparation birth() {
        return new Preparation(
                new ProcedureCode("1.001193"),
                "Đăng ký khai sinh",
                "",
                List.of("Tờ khai đăng ký khai sinh theo mẫu"),
                List.of(
                        "Giấy chứng sinh; trường hợp không có giấy chứng sinh thì nộp văn bản của người làm chứng",
                        "Văn bản ủy quyền (được chứng thực) trong trường hợp ủy quyền thực hiện việc đăng ký khai sinh",
                        "Giấy tờ chứng minh nơi cư trú"));
    }

    private static Preparation marriage() {
        return new Preparation(
                new ProcedureCode("1.000894"), "Đăng ký kết hôn", "", List.of("Tờ khai đăng ký kết hôn"), List.of());
    }

    private void take(String service, Instant at, Optional<Preparation> prepared) {
        var command = new Command.TakeTicket(
                new Request(RequestId.random(), Actor.parse("kiosk:k1")), new ServiceId(service), prepared);
        decide(command, at);
    }

    @Override
    public synchronized HallSnapshot snapshot() {
        return hall.snapshot(plan, clock.instant(), Optional.empty());
    }

    @Override
    public Answer perform(Command.AtCounter command) {
        return carryOut(command);
    }

    @Override
    public Answer manage(Command.OfManager command) {
        return carryOut(command);
    }

    private Answer carryOut(Command command) {
        Answer answer = decide(command, clock.instant());
        listeners.forEach(Runnable::run);
        return answer;
    }

    private synchronized Answer decide(Command command, Instant at) {
        return switch (hall.decide(command, plan, at)) {
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
    public List<DeviceReport> listDevices() {
        return List.of();
    }

    @Override
    public List<SlipView> listOpenSlips(int limit) {
        return List.of();
    }

    @Override
    public Optional<SlipView> findSlip(TicketId ticket) {
        return Optional.empty();
    }

    @Override
    public Answer settleSlip(Command.RecordSlip command) {
        return new Answer.Done(List.of());
    }

    @Override
    public Subscription follow(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
