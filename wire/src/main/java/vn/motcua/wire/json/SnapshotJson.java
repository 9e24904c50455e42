package vn.motcua.wire.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CallView;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.HallRules;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.TicketId;

/** The hall as interfaces give it. See docs/interface.md. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SnapshotJson(
        long position,
        Instant at,
        Wording name,
        String zone,
        @Nullable String day,
        boolean demonstration,
        boolean issuing,
        @Nullable String nextOpening,
        @Nullable String storageTrouble,
        @Nullable String clockTrouble,
        @Nullable String notIssuing,
        @Nullable Integer maxCalls,
        @Nullable TemplateJson slip,
        List<Group> groups,
        List<Service> services,
        List<Counter> counters,
        List<CallJson> calls,
        @Nullable List<StrandedJson> stranded) {

    private static final ClerkId SOMEBODY = new ClerkId("somebody");

    /** @param why SERVICE_GONE, NO_COUNTER, COUNTER_GONE or NOBODY_THERE */
    public record StrandedJson(String why, TicketJson ticket) {

        static StrandedJson of(Stranded one) {
            return new StrandedJson(one.why().name(), TicketJson.of(one.ticket()));
        }

        /** Of a reason that a newer server gives, somebody is stranded all the same: at worst nobody is there. */
        Stranded toStranded() {
            return new Stranded(ticket.toView(), known(Stranded.Why.class, why).orElse(Stranded.Why.NOBODY_THERE));
        }
    }

    /** Why no numbers are given, for machines: STORAGE, CLOCK or CLOSED; null while they are. */
    private static @Nullable String notIssuing(HallSnapshot snapshot) {
        if (snapshot.issuing()) {
            return null;
        }
        if (snapshot.clockTrouble().isPresent()) {
            return "CLOCK";
        }
        return snapshot.storageTrouble().isPresent() ? "STORAGE" : "CLOSED";
    }

    public record TemplateJson(
            List<String> parts,
            @Nullable Wording heading,
            @Nullable Wording note,
            @Nullable String logo) {

        static TemplateJson of(SlipTemplate slip) {
            return new TemplateJson(
                    slip.parts().stream().map(Enum::name).sorted().toList(),
                    slip.heading().orElse(null),
                    slip.note().orElse(null),
                    slip.logo().map(Logo::png).orElse(null));
        }

        /** A part that a newer server knows is left out. */
        SlipTemplate toTemplate() {
            return new SlipTemplate(
                    parts.stream()
                            .flatMap(part -> known(SlipTemplate.Part.class, part).stream())
                            .collect(Collectors.toSet()),
                    Optional.ofNullable(heading),
                    Optional.ofNullable(note),
                    Optional.ofNullable(logo).map(Logo::new));
        }
    }

    public record Group(String id, Wording name, String pictogram) {

        static Group of(ServiceGroup group) {
            return new Group(group.id().value(), group.name(), group.pictogram());
        }

        ServiceGroup toGroup() {
            return new ServiceGroup(new ServiceGroupId(id), name, pictogram);
        }
    }

    public record Service(
            String id,
            String series,
            Wording name,
            String group,
            String pictogram,
            boolean offered,
            int waiting,
            List<Integer> counters,
            List<Integer> openCounters) {

        static Service of(ServiceView view) {
            vn.motcua.domain.service.Service service = view.service();
            return new Service(
                    service.id().value(),
                    service.series().prefix(),
                    service.name(),
                    service.group().value(),
                    service.pictogram(),
                    service.offered(),
                    view.waiting(),
                    WireJson.numbers(view.counters()),
                    WireJson.numbers(view.openCounters()));
        }

        vn.motcua.domain.service.Service toService() {
            return new vn.motcua.domain.service.Service(
                    new ServiceId(id), new Series(series), name, new ServiceGroupId(group), pictogram, offered);
        }

        ServiceView toView() {
            return new ServiceView(toService(), waiting, WireJson.counters(counters), WireJson.counters(openCounters));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Counter(
            int number,
            Wording name,
            String state,
            List<String> services,
            int waiting,
            @Nullable TicketJson ticket,
            @Nullable List<TicketJson> parked) {

        static Counter of(CounterView view) {
            return new Counter(
                    view.counter().id().number(),
                    view.counter().name(),
                    switch (view.state()) {
                        case CounterState.Open open -> "OPEN";
                        case CounterState.OnBreak onBreak -> "BREAK";
                        case CounterState.Closed closed -> "CLOSED";
                    },
                    view.counter().services().stream().map(ServiceId::value).toList(),
                    view.waiting(),
                    view.active().map(TicketJson::of).orElse(null),
                    view.parked().stream().map(TicketJson::of).toList());
        }

        vn.motcua.domain.counter.Counter toCounter() {
            return new vn.motcua.domain.counter.Counter(
                    new CounterId(number),
                    name,
                    services.stream().map(ServiceId::new).toList());
        }

        /** The interface tells neither the clerk nor since when; {@code at} stands for it. */
        CounterView toView(Instant at) {
            return new CounterView(
                    toCounter(),
                    switch (state) {
                        case "OPEN" -> new CounterState.Open(SOMEBODY, at);
                        case "BREAK" -> new CounterState.OnBreak(SOMEBODY, at);
                        default -> new CounterState.Closed();
                    },
                    Optional.ofNullable(ticket).map(TicketJson::toView),
                    WireJson.orEmpty(parked).stream().map(TicketJson::toView).toList(),
                    waiting);
        }
    }

    public record CallJson(long position, String ticket, String label, int counter, int attempt, Instant at) {

        static CallJson of(CallView call) {
            return new CallJson(
                    call.position().value(),
                    call.ticket().toString(),
                    call.ticket().label(),
                    call.counter().number(),
                    call.attempt(),
                    call.at());
        }

        CallView toView() {
            return new CallView(new Position(position), TicketId.parse(ticket), new CounterId(counter), attempt, at);
        }
    }

    private static <E extends Enum<E>> Optional<E> known(Class<E> words, String word) {
        return Arrays.stream(words.getEnumConstants())
                .filter(one -> one.name().equals(word))
                .findFirst();
    }

    /** The hall as it is told over the interface. */
    public static SnapshotJson of(HallSnapshot snapshot) {
        return new SnapshotJson(
                snapshot.position().value(),
                snapshot.at(),
                snapshot.plan().name(),
                snapshot.plan().zone().getId(),
                snapshot.day().map(Object::toString).orElse(null),
                snapshot.plan().demonstration(),
                snapshot.issuing(),
                snapshot.nextOpening().map(Object::toString).orElse(null),
                snapshot.storageTrouble().orElse(null),
                snapshot.clockTrouble().map(trouble -> trouble.kind().name()).orElse(null),
                notIssuing(snapshot),
                snapshot.plan().rules().maxCalls(),
                TemplateJson.of(snapshot.plan().slip()),
                snapshot.plan().groups().stream().map(Group::of).toList(),
                snapshot.services().stream().map(Service::of).toList(),
                snapshot.counters().stream().map(Counter::of).toList(),
                snapshot.recentCalls().stream().map(CallJson::of).toList(),
                snapshot.stranded().stream().map(StrandedJson::of).toList());
    }

    /**
     * The hall as a reader has it. Not told are clerks, opening hours, papers, and the clocks behind a {@code clockTrouble}.
     *
     * @throws RuntimeException if such a hall there cannot be
     */
    public HallSnapshot toSnapshot() {
        var plan = new HallPlan(
                name,
                ZoneId.of(zone),
                new OpeningHours(Map.of(), false),
                maxCalls == null ? HallRules.USUAL : new HallRules(maxCalls),
                groups.stream().map(Group::toGroup).toList(),
                services.stream().map(Service::toService).toList(),
                counters.stream().map(Counter::toCounter).toList(),
                slip == null ? SlipTemplate.USUAL : slip.toTemplate(),
                demonstration);
        return new HallSnapshot(
                plan,
                new Position(position),
                at,
                Optional.ofNullable(day).map(LocalDate::parse),
                issuing,
                Optional.ofNullable(nextOpening).map(LocalDateTime::parse),
                Optional.ofNullable(storageTrouble),
                Optional.ofNullable(clockTrouble).map(this::toTrouble),
                services.stream().map(Service::toView).toList(),
                counters.stream().map(counter -> counter.toView(at)).toList(),
                calls.stream().map(CallJson::toView).toList(),
                WireJson.orEmpty(stranded).stream()
                        .map(StrandedJson::toStranded)
                        .toList());
    }

    /** A kind that a newer server knows is as good as any: the time is in doubt. */
    private ClockTrouble toTrouble(String kind) {
        return new ClockTrouble(known(ClockTrouble.Kind.class, kind).orElse(ClockTrouble.Kind.DISAGREE), at, at);
    }
}
