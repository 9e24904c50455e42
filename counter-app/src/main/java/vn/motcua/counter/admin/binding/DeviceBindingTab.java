package vn.motcua.counter.admin.binding;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.devices.DeviceTexts;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.PushThrottle;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.counter.parts.TaskOutcomes;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceComputer;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.device.DeviceOverview;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.domain.refusal.DeskAnswer;

/** The devices of each computer: added, changed, tested and taken away while the hall works. */
public final class DeviceBindingTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;
    private final transient DeviceDesk desk;
    private final transient PushThrottle throttle;
    private final transient StaffTexts texts;
    private final transient DeviceTexts words;
    private final Div places = new Div();
    private final transient Map<DeviceBinding, Message> tests =
            new HashMap<>(); // kept while the page is open; of a device wired anew nothing is known
    private transient List<Object> shown = List.of();
    private transient @Nullable Subscription following;

    public DeviceBindingTab(AdminContext context, DeviceDesk desk, PushThrottle throttle) {
        this.context = context;
        this.desk = desk;
        this.throttle = throttle;
        this.texts = context.texts();
        this.words = new DeviceTexts(texts);
        var intro = new Div(texts.get("wiring.intro"));
        intro.addClassName("mc-hint");
        var head = new Div(intro, new Anchor("devices", texts.get("wiring.wall")));
        head.addClassName("mc-wiring-head");
        add(head, places);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = throttle.everyTwoSeconds(event.getUI(), this::refresh);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
            following = null;
        }
    }

    /** Writes the tables anew only if they would say something else, so that a button keeps its focus. */
    private void refresh() {
        List<DeviceComputer> computers = desk.listPlaces();
        List<DeviceOverview> wall = desk.listWall();
        List<Object> present = new ArrayList<>();
        computers.forEach(place -> present.add(place.id() + place.name() + place.heard()));
        wall.forEach(device -> {
            present.add(device.wiring());
            present.add(state(device));
            present.add(detail(device));
        });
        if (!present.equals(shown)) {
            shown = present;
            places.removeAll();
            computers.forEach(place -> places.add(section(place, wall)));
        }
    }

    private Section section(DeviceComputer place, List<DeviceOverview> wall) {
        boolean heard = place.heard();
        var state = new Span(texts.get(heard ? "wiring.place.heard" : "wiring.place.silent"));
        state.addClassName(heard ? "mc-works" : "mc-trouble");
        var title = new Div(new H2(name(place)), state);
        title.addClassName("mc-wiring-place");
        var table = new Table(List.of(
                texts.get("wiring.device"),
                texts.get("wiring.kind"),
                texts.get("wiring.link"),
                texts.get("wiring.state"),
                ""));
        List<DeviceOverview> here = wall.stream()
                .filter(device -> device.wiring()
                        .filter(wiring -> wiring.place().equals(place.id()))
                        .isPresent())
                .toList();
        here.forEach(device -> row(table, place, device.wiring().orElseThrow(), device));
        var add = new Button(
                texts.get("wiring.add"),
                click -> new DeviceBindingDialog(context, desk, place, Optional.empty(), this::refresh).open());
        add.addClassName("mc-primary");
        add.getElement().setAttribute("data-add", place.id());
        var section = new Section(title);
        if (here.isEmpty()) {
            var none = new Div(texts.get("wiring.none"));
            none.addClassName("mc-none");
            section.add(none);
        } else {
            section.add(table);
        }
        section.add(add);
        section.addClassNames("mc-panel", "mc-wiring");
        section.getElement().setAttribute("data-place", place.id());
        return section;
    }

    private String name(DeviceComputer place) {
        return place.id().equals(DeviceComputer.SERVER)
                ? texts.get("wiring.place.server")
                : texts.get("wiring.place", place.name(), place.id());
    }

    private String state(DeviceOverview device) {
        return device.report()
                .map(report -> report.needsHand() || !report.online()
                        ? words.sinceWhen(report, context.plan())
                        : texts.get("device.online"))
                .orElseGet(() -> texts.get("device.starting"));
    }

    private static String detail(DeviceOverview device) {
        return device.report()
                .filter(report -> device.needsHand())
                .map(DeviceReport::detail)
                .orElse("");
    }

    private void row(Table table, DeviceComputer place, DeviceBinding wiring, DeviceOverview device) {
        var id = new Span(wiring.device());
        id.addClassName("mc-detail");
        var link = new Code(wiring.link().startsWith("sim:") ? texts.get("wiring.link.sim") : wiring.link());
        link.addClassName("mc-link");
        var state = new Span(state(device));
        state.addClassName(!wiring.enabled() ? "mc-rests" : device.needsHand() ? "mc-trouble" : "mc-works");
        var detail = new Span(detail(device));
        detail.addClassName("mc-detail");
        var todo = new Div(
                device.report().filter(DeviceReport::needsHand).map(words::todo).orElse(""));
        todo.addClassName("mc-todo");
        Message answer = tests.computeIfAbsent(wiring, same -> new Message());
        table.row(
                new Div(new Div(words.name(wiring.device())), id),
                new Span(texts.get("kind." + wiring.kind())),
                link,
                new Div(state, todo, detail, answer),
                buttons(place, wiring, answer));
    }

    private Div buttons(DeviceComputer place, DeviceBinding wiring, Message answer) {
        var test = small("test.button", wiring, () -> test(wiring, answer));
        test.setEnabled(wiring.enabled());
        var buttons = new Div(
                test,
                small(
                        "wiring.edit",
                        wiring,
                        () -> new DeviceBindingDialog(context, desk, place, Optional.of(wiring), this::refresh).open()),
                small(
                        wiring.enabled() ? "wiring.off" : "wiring.on",
                        wiring,
                        () -> change(
                                () -> desk.wire(wiring.switched(!wiring.enabled()), context.by()), "wiring.saved")),
                small("wiring.remove", wiring, () -> askRemove(wiring)));
        buttons.addClassName("mc-buttons");
        return buttons;
    }

    private Button small(String key, DeviceBinding wiring, Runnable action) {
        var button = new Button(texts.get(key), click -> action.run());
        button.addClassName("mc-small");
        button.setAriaLabel(texts.get(key) + " " + words.name(wiring.device()));
        button.getElement().setAttribute("data-do", key + " " + wiring.device());
        return button;
    }

    private void test(DeviceBinding wiring, Message answer) {
        answer.await(texts.get("test.running." + wiring.kind()));
        UI ui = getUI().orElseThrow();
        TaskOutcomes.show(
                ui,
                desk.send(wiring.place(), new DeviceTask.Test(wiring.device()), context.by()),
                outcome -> TaskOutcomes.tell(outcome, texts, answer));
    }

    private void change(Supplier<DeskAnswer<DeskAnswer.Nothing>> change, String done) {
        context.attempt(change, done);
        refresh();
    }

    private void askRemove(DeviceBinding wiring) {
        var dialog = new ConfirmDialog(
                texts.get("wiring.remove.title", words.name(wiring.device())),
                texts.get("wiring.remove.text"),
                texts.get("wiring.remove"),
                confirm -> change(() -> desk.unwire(wiring.device(), context.by()), "wiring.removed"));
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("cancel"));
        dialog.open();
    }
}
