package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** One group of the kiosk; stays open with everything typed until it can be saved. */
final class GroupDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;
    private final transient Optional<ServiceGroup> existing;
    private final transient BiPredicate<ServiceGroup, Set<ServiceId>> save;
    private final TextField vi;
    private final TextField en;
    private final PictogramSelect pictogram;
    private final CheckboxGroup<ServiceId> services = new CheckboxGroup<>();
    private final Message message = new Message();

    /** @param save takes the group and the services that move into it, and tells whether it was saved */
    GroupDialog(AdminContext context, Optional<ServiceGroup> existing, BiPredicate<ServiceGroup, Set<ServiceId>> save) {
        this.context = context;
        this.existing = existing;
        this.save = save;
        StaffTexts texts = context.texts();
        HallPlan plan = context.plan();
        addClassName("mc-dialog");
        getElement().setAttribute("data-dialog", "group");
        setHeaderTitle(texts.get(existing.isEmpty() ? "group.add" : "group.edit"));
        vi = new TextField(
                texts.get("admin.name.vi"),
                existing.map(group -> group.name().vi()).orElse(""),
                texts.get("group.example.vi"));
        en = new TextField(
                texts.get("admin.name.en"),
                existing.map(group -> group.name().en()).orElse(""),
                texts.get("group.example.en"));
        pictogram = new PictogramSelect(texts, plan, existing.map(ServiceGroup::pictogram));
        chooseServices(plan);
        var form = new Div(vi, en, pictogram, services, message);
        form.addClassName("mc-dialog-form");
        add(form);
        var ok = new Button(texts.get("save"), click -> trySave());
        ok.addClassName("mc-primary");
        ok.getElement().setAttribute("data-group", "save");
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
    }

    /** Services come into a group by a tick here; out of it by a tick in another one, for each stands in exactly one. */
    private void chooseServices(HallPlan plan) {
        StaffTexts texts = context.texts();
        services.addThemeName("vertical");
        services.setLabel(texts.get("group.services"));
        services.setHelperText(texts.get("group.services.hint"));
        services.setItems(plan.services().stream().map(Service::id).toList());
        services.setItemLabelGenerator(id -> label(plan, id));
        Set<ServiceId> here = new LinkedHashSet<>(existing.map(group -> Groups.servicesOf(plan, group.id()).stream()
                        .map(Service::id)
                        .toList())
                .orElse(java.util.List.of()));
        services.setValue(here);
        services.setItemEnabledProvider(id -> !here.contains(id));
        services.setVisible(!plan.services().isEmpty());
    }

    private String label(HallPlan plan, ServiceId id) {
        StaffTexts texts = context.texts();
        return plan.findService(id)
                .map(service -> service.name().in(texts.locale())
                        + plan.groups().stream()
                                .filter(group -> group.id().equals(service.group()))
                                .filter(group -> !existing.map(ServiceGroup::id).equals(Optional.of(group.id())))
                                .map(group -> " · "
                                        + texts.get("group.now", group.name().in(texts.locale())))
                                .findFirst()
                                .orElse(""))
                .orElse(id.value());
    }

    private void trySave() {
        StaffTexts texts = context.texts();
        Wording name = AdminContext.read(
                vi.getValue().isBlank() ? vi : en,
                texts.get("admin.name.missing"),
                () -> new Wording(vi.getValue().strip(), en.getValue().strip()));
        if (name == null) {
            return;
        }
        HallPlan plan = context.plan();
        ServiceGroupId id = existing.map(ServiceGroup::id).orElseGet(() -> Groups.newId(plan, name.vi()));
        if (save.test(new ServiceGroup(id, name, pictogram.getValue()), services.getValue())) {
            close();
        } else {
            message.warn(texts.get("admin.lookAtFields"));
        }
    }
}
