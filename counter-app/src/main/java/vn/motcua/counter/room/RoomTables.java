package vn.motcua.counter.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.counter.devices.DeviceTexts;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.counter.parts.Ticking;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.staff.Administration;
import vn.motcua.domain.staff.Staff;
import vn.motcua.domain.ticket.TicketState;

/** The three tables of the live room. */
final class RoomTables {

    private final CounterDesk desk;
    private final Administration administration;
    private final StaffTexts texts;
    private final Consumer<CounterView> release;
    /** Kept between refreshes, so that a press that has begun on a button ends on the same one. */
    private final Map<CounterId, Button> releases = new HashMap<>();

    /** @param release asks about closing a counter whose clerk has gone */
    RoomTables(CounterDesk desk, Administration administration, StaffTexts texts, Consumer<CounterView> release) {
        this.desk = desk;
        this.administration = administration;
        this.texts = texts;
        this.release = release;
    }

    Table counters(HallSnapshot hall) {
        Map<ClerkId, String> names = administration.listStaff().stream()
                .collect(Collectors.toMap(Staff::id, Staff::displayName, (one, other) -> one));
        var table = new Table(
                texts,
                "room.counters",
                "room.counter",
                "room.state",
                "room.who",
                "room.citizen",
                "room.since",
                "room.waiting",
                "");
        for (CounterView view : hall.counters()) {
            table.row(
                    new Span(texts.get(
                            "counter.title",
                            view.counter().id().toString(),
                            view.counter().name().in(texts.locale()))),
                    state(view),
                    new Span(
                            view.state() instanceof CounterState.Staffed staffed
                                    ? names.getOrDefault(
                                            staffed.clerk(), staffed.clerk().value())
                                    : "–"),
                    new Span(view.active().map(this::citizen).orElse("–")),
                    view.active()
                            .<Component>map(ticket -> Ticking.clock(ticket.since()))
                            .orElseGet(() -> new Span("–")),
                    Table.number(view.waiting()),
                    release(view));
        }
        return table;
    }

    private Component release(CounterView view) {
        if (!(view.state() instanceof CounterState.Staffed)) {
            return new Span();
        }
        CounterId id = view.counter().id();
        return releases.computeIfAbsent(id, any -> {
            var button = new Button(
                    texts.get("release.open"),
                    click -> desk.snapshot().findCounter(id).ifPresent(release));
            button.addClassName("mc-small");
            button.setAriaLabel(texts.get("release.title", id.toString()));
            button.getElement().setAttribute("data-release-counter", id.toString());
            return button;
        });
    }

    private Span state(CounterView view) {
        var state = new Span(
                switch (view.state()) {
                    case CounterState.Closed closed -> texts.get("room.closed");
                    case CounterState.Open open -> texts.get("counter.open");
                    case CounterState.OnBreak onBreak -> texts.get("counter.onBreak");
                });
        state.addClassName(view.state() instanceof CounterState.Open ? "mc-works" : "mc-rests");
        return state;
    }

    private String citizen(TicketView ticket) {
        return ticket.id().label() + " · "
                + texts.get(ticket.state() == TicketState.SERVING ? "citizen.serving" : "citizen.called");
    }

    Table lines(HallSnapshot hall) {
        var table = new Table(texts, "room.lines", "room.service", "room.waiting", "room.longest", "room.openCounters");
        List<ServiceView> unserved =
                hall.services().stream().filter(RoomTables::isUnserved).toList();
        Stream.concat(unserved.stream(), hall.services().stream().filter(view -> !isUnserved(view)))
                .forEach(view -> table.row(
                        new Span(view.service().series() + " · "
                                + view.service().name().in(texts.locale())),
                        Table.number(view.waiting()),
                        findFirstArrival(view)
                                .<Component>map(at -> Ticking.minutes(at, texts))
                                .orElseGet(() -> new Span("–")),
                        openCounters(view)));
        return table;
    }

    /** People wait, and no counter serves what they wait for: such lines stand first. */
    private static boolean isUnserved(ServiceView view) {
        return view.waiting() > 0 && view.counters().isEmpty();
    }

    private Span openCounters(ServiceView view) {
        if (!view.openCounters().isEmpty()) {
            return new Span(view.openCounters().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        if (view.waiting() == 0) {
            return new Span("–");
        }
        var nobody = new Span(texts.get(view.counters().isEmpty() ? "room.line.nobody" : "room.line.noneOpen"));
        nobody.addClassName("mc-trouble");
        return nobody;
    }

    private Optional<Instant> findFirstArrival(ServiceView view) {
        return desk.listWaitingFor(view.service().id(), 1).stream()
                .map(ticket -> ticket.arrival().at())
                .findFirst();
    }

    Table devices(HallSnapshot hall) {
        var words = new DeviceTexts(texts);
        var table = new Table(texts, "room.devices", "room.device", "room.state");
        List<DeviceReport> reports = desk.listDevices();
        for (DeviceReport report : reports) {
            var state = new Span(report.needsHand() ? words.sinceWhen(report, hall.plan()) : words.well(report));
            state.addClassName(report.needsHand() ? "mc-trouble" : "mc-works");
            table.row(new Span(words.name(report.device())), state);
        }
        if (reports.isEmpty()) {
            table.row(new Span(texts.get("room.noDevices")), new Span("–"));
        }
        return table;
    }
}
