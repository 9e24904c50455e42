package vn.motcua.launcher;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.HallRules;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.domain.ticket.TicketState;

/** A hall that only counts: enough for looking at the kiosk of a real ward. */
final class PreviewHall implements Entrance {

    private final Clock clock;
    private final HallPlan plan = plan();
    private final Map<ServiceId, Integer> issued = new HashMap<>();
    private final Map<RequestId, Answer> answers = new HashMap<>();
    private final Set<TicketId> gone = new HashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    volatile boolean issuing = true;
    volatile boolean reachable = true;
    volatile boolean trouble;

    PreviewHall(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized HallSnapshot snapshot() {
        Instant now = clock.instant();
        List<HallSnapshot.ServiceView> services = plan.services().stream()
                .map(service -> new HallSnapshot.ServiceView(
                        service, waiting(service), plan.listCountersServing(service.id()), open(service)))
                .toList();
        List<HallSnapshot.CounterView> counters = plan.counters().stream()
                .map(counter -> new HallSnapshot.CounterView(
                        counter, new CounterState.Open(new ClerkId("c1"), now), Optional.empty(), List.of(), 0))
                .toList();
        List<HallSnapshot.CallView> calls =
                List.of(call(9, "A", 12, 8, now), call(8, "B", 31, 7, now), call(7, "C", 5, 1, now));
        return new HallSnapshot(
                plan,
                new Position(9),
                now,
                Optional.of(plan.businessDay(now)),
                issuing,
                issuing
                        ? Optional.empty()
                        : Optional.of(plan.businessDay(now).plusDays(1).atTime(7, 0)),
                trouble ? Optional.of("disk full") : Optional.empty(),
                Optional.empty(),
                services,
                counters,
                calls,
                List.of());
    }

    private HallSnapshot.CallView call(long position, String series, int number, int counter, Instant at) {
        return new HallSnapshot.CallView(
                new Position(position),
                new TicketId(plan.businessDay(at), new Series(series), number),
                new CounterId(counter),
                1,
                at);
    }

    private int waiting(Service service) {
        return plan.services().indexOf(service) * 3 % 8 + issued.getOrDefault(service.id(), 0);
    }

    /** Counter 10 stays closed, so that the kiosk has something to warn of. */
    private List<CounterId> open(Service service) {
        return plan.listCountersServing(service.id()).stream()
                .filter(counter -> counter.number() != 10)
                .toList();
    }

    @Override
    public synchronized Answer takeTicket(Command.TakeTicket command) {
        Answer answer = answers.computeIfAbsent(command.by().id(), id -> issue(command));
        listeners.forEach(Runnable::run);
        return answer;
    }

    private Answer issue(Command.TakeTicket command) {
        Service service = plan.findService(command.service()).orElseThrow();
        int ahead = waiting(service);
        int number = 41 + issued.merge(service.id(), 1, Integer::sum);
        Instant now = clock.instant();
        var event = new Event.TicketIssued(
                new TicketId(plan.businessDay(now), service.series(), number),
                service.id(),
                ahead,
                plan.listCountersServing(service.id()));
        return new Answer.Done(List.of(new Entry(
                new Position(10 + number), now, command.by().id(), command.by().actor(), event)));
    }

    @Override
    public Optional<TicketSecret> findSecret(TicketId ticket) {
        return Optional.of(new TicketSecret("XEMTHUXEMTHUXEMT"));
    }

    @Override
    public synchronized Answer cancelTicket(Command.CancelTicket command, Optional<TicketSecret> proof) {
        gone.add(command.ticket());
        listeners.forEach(Runnable::run);
        return new Answer.Done(List.of(new Entry(
                new Position(10),
                clock.instant(),
                command.by().id(),
                command.by().actor(),
                new Event.TicketCancelled(command.ticket()))));
    }

    /** Numbers of today below 500 are waiting, with a tenth of their number ahead; 12 is called to counter 8. */
    @Override
    public synchronized Optional<Standing> findStanding(TicketId ticket) {
        if (!reachable) {
            throw new IllegalStateException("the preview's hall is out of reach");
        }
        if (!ticket.day().equals(plan.businessDay(clock.instant())) || ticket.number() >= 500) {
            return Optional.empty();
        }
        TicketState state = gone.contains(ticket)
                ? TicketState.ABANDONED
                : ticket.number() == 12 ? TicketState.CALLED : TicketState.WAITING;
        return plan.services().stream()
                .filter(service -> service.series().equals(ticket.series()))
                .findFirst()
                .map(service -> new Standing(
                        ticket,
                        service.id(),
                        state,
                        state == TicketState.WAITING ? Optional.of(ticket.number() / 10) : Optional.empty(),
                        state == TicketState.CALLED ? Optional.of(new CounterId(8)) : Optional.empty()));
    }

    @Override
    public Answer recordSlip(Command.RecordSlip command) {
        return new Answer.Done(List.of());
    }

    @Override
    public List<SlipView> listSlipsUnderWay(String kiosk, String device) {
        return List.of();
    }

    @Override
    public boolean reachable() {
        return reachable;
    }

    @Override
    public boolean admits(String device) {
        return true;
    }

    @Override
    public Subscription follow(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    static HallPlan plan() {
        var week = new HashMap<DayOfWeek, List<OpeningHours.Window>>();
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            week.put(day, List.of(new OpeningHours.Window(LocalTime.of(7, 0), LocalTime.of(11, 30))));
        }
        return new HallPlan(
                new Wording(
                        "Trung tâm Phục vụ hành chính công phường Tây Nha Trang",
                        "Public Administration Service Centre, Tây Nha Trang Ward"),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new OpeningHours(week, false),
                HallRules.USUAL,
                List.of(
                        group("PERSON", "Hộ tịch, chứng thực", "Civil status, certification", "family"),
                        group("LAND", "Đất đai, xây dựng", "Land, construction", "land"),
                        group("BUSINESS", "Hộ kinh doanh", "Household business", "shop"),
                        group("CARE", "Xã hội, y tế, giáo dục", "Social protection, health, education", "care"),
                        group("POLICE", "Cư trú, căn cước", "Residence, identity", "police"),
                        group("STATE", "Tiếp dân, ngành dọc", "Petitions, agencies", "speech"),
                        group("RESULT", "Nhận kết quả", "Collect results", "result")),
                List.of(
                        service(
                                "HO_TICH",
                                "A",
                                "Hộ tịch – Nuôi con nuôi",
                                "Civil status, adoption",
                                "PERSON",
                                "family"),
                        service(
                                "CHUNG_THUC",
                                "B",
                                "Chứng thực",
                                "Certification (copies, signatures)",
                                "PERSON",
                                "seal"),
                        service(
                                "DAT_DAI_MT",
                                "C",
                                "Đất đai – Tài nguyên – Môi trường – Nông nghiệp",
                                "Land, environment, agriculture",
                                "LAND",
                                "land"),
                        service(
                                "XAY_DUNG_GT",
                                "D",
                                "Xây dựng – Giao thông – Hạ tầng",
                                "Construction, transport",
                                "LAND",
                                "house"),
                        service(
                                "KINH_DOANH",
                                "E",
                                "Đăng ký kinh doanh – HTX – Công Thương – Tài chính",
                                "Household business, cooperatives, trade",
                                "BUSINESS",
                                "shop"),
                        service(
                                "BTXH_NCC",
                                "F",
                                "Bảo trợ xã hội – Người có công – Trẻ em – Nội vụ",
                                "Social protection, merit people, home affairs",
                                "CARE",
                                "care"),
                        service(
                                "VH_YT_GD",
                                "G",
                                "Văn hóa – Giáo dục – Y tế",
                                "Culture, education, health",
                                "CARE",
                                "school"),
                        service(
                                "CONG_AN",
                                "H",
                                "Công an: cư trú – căn cước – đăng ký xe – xuất nhập cảnh",
                                "Police: residence, identity, vehicles",
                                "POLICE",
                                "police"),
                        service(
                                "TIEP_DAN",
                                "K",
                                "Tiếp công dân – Khiếu nại, tố cáo – Hòa giải",
                                "Petitions, complaints, mediation",
                                "STATE",
                                "speech"),
                        service(
                                "NGANH_DOC",
                                "L",
                                "Ngành dọc: Thuế – BHXH – Kho bạc – Quân sự – Biên phòng",
                                "Vertical agencies",
                                "STATE",
                                "vertical"),
                        service("TRA_KET_QUA", "T", "Trả kết quả", "Result hand-over", "RESULT", "result")),
                List.of(
                        counter(1, "Đất đai – Chi nhánh Văn phòng đăng ký đất đai", "DAT_DAI_MT"),
                        counter(2, "Thuế đất", "NGANH_DOC"),
                        counter(3, "Đất đai thuộc thẩm quyền cấp xã", "DAT_DAI_MT"),
                        counter(4, "Xây dựng cấp xã", "XAY_DUNG_GT"),
                        counter(5, "Y tế, Giáo dục, Nội vụ, Công Thương, phi địa giới", "VH_YT_GD"),
                        counter(6, "Bảo trợ xã hội, Người có công", "BTXH_NCC"),
                        counter(7, "Chứng thực", "CHUNG_THUC"),
                        counter(8, "Hộ tịch", "HO_TICH", "TRA_KET_QUA"),
                        counter(9, "Đăng ký kinh doanh", "KINH_DOANH"),
                        counter(10, "Văn thư", "TIEP_DAN", "CONG_AN")),
                SlipTemplate.USUAL,
                true);
    }

    private static ServiceGroup group(String id, String vi, String en, String pictogram) {
        return new ServiceGroup(new ServiceGroupId(id), new Wording(vi, en), pictogram);
    }

    private static Service service(String id, String series, String vi, String en, String group, String pictogram) {
        return new Service(
                new ServiceId(id), new Series(series), new Wording(vi, en), new ServiceGroupId(group), pictogram, true);
    }

    private static Counter counter(int number, String vi, String... services) {
        return new Counter(
                new CounterId(number),
                new Wording(vi, vi),
                java.util.stream.Stream.of(services).map(ServiceId::new).toList());
    }
}
