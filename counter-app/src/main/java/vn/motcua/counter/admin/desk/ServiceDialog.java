package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Predicate;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.admin.context.WaitingNote;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** One service; stays open with everything typed until it can be saved. */
final class ServiceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;
    private final transient Predicate<Service> save;
    private final boolean fresh;
    private final TextField id;
    private final TextField series;
    private final TextField vi;
    private final TextField en;
    private final Select<ServiceGroup> group = new Select<>();
    private final PictogramSelect pictogram;
    private final Checkbox offered;
    private final Message message = new Message();

    /** @param save takes the service and tells whether it was saved */
    ServiceDialog(AdminContext context, Optional<Service> existing, Predicate<Service> save) {
        this.context = context;
        this.save = save;
        this.fresh = existing.isEmpty();
        StaffTexts texts = context.texts();
        HallPlan plan = context.plan();
        addClassName("mc-dialog");
        setHeaderTitle(texts.get(fresh ? "admin.service.add" : "admin.service.edit"));
        id = new TextField(
                texts.get("admin.id"), existing.map(s -> s.id().value()).orElse(""), "LAND_TAX");
        id.setReadOnly(!fresh);
        id.setHelperText(texts.get("admin.id.hint"));
        series = new TextField(
                texts.get("admin.series"),
                existing.map(s -> s.series().prefix()).orElse(""),
                "A");
        vi = new TextField(
                texts.get("admin.name.vi"), existing.map(s -> s.name().vi()).orElse(""), "");
        en = new TextField(
                texts.get("admin.name.en"), existing.map(s -> s.name().en()).orElse(""), "");
        group.setLabel(texts.get("admin.group"));
        group.setItems(plan.groups());
        group.setItemLabelGenerator(item -> item.name().in(texts.locale()));
        plan.groups().stream()
                .filter(item -> existing.map(s -> s.group().equals(item.id())).orElse(true))
                .findFirst()
                .ifPresent(group::setValue);
        pictogram = new PictogramSelect(texts, plan, existing.map(Service::pictogram));
        offered = new Checkbox(
                texts.get("admin.offered"), existing.map(Service::offered).orElse(true));
        var newGroup = new Button(texts.get("group.add"), click -> addGroup());
        newGroup.addClassName("mc-small");
        newGroup.getElement().setAttribute("data-group", "add-here");
        var note = new WaitingNote(
                context.desk(), existing.map(Service::id).stream().toList(), texts);
        var form = new Div(note, id, series, vi, en, group, newGroup, pictogram, offered, message);
        form.addClassName("mc-dialog-form");
        add(form);
        var ok = new Button(texts.get("save"), click -> trySave());
        ok.addClassName("mc-primary");
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
    }

    /** A desk that has no group yet needs one before its first service; what is typed here stays. */
    private void addGroup() {
        new GroupDialog(context, Optional.empty(), (made, moved) -> {
                    boolean saved = context.save(plan -> Groups.with(plan, made, moved));
                    if (saved) {
                        group.setItems(context.plan().groups());
                        group.setValue(made);
                    }
                    return saved;
                })
                .open();
    }

    private void trySave() {
        StaffTexts texts = context.texts();
        ServiceId named = AdminContext.read(
                id,
                texts.get("admin.id.wrong"),
                () -> new ServiceId(id.getValue().strip()));
        Series lettered = AdminContext.read(
                series,
                texts.get("admin.series.wrong"),
                () -> new Series(series.getValue().strip()));
        Wording name = AdminContext.read(
                vi.getValue().isBlank() ? vi : en,
                texts.get("admin.name.missing"),
                () -> new Wording(vi.getValue(), en.getValue()));
        ServiceGroup tile = group.getValue();
        group.setErrorMessage(texts.get("admin.group.missing"));
        group.setInvalid(tile == null);
        if (named == null || lettered == null || name == null || tile == null || taken(named, lettered)) {
            return;
        }
        var service = new Service(named, lettered, name, tile.id(), pictogram.getValue(), offered.getValue());
        if (save.test(service)) {
            close();
        } else {
            message.warn(texts.get("admin.lookAtFields"));
        }
    }

    private boolean taken(ServiceId named, Series lettered) {
        boolean idTaken = fresh && context.plan().findService(named).isPresent();
        boolean seriesTaken = context.plan().services().stream()
                .anyMatch(
                        other -> other.series().equals(lettered) && !other.id().equals(named));
        if (idTaken) {
            id.setErrorMessage(context.texts().get("admin.id.taken"));
            id.setInvalid(true);
        }
        if (seriesTaken) {
            series.setErrorMessage(context.texts().get("admin.series.taken"));
            series.setInvalid(true);
        }
        return idTaken || seriesTaken;
    }
}
