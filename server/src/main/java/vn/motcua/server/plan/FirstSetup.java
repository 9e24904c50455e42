package vn.motcua.server.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.HallRules;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.OpeningHoursText;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.plan.SetupProperties.DeskSetup;

/** The desk that a database without one begins with: from the setup file, empty, or the demonstration. */
@Component
@EnableConfigurationProperties(SetupProperties.class)
public final class FirstSetup {

    private static final String DEMONSTRATION = "vn/motcua/server/plan/demonstration.yml";

    private final SetupProperties setup;

    public FirstSetup(SetupProperties setup) {
        this.setup = setup;
    }

    /** The plan that the desk begins with. */
    public HallPlan plan() {
        if (setup.desk() != null) {
            return plan(setup.desk());
        }
        return setup.demonstration()
                ? demonstration()
                : HallPlan.empty(
                        new Wording("Bộ phận một cửa (chưa đặt tên)", "One-stop desk (not named yet)"),
                        ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** The ten counters of a real ward; the file names its source and date. */
    public static HallPlan demonstration() {
        try {
            var file = new YamlPropertySourceLoader().load("demonstration", new ClassPathResource(DEMONSTRATION));
            DeskSetup desk = new Binder(ConfigurationPropertySources.from(file))
                    .bind("motcua.setup.desk", DeskSetup.class)
                    .get();
            return plan(desk);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DEMONSTRATION, e);
        }
    }

    /** The plan that a setup names. */
    public static HallPlan plan(DeskSetup desk) {
        return new HallPlan(
                new Wording(desk.nameVi(), desk.nameEn()),
                ZoneId.of(desk.zone()),
                new OpeningHours(week(desk.hours()), desk.roundTheClock()),
                new HallRules(desk.maxCalls()),
                desk.groups().stream()
                        .map(group -> new ServiceGroup(
                                new ServiceGroupId(group.id()),
                                new Wording(group.nameVi(), group.nameEn()),
                                group.pictogram()))
                        .toList(),
                desk.services().stream()
                        .map(service -> new Service(
                                new ServiceId(service.id()),
                                new Series(service.series()),
                                new Wording(service.nameVi(), service.nameEn()),
                                new ServiceGroupId(service.group()),
                                service.pictogram(),
                                service.offered()))
                        .toList(),
                desk.counters().stream()
                        .map(counter -> new Counter(
                                new CounterId(counter.number()),
                                new Wording(counter.nameVi(), counter.nameEn()),
                                counter.services().stream().map(ServiceId::new).toList()))
                        .toList(),
                SlipTemplate.USUAL,
                desk.demonstration());
    }

    private static Map<DayOfWeek, List<OpeningHours.Window>> week(Map<String, String> hours) {
        Map<DayOfWeek, List<OpeningHours.Window>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, windows) ->
                week.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), OpeningHoursText.parse(windows)));
        return week;
    }
}
