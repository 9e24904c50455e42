package vn.motcua.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.InMemoryHall;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.ServiceId;

/** A morning at the counters, when some citizens have prepared their papers: the hall in memory, with the kiosk's desk. */
final class PreviewCounters {

    private PreviewCounters() {}

    static CounterDesk open(Clock clock) {
        HallPlan kiosk = PreviewHall.plan();
        HallPlan plan = new HallPlan(
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
        var time = new AtomicReference<InstantSource>(InstantSource.fixed(morning));
        var hall = new InMemoryHall(() -> plan, () -> time.get().instant());
        take(hall, "HO_TICH", Optional.of(birth()));
        time.set(InstantSource.fixed(morning.plusSeconds(500)));
        take(hall, "HO_TICH", Optional.empty());
        time.set(InstantSource.fixed(morning.plusSeconds(900)));
        take(hall, "TRA_KET_QUA", Optional.empty());
        time.set(InstantSource.fixed(morning.plusSeconds(1200)));
        take(hall, "HO_TICH", Optional.of(marriage()));
        time.set(InstantSource.fixed(morning.plusSeconds(1500)));
        take(hall, "HO_TICH", Optional.of(birth()));
        time.set(clock);
        return hall;
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

    private static void take(InMemoryHall hall, String service, Optional<Preparation> prepared) {
        hall.takeTicket(new Command.TakeTicket(
                new Request(RequestId.random(), new Actor.Kiosk("k1")), new ServiceId(service), prepared));
    }
}
