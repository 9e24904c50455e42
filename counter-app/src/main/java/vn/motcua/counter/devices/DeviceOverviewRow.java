package vn.motcua.counter.devices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Ticking;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceOverview;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.plan.HallPlan;

/** One device of the wall; what it shows changes in place, so that a button keeps its focus. */
final class DeviceOverviewRow {

    private final StaffTexts texts;
    private final DeviceTexts words;
    private final Div name;
    private final Span state = new Span();
    private final Div stateCell = new Div(state);
    private final Div todo = new Div();
    private final Div detail = new Div();
    private final Message answer = new Message();
    private final Span paper = new Span();
    private final Div seen = new Div();
    private final Button test;
    private @Nullable Instant seenShown;
    private Optional<DeviceBinding> wiring = Optional.empty();

    /** @param tester has a device tested, and its answer shown in the message */
    DeviceOverviewRow(StaffTexts texts, String device, BiConsumer<DeviceBinding, Message> tester) {
        this.texts = texts;
        this.words = new DeviceTexts(texts);
        var id = new Span(device);
        id.addClassName("mc-detail");
        name = new Div(new Div(words.name(device)), id);
        name.addClassName("mc-wall-name");
        name.getElement().setAttribute("data-device", device);
        todo.addClassName("mc-todo");
        detail.addClassName("mc-detail");
        test = new Button(texts.get("test.button"), click -> wiring.ifPresent(wired -> tester.accept(wired, answer)));
        test.addClassName("mc-small");
        test.setAriaLabel(texts.get("test.button") + " " + words.name(device));
        test.getElement().setAttribute("data-do", "test " + device);
    }

    Component[] cells() {
        return new Component[] {name, stateCell, new Div(todo, detail, answer), paper, seen, test};
    }

    void show(DeviceOverview device, HallPlan plan) {
        wiring = device.wiring();
        test.setVisible(wiring.filter(DeviceBinding::enabled).isPresent());
        Optional<DeviceReport> report = device.report();
        boolean rests = report.filter(heard -> heard.reason().equals(DeviceReport.SWITCHED_OFF))
                .isPresent();
        state.setText(report.map(heard -> heard.needsHand() || rests ? words.sinceWhen(heard, plan) : words.well(heard))
                .orElseGet(() -> texts.get("device.starting")));
        state.setClassName(device.needsHand() ? "mc-trouble" : rests || report.isEmpty() ? "mc-rests" : "mc-works");
        todo.setText(report.map(words::todo).orElseGet(() -> texts.get("device.todo.starting")));
        detail.setText(report.map(DeviceReport::detail)
                .filter(text -> !text.isBlank())
                .map(text -> texts.get("wall.detail", text))
                .orElse(""));
        paper.setText(report.map(DeviceReport::facts)
                .flatMap(facts -> Optional.ofNullable(facts.get(DeviceReport.PAPER_LEFT)))
                .map(slips -> texts.get("wall.slips", slips))
                .orElse("–"));
        showSeen(report.map(DeviceReport::lastSeen));
    }

    private void showSeen(Optional<Instant> at) {
        Instant instant = at.orElse(null);
        if (seen.getComponentCount() > 0 && java.util.Objects.equals(instant, seenShown)) {
            return;
        }
        seenShown = instant;
        seen.removeAll();
        seen.add(at.<Component>map(heard -> new Span(Ticking.clock(heard), new Text(" " + texts.get("wall.ago"))))
                .orElseGet(() -> new Span(texts.get("wall.never"))));
    }
}
