package vn.motcua.counter;

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
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.DeviceDesk;
import vn.motcua.domain.desk.Errand;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.desk.WallDevice;
import vn.motcua.domain.desk.Wiring;

/** The device wall: every device of the hall, how it is, and what to do; whoever needs a hand comes first. */
@Route(value = "devices", layout = StaffLayout.class)
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
final class WallPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient Doors doors;
    private final transient SignedIn signedIn;
    private final transient Pulse pulse;
    private final transient Texts texts = Language.current();
    private final Span summary = new Span();
    private final Div content = new Div();
    private final transient Map<String, WallRow> rows = new LinkedHashMap<>(); // by device
    private transient @Nullable Subscription changes;
    private transient @Nullable Subscription beats;

    WallPage(CounterDesk desk, Doors doors, SignedIn signedIn, Pulse pulse) {
        this.desk = desk;
        this.doors = doors;
        this.signedIn = signedIn;
        this.pulse = pulse;
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
        changes = pulse.follow(desk, ui, this::refresh);
        beats = pulse.everyTwoSeconds(ui, this::refresh);
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
        List<WallDevice> wall = doors.devices().map(DeviceDesk::listWall).orElse(List.of()).stream()
                .sorted(Comparator.comparing((WallDevice device) -> !device.needsHand())
                        .thenComparing(WallDevice::device))
                .toList();
        long troubles = wall.stream().filter(WallDevice::needsHand).count();
        summary.setText(
                troubles == 0
                        ? texts.get("wall.allWell", wall.size())
                        : texts.get("wall.troubles", troubles, wall.size()));
        summary.getElement().setAttribute("data-state", troubles == 0 ? "open" : "break");
        List<String> devices = wall.stream().map(WallDevice::device).toList();
        if (!devices.equals(List.copyOf(rows.keySet())) || content.getComponentCount() == 0) {
            write(wall);
        }
        var plan = desk.snapshot().plan();
        wall.forEach(device -> {
            WallRow row = rows.get(device.device());
            if (row != null) {
                row.show(device, plan);
            }
        });
    }

    /** In another order or with other devices; a test under way keeps its answer. */
    private void write(List<WallDevice> wall) {
        var table = new Table(List.of(
                texts.get("wall.device"),
                texts.get("wall.state"),
                texts.get("wall.todo"),
                texts.get("wall.paper"),
                texts.get("wall.seen"),
                ""));
        Map<String, WallRow> before = new LinkedHashMap<>(rows);
        rows.clear();
        for (WallDevice device : wall) {
            WallRow row = before.getOrDefault(device.device(), new WallRow(texts, device.device(), this::test));
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

    private void test(Wiring wiring, Message answer) {
        DeviceDesk devices = doors.devices().orElseThrow();
        answer.await(texts.get("test.running." + wiring.kind()));
        Outcomes.show(
                getUI().orElseThrow(),
                devices.send(
                        wiring.place(),
                        new Errand.Test(wiring.device()),
                        signedIn.getCurrent().account()),
                outcome -> Outcomes.tell(outcome, texts, answer));
    }
}
