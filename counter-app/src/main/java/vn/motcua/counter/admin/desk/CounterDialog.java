package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Predicate;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.admin.context.WaitingNote;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** One counter; stays open with everything typed until it can be saved. */
final class CounterDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;
    private final transient Predicate<Counter> save;
    private final boolean fresh;
    private final IntegerField number;
    private final TextField vi;
    private final TextField en;
    private final CheckboxGroup<ServiceId> services = new CheckboxGroup<>();

    /** @param save takes the counter and tells whether it was saved */
    CounterDialog(AdminContext context, Optional<Counter> existing, Predicate<Counter> save) {
        this.context = context;
        this.save = save;
        this.fresh = existing.isEmpty();
        StaffTexts texts = context.texts();
        HallPlan plan = context.plan();
        addClassName("mc-dialog");
        setHeaderTitle(texts.get(fresh ? "admin.counter.add" : "admin.counter.edit"));
        number = new IntegerField(texts.get("admin.number"));
        number.setReadOnly(!fresh);
        number.setValue(existing.map(counter -> counter.id().number())
                .orElseGet(() -> plan.counters().stream()
                                .mapToInt(counter -> counter.id().number())
                                .max()
                                .orElse(0)
                        + 1));
        vi = new TextField(
                texts.get("admin.name.vi"), existing.map(c -> c.name().vi()).orElse(""), "");
        en = new TextField(
                texts.get("admin.name.en"), existing.map(c -> c.name().en()).orElse(""), "");
        services.addThemeName("vertical");
        services.setLabel(texts.get("admin.services"));
        services.setItems(plan.services().stream().map(Service::id).toList());
        services.setItemLabelGenerator(id -> ServiceNames.of(plan, id, texts));
        services.setValue(new LinkedHashSet<>(existing.map(Counter::services).orElse(java.util.List.of())));
        var note =
                new WaitingNote(context.desk(), existing.map(Counter::services).orElse(java.util.List.of()), texts);
        var form = new Div(note, inHand(existing), number, vi, en, services);
        form.addClassName("mc-dialog-form");
        add(form);
        var ok = new Button(texts.get("save"), click -> trySave());
        ok.addClassName("mc-primary");
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
    }

    private Div inHand(Optional<Counter> existing) {
        var note = new Div();
        note.addClassName("mc-devices");
        existing.flatMap(counter -> context.desk().snapshot().findCounter(counter.id()))
                .flatMap(HallSnapshot.CounterView::active)
                .ifPresentOrElse(
                        ticket -> note.setText(context.texts()
                                .get("admin.waiting.counter", ticket.id().label())),
                        () -> note.setVisible(false));
        return note;
    }

    private void trySave() {
        StaffTexts texts = context.texts();
        Integer typed = number.getValue();
        CounterId id = AdminContext.read(
                number, texts.get("admin.number.wrong"), () -> new CounterId(typed == null ? 0 : typed));
        Wording name = AdminContext.read(
                vi.getValue().isBlank() ? vi : en,
                texts.get("admin.name.missing"),
                () -> new Wording(vi.getValue(), en.getValue()));
        if (id == null || name == null) {
            return;
        }
        if (fresh && context.plan().findCounter(id).isPresent()) {
            number.setErrorMessage(texts.get("admin.number.taken"));
            number.setInvalid(true);
            return;
        }
        // in the order of the plan, not of the clicks
        var chosen = context.plan().services().stream()
                .map(Service::id)
                .filter(services.getValue()::contains)
                .toList();
        if (save.test(new Counter(id, name, chosen))) {
            close();
        }
    }
}
