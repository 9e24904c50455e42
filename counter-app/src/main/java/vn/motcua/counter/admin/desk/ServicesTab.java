package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;

/** What citizens come for. */
public final class ServicesTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;

    public ServicesTab(AdminContext context) {
        this.context = context;
        refresh();
    }

    private void refresh() {
        removeAll();
        StaffTexts texts = context.texts();
        HallPlan plan = context.plan();
        var table = new Table(
                texts,
                "admin.services",
                "admin.series",
                "room.service",
                "admin.group",
                "admin.counters",
                "room.state",
                "");
        for (Service service : plan.services()) {
            var edit = new Button(texts.get("admin.edit"), click -> edit(Optional.of(service)));
            edit.addClassName("mc-small");
            edit.setAriaLabel(texts.get("admin.edit") + " " + service.name().in(texts.locale()));
            table.row(
                    new Span(service.series().prefix()),
                    new Span(service.name().in(texts.locale())),
                    new Span(plan.groups().stream()
                            .filter(group -> group.id().equals(service.group()))
                            .map(group -> group.name().in(texts.locale()))
                            .findFirst()
                            .orElse("–")),
                    new Span(String.join(
                            ", ",
                            plan.listCountersServing(service.id()).stream()
                                    .map(CounterId::toString)
                                    .toList())),
                    new Span(texts.get(service.offered() ? "admin.offered.yes" : "admin.offered.no")),
                    edit);
        }
        var add = new Button(texts.get("admin.service.add"), click -> edit(Optional.empty()));
        add.addClassName("mc-primary");
        add(table, add);
    }

    private void edit(Optional<Service> existing) {
        var open = new AtomicReference<ServiceDialog>();
        var dialog = new ServiceDialog(
                context,
                existing,
                service -> context.save(plan -> with(plan, existing, service), () -> {
                    refresh();
                    open.get().close(); // it may have stayed open while somebody was asked about
                }));
        open.set(dialog);
        dialog.open();
    }

    static HallPlan with(HallPlan plan, Optional<Service> existing, Service service) {
        List<Service> services = new ArrayList<>(plan.services());
        if (existing.isPresent()) {
            services.replaceAll(other -> other.id().equals(service.id()) ? service : other);
        } else {
            services.add(service);
        }
        return plan.withServices(services);
    }
}
