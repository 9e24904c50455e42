package vn.motcua.server.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CallView;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.hall.Logo;
import vn.motcua.domain.hall.SlipTemplate;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** The hall as interfaces give it. See docs/interface.md. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SnapshotJson(
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
        int maxCalls,
        SlipJson slip,
        List<Group> groups,
        List<Service> services,
        List<Counter> counters,
        List<CallJson> calls,
        List<StrandedJson> stranded) {

    /** @param why SERVICE_GONE, NO_COUNTER, COUNTER_GONE or NOBODY_THERE */
    record StrandedJson(String why, TicketJson ticket) {

        static StrandedJson of(Stranded one) {
            return new StrandedJson(one.why().name(), TicketJson.of(one.ticket()));
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

    record SlipJson(
            List<String> parts,
            @Nullable Wording heading,
            @Nullable Wording note,
            @Nullable String logo) {

        static SlipJson of(SlipTemplate slip) {
            return new SlipJson(
                    slip.parts().stream().map(Enum::name).sorted().toList(),
                    slip.heading().orElse(null),
                    slip.note().orElse(null),
                    slip.logo().map(Logo::png).orElse(null));
        }
    }

    record Group(String id, Wording name, String pictogram) {

        static Group of(ServiceGroup group) {
            return new Group(group.id().value(), group.name(), group.pictogram());
        }
    }

    record Service(
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
                    numbers(view.counters()),
                    numbers(view.openCounters()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counter(
            int number,
            Wording name,
            String state,
            List<String> services,
            int waiting,
            @Nullable TicketJson ticket,
            List<TicketJson> parked) {

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
    }

    /**
     * @param ahead people before it, while it waits and somebody could call it
     * @param callable while it waits: whether any counter serves what it waits for
     * @param open while it waits: whether one of those counters is open now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TicketJson(
            String id,
            String label,
            String service,
            String state,
            Instant arrivedAt,
            Instant since,
            int attempt,
            @Nullable Integer counter,
            @Nullable Integer ahead,
            @Nullable Boolean callable,
            @Nullable Boolean open) {

        static TicketJson of(TicketView view) {
            return new TicketJson(
                    view.id().toString(),
                    view.id().label(),
                    view.arrival().service().value(),
                    view.state().name(),
                    view.arrival().at(),
                    view.since(),
                    view.attempt(),
                    view.counter().map(CounterId::number).orElse(null),
                    null,
                    null,
                    null);
        }

        TicketJson withAhead(@Nullable Integer people, boolean served, boolean openNow) {
            return people == null
                    ? this
                    : new TicketJson(
                            id,
                            label,
                            service,
                            state,
                            arrivedAt,
                            since,
                            attempt,
                            counter,
                            served ? people : null,
                            served,
                            openNow);
        }
    }

    record CallJson(long position, String ticket, String label, int counter, int attempt, Instant at) {

        static CallJson of(CallView call) {
            return new CallJson(
                    call.position().value(),
                    call.ticket().toString(),
                    call.ticket().label(),
                    call.counter().number(),
                    call.attempt(),
                    call.at());
        }
    }

    private static List<Integer> numbers(List<CounterId> counters) {
        return counters.stream().map(CounterId::number).toList();
    }

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
                SlipJson.of(snapshot.plan().slip()),
                snapshot.plan().groups().stream().map(Group::of).toList(),
                snapshot.services().stream().map(Service::of).toList(),
                snapshot.counters().stream().map(Counter::of).toList(),
                snapshot.recentCalls().stream().map(CallJson::of).toList(),
                snapshot.stranded().stream().map(StrandedJson::of).toList());
    }
}
