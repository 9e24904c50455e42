package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.plan.HallPlan;

/** The service points. */
public final class CountersTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;

    public CountersTab(AdminContext context) {
        this.context = context;
        refresh();
    }

    private void refresh() {
        removeAll();
        StaffTexts texts = context.texts();
        HallPlan plan = context.plan();
        var table = new Table(texts, "admin.counters", "admin.number", "room.counter", "admin.services", "");
        for (Counter counter : plan.counters()) {
            var edit = new Button(texts.get("admin.edit"), click -> edit(Optional.of(counter)));
            edit.addClassName("mc-small");
            edit.setAriaLabel(texts.get("admin.edit") + " " + counter.id());
            table.row(
                    Table.number(counter.id().number()),
                    new Span(counter.name().in(texts.locale())),
                    new Span(counter.services().stream()
                            .map(id -> ServiceNames.of(plan, id, texts))
                            .collect(Collectors.joining(" · "))),
                    edit);
        }
        var add = new Button(texts.get("admin.counter.add"), click -> edit(Optional.empty()));
        add.addClassName("mc-primary");
        add(table, add);
    }

    private void edit(Optional<Counter> existing) {
        var open = new AtomicReference<CounterDialog>();
        var dialog = new CounterDialog(
                context,
                existing,
                counter -> context.save(plan -> with(plan, counter), () -> {
                    refresh();
                    open.get().close(); // it may have stayed open while somebody was asked about
                }));
        open.set(dialog);
        dialog.open();
    }

    static HallPlan with(HallPlan plan, Counter counter) {
        List<Counter> counters = new ArrayList<>(plan.counters());
        counters.removeIf(other -> other.id().equals(counter.id()));
        counters.add(counter);
        counters.sort(Comparator.comparing(Counter::id));
        return plan.withCounters(counters);
    }
}
