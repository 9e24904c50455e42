package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.HallRules;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.OpeningHoursText;
import vn.motcua.domain.service.Wording;

/** Name, hours and rules of the desk. */
public final class DeskTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;
    private final TextField vi;
    private final TextField en;
    private final Checkbox demonstration;
    private final Checkbox always;
    private final IntegerField maxCalls;
    private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);

    public DeskTab(AdminContext context) {
        this.context = context;
        StaffTexts texts = context.texts();
        addClassName("mc-form");
        HallPlan plan = context.plan();
        vi = new TextField(texts.get("admin.name.vi"), plan.name().vi(), "");
        en = new TextField(texts.get("admin.name.en"), plan.name().en(), "");
        maxCalls = new IntegerField(texts.get("admin.maxCalls"));
        maxCalls.setValue(plan.rules().maxCalls());
        maxCalls.setStepButtonsVisible(true);
        demonstration = new Checkbox(texts.get("admin.demonstration"), plan.demonstration());
        always = new Checkbox(texts.get("admin.always"), plan.hours().roundTheClock());
        always.addClassName("mc-demo-only");
        var week = new Div();
        week.addClassName("mc-week");
        for (DayOfWeek day : DayOfWeek.values()) {
            var field = new TextField(day.getDisplayName(TextStyle.FULL, texts.locale()));
            field.setValue(OpeningHoursText.format(plan.hours().week().getOrDefault(day, List.of())));
            field.setPlaceholder(texts.get("admin.closedDay"));
            days.put(day, field);
            week.add(field);
        }
        var hint = new Div(texts.get("admin.hours.hint"));
        hint.addClassName("mc-hint");
        var save = new Button(texts.get("save"), click -> save());
        save.addClassName("mc-primary");
        add(vi, en, hint, week, always, demonstration, maxCalls, save);
    }

    private void save() {
        StaffTexts texts = context.texts();
        boolean foreign = filled(en);
        boolean namesGiven = filled(vi) && foreign;
        Integer calls = maxCalls.getValue();
        HallRules rules = AdminContext.read(
                maxCalls, texts.get("admin.maxCalls.wrong"), () -> new HallRules(calls == null ? 0 : calls));
        Map<DayOfWeek, List<OpeningHours.Window>> week = readWeek();
        if (!namesGiven || rules == null || week.size() < days.size()) {
            context.message().warn(texts.get("admin.lookAtFields"));
            return;
        }
        week.values().removeIf(List::isEmpty); // a closed day is a missing one
        boolean saved = context.save(plan -> new HallPlan(
                new Wording(vi.getValue(), en.getValue()),
                plan.zone(),
                new OpeningHours(week, always.getValue()),
                rules,
                plan.groups(),
                plan.services(),
                plan.counters(),
                plan.slip(),
                demonstration.getValue()));
        if (saved) {
            days.forEach((day, field) -> field.setValue(OpeningHoursText.format(week.getOrDefault(day, List.of()))));
        }
    }

    /** The days that could be read; each other one says so at its field. */
    private Map<DayOfWeek, List<OpeningHours.Window>> readWeek() {
        Map<DayOfWeek, List<OpeningHours.Window>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, field) -> {
            List<OpeningHours.Window> windows = AdminContext.read(
                    field, context.texts().get("admin.hours.wrong"), () -> readDay(day, field.getValue()));
            if (windows != null) {
                week.put(day, windows);
            }
        });
        return week;
    }

    private static List<OpeningHours.Window> readDay(DayOfWeek day, String text) {
        List<OpeningHours.Window> windows = OpeningHoursText.parse(text);
        return new OpeningHours(Map.of(day, windows), false)
                .week()
                .getOrDefault(day, List.of()); // overlaps are refused
    }

    private boolean filled(TextField field) {
        boolean blank = field.getValue().isBlank();
        field.setErrorMessage(context.texts().get("admin.name.missing"));
        field.setInvalid(blank);
        return !blank;
    }
}
