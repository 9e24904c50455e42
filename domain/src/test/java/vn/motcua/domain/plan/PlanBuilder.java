package vn.motcua.domain.plan;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.OpeningHoursText;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/**
 * Plans for tests. Unless a test says otherwise: HO_TICH (A) at counters 1 and 2, CHUNG_THUC (B) at counters 2 and 4,
 * DAT_DAI (C) at counter 3; Monday to Friday 07:00-11:30 and 13:30-17:00 in Vietnam; three calls.
 */
public final class PlanBuilder {

    private static final Wording NAME = new Wording("Một cửa", "One-stop desk");
    private static final ServiceGroupId GROUP = new ServiceGroupId("PERSON");

    private final List<Service> services = new ArrayList<>();
    private final List<Counter> counters = new ArrayList<>();
    private final List<ServiceGroup> groups = new ArrayList<>(List.of(new ServiceGroup(GROUP, NAME, "family")));
    private String hours = "07:00-11:30, 13:30-17:00";
    private boolean roundTheClock;
    private int maxCalls = 3;

    private PlanBuilder() {}

    public static PlanBuilder aPlan() {
        return anEmptyPlan()
                .service("HO_TICH", "A")
                .service("CHUNG_THUC", "B")
                .service("DAT_DAI", "C")
                .counter(1, "HO_TICH")
                .counter(2, "HO_TICH", "CHUNG_THUC")
                .counter(3, "DAT_DAI")
                .counter(4, "CHUNG_THUC");
    }

    static PlanBuilder anEmptyPlan() {
        return new PlanBuilder();
    }

    public PlanBuilder service(String id, String series) {
        return service(id, series, true);
    }

    public PlanBuilder pausedService(String id, String series) {
        return service(id, series, false);
    }

    private PlanBuilder service(String id, String series, boolean offered) {
        services.add(new Service(new ServiceId(id), new Series(series), NAME, GROUP, "family", offered));
        return this;
    }

    PlanBuilder serviceInGroup(String id, String series, String group) {
        services.add(
                new Service(new ServiceId(id), new Series(series), NAME, new ServiceGroupId(group), "family", true));
        return this;
    }

    public PlanBuilder counter(int number, String... served) {
        counters.add(new Counter(
                new CounterId(number),
                NAME,
                Arrays.stream(served).map(ServiceId::new).toList()));
        return this;
    }

    PlanBuilder group(String id) {
        groups.add(new ServiceGroup(new ServiceGroupId(id), NAME, "family"));
        return this;
    }

    public PlanBuilder roundTheClock() {
        roundTheClock = true;
        return this;
    }

    PlanBuilder neverOpen() {
        hours = "";
        return this;
    }

    PlanBuilder maxCalls(int calls) {
        maxCalls = calls;
        return this;
    }

    public HallPlan build() {
        Map<DayOfWeek, List<OpeningHours.Window>> week = new EnumMap<>(DayOfWeek.class);
        List<OpeningHours.Window> windows = OpeningHoursText.parse(hours);
        if (!windows.isEmpty()) {
            for (int day = 1; day <= 5; day++) {
                week.put(DayOfWeek.of(day), windows);
            }
        }
        return new HallPlan(
                NAME,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new OpeningHours(week, roundTheClock),
                new HallRules(maxCalls),
                groups,
                services,
                counters,
                SlipTemplate.USUAL,
                false);
    }
}
