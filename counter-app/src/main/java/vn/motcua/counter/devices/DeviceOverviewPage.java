package vn.motcua.counter.devices;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.frame.StaffLayout;
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.PushThrottle;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.counter.parts.TaskOutcomes;
import vn.motcua.counter.parts.Ticking;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.device.DeviceOverview;
import vn.motcua.domain.device.DeviceTask;

/** The device wall: every device of the hall, how it is, and what to do; whoever needs a hand comes first. */
@Route(value = "devices", layout = StaffLayout.class)
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
final class DeviceOverviewPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient CounterPorts ports;
    private final transient SignedIn signedIn;
    private final transient PushThrottle throttle;
    private final transient StaffTexts texts = StaffLanguage.current();
    private final Span summary = new Span();
    private final Div content = new Div();
    private final transient Map<String, DeviceOverviewRow> rows = new LinkedHashMap<>(); // by device
    private transient @Nullable Subscription changes;
    private transient @Nullable Subscription beats;

    DeviceOverviewPage(CounterDesk desk, CounterPorts ports, SignedIn signedIn, PushThrottle throttle) {
        this.desk = desk;
        this.ports = ports;
        this.signedIn = signedIn;
        this.throttle = throttle;
        addClassName("mc-page");
        summary.addClassName("mc-counter-state");
        var head = new Div(new H1(texts.get("wall.title")), summary);
        head.addClassName("mc-room-head");
        content.addClassName("mc-wall");
        var hint = new Div(texts.get("wall.hint"));
        hint.addClassNames("mc-hint", "mc-wall-hint");
        add(head, content, hint);
    }

    @Override
    public String getPageTitle() {
        return texts.get("wall.title") + " · Motcua";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Ticking.prepare(ui, desk.snapshot());
        changes = throttle.follow(desk, ui, this::refresh);
        beats = throttle.everyTwoSeconds(ui, this::refresh);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (changes != null) {
            changes.close();
            changes = null;
        }
        if (beats != null) {
            beats.close();
            beats = null;
        }
    }

    private void refresh() {
        List<DeviceOverview> wall = ports.devices().map(DeviceDesk::listWall).orElse(List.of()).stream()
                .sorted(Comparator.comparing((DeviceOverview device) -> !device.needsHand())
                        .thenComparing(DeviceOverview::device))
                .toList();
        long troubles = wall.stream().filter(DeviceOverview::needsHand).count();
        summary.setText(
                troubles == 0
                        ? texts.get("wall.allWell", wall.size())
                        : texts.get("wall.troubles", troubles, wall.size()));
        summary.getElement().setAttribute("data-state", troubles == 0 ? "open" : "break");
        List<String> devices = wall.stream().map(DeviceOverview::device).toList();
        if (!devices.equals(List.copyOf(rows.keySet())) || content.getComponentCount() == 0) {
            write(wall);
        }
        var plan = desk.snapshot().plan();
        wall.forEach(device -> {
            DeviceOverviewRow row = rows.get(device.device());
            if (row != null) {
                row.show(device, plan);
            }
        });
    }

    /** In another order or with other devices; a test under way keeps its answer. */
    private void write(List<DeviceOverview> wall) {
        var table = new Table(List.of(
                texts.get("wall.device"),
                texts.get("wall.state"),
                texts.get("wall.todo"),
                texts.get("wall.paper"),
                texts.get("wall.seen"),
                ""));
        Map<String, DeviceOverviewRow> before = new LinkedHashMap<>(rows);
        rows.clear();
        for (DeviceOverview device : wall) {
            DeviceOverviewRow row =
                    before.getOrDefault(device.device(), new DeviceOverviewRow(texts, device.device(), this::test));
            rows.put(device.device(), row);
            table.row(row.cells());
        }
        content.removeAll();
        if (wall.isEmpty()) {
            var none = new Div(texts.get("wall.none"));
            none.addClassName("mc-none");
            content.add(none);
        } else {
            content.add(table);
        }
    }

    private void test(DeviceBinding wiring, Message answer) {
        DeviceDesk devices = ports.devices().orElseThrow();
        answer.await(texts.get("test.running." + wiring.kind()));
        TaskOutcomes.show(
                getUI().orElseThrow(),
                devices.send(
                        wiring.place(),
                        new DeviceTask.Test(wiring.device()),
                        signedIn.getCurrent().account()),
                outcome -> TaskOutcomes.tell(outcome, texts, answer));
    }
}
