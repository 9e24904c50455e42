package vn.motcua.server.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.HallRules;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** The desk's setup in its tables. */
@Component
public final class PlanStore {

    private static final int MINUTES_OF_DAY = 24 * 60;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public PlanStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record DeskRow(Wording name, ZoneId zone, boolean roundTheClock, int maxCalls, boolean demonstration) {}

    /** Empty before the first setup. */
    Optional<HallPlan> findPlan() {
        Optional<DeskRow> desk = jdbc.sql(
                        "SELECT name_vi, name_en, zone, round_the_clock, max_calls, demonstration FROM desk WHERE id = 1")
                .query((row, n) -> new DeskRow(
                        new Wording(row.getString(1), row.getString(2)),
                        ZoneId.of(row.getString(3)),
                        row.getInt(4) == 1,
                        row.getInt(5),
                        row.getInt(6) == 1))
                .optional();
        return desk.map(row -> new HallPlan(
                row.name(),
                row.zone(),
                new OpeningHours(readWeek(), row.roundTheClock()),
                new HallRules(row.maxCalls()),
                listGroups(),
                listServices(),
                listCounters(),
                readSlip(),
                row.demonstration()));
    }

    private SlipTemplate readSlip() {
        return jdbc.sql("SELECT parts, heading_vi, heading_en, note_vi, note_en, logo FROM slip_template WHERE id = 1")
                .query((row, n) -> new SlipTemplate(
                        Arrays.stream(row.getString(1).split(","))
                                .filter(part -> !part.isEmpty())
                                .map(SlipTemplate.Part::valueOf)
                                .collect(Collectors.toSet()),
                        wording(row.getString(2), row.getString(3)),
                        wording(row.getString(4), row.getString(5)),
                        Optional.ofNullable(row.getString(6)).map(Logo::new)))
                .optional()
                .orElse(SlipTemplate.USUAL);
    }

    private static Optional<Wording> wording(@Nullable String vi, @Nullable String en) {
        return vi == null || en == null ? Optional.empty() : Optional.of(new Wording(vi, en));
    }

    private Map<DayOfWeek, List<OpeningHours.Window>> readWeek() {
        Map<DayOfWeek, List<OpeningHours.Window>> week = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("SELECT day_of_week, from_minute, until_minute FROM opening_window ORDER BY day_of_week, from_minute")
                .query(row -> {
                    week.computeIfAbsent(DayOfWeek.of(row.getInt(1)), day -> new ArrayList<>())
                            .add(new OpeningHours.Window(time(row.getInt(2)), time(row.getInt(3))));
                });
        return week;
    }

    private static LocalTime time(int minute) {
        return minute >= MINUTES_OF_DAY ? LocalTime.MAX : LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static int minute(LocalTime time) {
        return time.equals(LocalTime.MAX) ? MINUTES_OF_DAY : time.toSecondOfDay() / 60;
    }

    private List<ServiceGroup> listGroups() {
        return jdbc.sql("SELECT id, name_vi, name_en, pictogram FROM service_group ORDER BY place")
                .query((row, n) -> new ServiceGroup(
                        new ServiceGroupId(row.getString(1)),
                        new Wording(row.getString(2), row.getString(3)),
                        row.getString(4)))
                .list();
    }

    private List<Service> listServices() {
        return jdbc.sql("SELECT id, series, name_vi, name_en, group_id, pictogram, offered FROM service ORDER BY place")
                .query((row, n) -> new Service(
                        new ServiceId(row.getString(1)),
                        new Series(row.getString(2)),
                        new Wording(row.getString(3), row.getString(4)),
                        new ServiceGroupId(row.getString(5)),
                        row.getString(6),
                        row.getInt(7) == 1))
                .list();
    }

    private List<Counter> listCounters() {
        Map<Integer, List<ServiceId>> served = new java.util.HashMap<>();
        jdbc.sql("SELECT counter, service_id FROM counter_service ORDER BY counter, place")
                .query(row -> {
                    served.computeIfAbsent(row.getInt(1), counter -> new ArrayList<>())
                            .add(new ServiceId(row.getString(2)));
                });
        return jdbc.sql("SELECT number, name_vi, name_en FROM counter ORDER BY number")
                .query((row, n) -> new Counter(
                        new CounterId(row.getInt(1)),
                        new Wording(row.getString(2), row.getString(3)),
                        served.getOrDefault(row.getInt(1), List.of())))
                .list();
    }

    /** Replaces the whole setup, or nothing of it. */
    void save(HallPlan plan) {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of(
                    "counter_service",
                    "counter",
                    "service",
                    "service_group",
                    "opening_window",
                    "slip_template",
                    "desk")) {
                jdbc.sql("DELETE FROM " + table).update();
            }
            insertDesk(plan);
            insertSlip(plan.slip());
            plan.hours().week().forEach(this::insertWindows);
            for (int place = 0; place < plan.groups().size(); place++) {
                insertGroup(plan.groups().get(place), place);
            }
            for (int place = 0; place < plan.services().size(); place++) {
                insertService(plan.services().get(place), place);
            }
            plan.counters().forEach(this::insertCounter);
        });
    }

    private void insertDesk(HallPlan plan) {
        jdbc.sql("""
                        INSERT INTO desk (id, name_vi, name_en, zone, round_the_clock, max_calls, demonstration)
                        VALUES (1, :vi, :en, :zone, :roundTheClock, :maxCalls, :demonstration)
                        """)
                .param("vi", plan.name().vi())
                .param("en", plan.name().en())
                .param("zone", plan.zone().getId())
                .param("roundTheClock", plan.hours().roundTheClock() ? 1 : 0)
                .param("maxCalls", plan.rules().maxCalls())
                .param("demonstration", plan.demonstration() ? 1 : 0)
                .update();
    }

    private void insertSlip(SlipTemplate slip) {
        jdbc.sql("""
                        INSERT INTO slip_template (id, parts, heading_vi, heading_en, note_vi, note_en, logo)
                        VALUES (1, :parts, :headingVi, :headingEn, :noteVi, :noteEn, :logo)
                        """)
                .param("parts", slip.parts().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("headingVi", slip.heading().map(Wording::vi).orElse(null))
                .param("headingEn", slip.heading().map(Wording::en).orElse(null))
                .param("noteVi", slip.note().map(Wording::vi).orElse(null))
                .param("noteEn", slip.note().map(Wording::en).orElse(null))
                .param("logo", slip.logo().map(Logo::png).orElse(null))
                .update();
    }

    private void insertWindows(DayOfWeek day, List<OpeningHours.Window> windows) {
        for (OpeningHours.Window window : windows) {
            jdbc.sql("INSERT INTO opening_window (day_of_week, from_minute, until_minute) VALUES (:day, :from, :until)")
                    .param("day", day.getValue())
                    .param("from", minute(window.from()))
                    .param("until", minute(window.until()))
                    .update();
        }
    }

    private void insertGroup(ServiceGroup group, int place) {
        jdbc.sql("""
                        INSERT INTO service_group (id, place, name_vi, name_en, pictogram)
                        VALUES (:id, :place, :vi, :en, :pictogram)
                        """)
                .param("id", group.id().value())
                .param("place", place)
                .param("vi", group.name().vi())
                .param("en", group.name().en())
                .param("pictogram", group.pictogram())
                .update();
    }

    private void insertService(Service service, int place) {
        jdbc.sql("""
                        INSERT INTO service (id, place, series, name_vi, name_en, group_id, pictogram, offered)
                        VALUES (:id, :place, :series, :vi, :en, :group, :pictogram, :offered)
                        """)
                .param("id", service.id().value())
                .param("place", place)
                .param("series", service.series().prefix())
                .param("vi", service.name().vi())
                .param("en", service.name().en())
                .param("group", service.group().value())
                .param("pictogram", service.pictogram())
                .param("offered", service.offered() ? 1 : 0)
                .update();
    }

    private void insertCounter(Counter counter) {
        jdbc.sql("INSERT INTO counter (number, name_vi, name_en) VALUES (:number, :vi, :en)")
                .param("number", counter.id().number())
                .param("vi", counter.name().vi())
                .param("en", counter.name().en())
                .update();
        for (int place = 0; place < counter.services().size(); place++) {
            jdbc.sql("INSERT INTO counter_service (counter, service_id, place) VALUES (:counter, :service, :place)")
                    .param("counter", counter.id().number())
                    .param("service", counter.services().get(place).value())
                    .param("place", place)
                    .update();
        }
    }
}
