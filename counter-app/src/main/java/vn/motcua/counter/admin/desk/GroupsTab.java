package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;

/** The tiles of the kiosk's first level, in the order in which they stand there. */
public final class GroupsTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;

    public GroupsTab(AdminContext context) {
        this.context = context;
        addAttachListener(event -> refresh()); // services may have been added on their own tab meanwhile
        refresh();
    }

    private void refresh() {
        removeAll();
        StaffTexts texts = context.texts();
        HallPlan plan = context.plan();
        var table =
                new Table(texts, "admin.groups", "admin.pictogram", "group.name", "admin.services", "group.order", "");
        for (ServiceGroup group : plan.groups()) {
            List<Service> services = Groups.servicesOf(plan, group.id());
            table.row(
                    Pictograms.picture(group.pictogram()),
                    new Span(group.name().in(texts.locale())),
                    new Span(
                            services.isEmpty()
                                    ? texts.get("group.empty")
                                    : services.stream()
                                            .map(service -> service.name().in(texts.locale()))
                                            .collect(Collectors.joining(" · "))),
                    new Div(shift(group, -1, plan), shift(group, 1, plan)),
                    buttons(group, services.isEmpty()));
        }
        var add = new Button(texts.get("group.add"), click -> edit(Optional.empty()));
        add.addClassName("mc-primary");
        add.getElement().setAttribute("data-group", "add");
        if (plan.groups().isEmpty()) {
            var hint = new Div(texts.get("group.first"));
            hint.addClassName("mc-hint");
            add(hint, add);
        } else {
            add(table, add);
        }
    }

    private Button shift(ServiceGroup group, int by, HallPlan plan) {
        StaffTexts texts = context.texts();
        var button = new Button(by < 0 ? "↑" : "↓", click -> {
            context.save(newest -> Groups.shifted(newest, group.id(), by));
            refresh();
        });
        int place = plan.groups().indexOf(group) + by;
        button.setEnabled(place >= 0 && place < plan.groups().size());
        button.addClassName("mc-small");
        button.setAriaLabel(
                texts.get(by < 0 ? "group.up" : "group.down", group.name().in(texts.locale())));
        return button;
    }

    private Div buttons(ServiceGroup group, boolean empty) {
        StaffTexts texts = context.texts();
        String name = group.name().in(texts.locale());
        var edit = new Button(texts.get("admin.edit"), click -> edit(Optional.of(group)));
        edit.addClassName("mc-small");
        edit.setAriaLabel(texts.get("admin.edit") + " " + name);
        var delete = new Button(texts.get("group.delete"), click -> askDelete(group));
        delete.addClassName("mc-small");
        delete.setEnabled(empty);
        delete.setAriaLabel(texts.get("group.delete") + " " + name);
        delete.setTooltipText(empty ? "" : texts.get("group.delete.full"));
        var buttons = new Div(edit, delete);
        buttons.addClassName("mc-row-buttons");
        return buttons;
    }

    private void edit(Optional<ServiceGroup> existing) {
        new GroupDialog(context, existing, (group, moved) -> {
                    boolean saved = context.save(plan -> Groups.with(plan, group, moved));
                    if (saved) {
                        refresh();
                    }
                    return saved;
                })
                .open();
    }

    private void askDelete(ServiceGroup group) {
        StaffTexts texts = context.texts();
        var dialog = new ConfirmDialog(
                texts.get("group.delete.title", group.name().in(texts.locale())),
                texts.get("group.delete.text"),
                texts.get("group.delete"),
                confirm -> {
                    context.save(plan -> Groups.without(plan, group.id()));
                    refresh();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("cancel"));
        dialog.open();
    }
}
