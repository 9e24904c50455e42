package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.Wording;

/** What this desk says of a procedure beside the national record; stays open with everything typed until it is saved. */
final class OverlayDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CatalogueContext context;
    private final transient Overlay overlay;
    private final transient Runnable saved;
    private final transient StaffTexts texts;
    private final TextField vi;
    private final TextField en;
    private final TextArea note;
    private final Select<Service> service = new Select<>();
    private final Checkbox hidden;
    private final Div feeRows = new Div();
    private final List<FeeRow> fees = new ArrayList<>();
    private final Message message = new Message();

    OverlayDialog(CatalogueContext context, Overlay overlay, Runnable saved) {
        this.context = context;
        this.overlay = overlay;
        this.saved = saved;
        this.texts = context.texts();
        addClassName("mc-dialog");
        setCloseOnOutsideClick(false);
        setHeaderTitle(texts.get("overlay.title", overlay.code()));
        getElement().setAttribute("data-dialog", "overlay");
        vi = new TextField(
                texts.get("overlay.name.vi"),
                overlay.shortName().map(Wording::vi).orElse(""),
                "");
        en = new TextField(
                texts.get("overlay.name.en"),
                overlay.shortName().map(Wording::en).orElse(""),
                "");
        note = new TextArea(texts.get("overlay.note"), overlay.note(), "");
        note.setHelperText(texts.get("overlay.note.hint"));
        hidden = new Checkbox(texts.get("overlay.hidden"), overlay.hidden());
        chooseService();
        overlay.fees().forEach(fee -> add(Optional.of(fee)));
        feeRows.addClassName("mc-fee-rows");
        var more = new Button(texts.get("overlay.fee.add"), click -> add(Optional.empty()));
        more.addClassName("mc-small");
        var hint = new Div(texts.get("overlay.fee.hint"));
        hint.addClassName("mc-hint");
        var money = new Div(new H3(texts.get("overlay.fees")), hint, feeRows, more);
        money.addClassName("mc-overlay-fees");
        var form = new Div(vi, en, service, hidden, note, money, message);
        form.addClassNames("mc-dialog-form", "mc-overlay");
        add(form);
        var ok = new Button(texts.get("save"), click -> trySave());
        ok.addClassName("mc-primary");
        ok.getElement().setAttribute("data-overlay", "save");
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
    }

    private void chooseService() {
        List<Service> services = context.plan().get().services();
        service.setLabel(texts.get("overlay.service"));
        service.setItems(services);
        service.setEmptySelectionAllowed(true);
        service.setEmptySelectionCaption(texts.get("overlay.service.field"));
        service.setItemLabelGenerator(one -> one == null
                ? texts.get("overlay.service.field")
                : one.series() + " · " + one.name().in(texts.locale()));
        overlay.service()
                .flatMap(id ->
                        services.stream().filter(one -> one.id().equals(id)).findFirst())
                .ifPresent(service::setValue);
    }

    private void add(Optional<Fee> fee) {
        var row = new FeeRow(texts, fee, gone -> {
            fees.remove(gone);
            feeRows.remove(gone);
        });
        fees.add(row);
        feeRows.add(row);
    }

    private void trySave() {
        boolean viLacks = vi.getValue().isBlank();
        boolean enLacks = en.getValue().isBlank();
        boolean unnamed = viLacks && enLacks;
        boolean half = viLacks != enLacks;
        vi.setErrorMessage(texts.get("overlay.name.both"));
        en.setErrorMessage(texts.get("overlay.name.both"));
        vi.setInvalid(half && viLacks);
        en.setInvalid(half && enLacks);
        List<Optional<Fee>> read = fees.stream().map(FeeRow::read).toList();
        if (half || read.stream().anyMatch(Optional::isEmpty)) {
            message.warn(texts.get("admin.lookAtFields"));
            return;
        }
        var changed = new Overlay(
                overlay.code(),
                unnamed ? Optional.empty() : Optional.of(new Wording(vi.getValue(), en.getValue())),
                read.stream().flatMap(Optional::stream).toList(),
                note.getValue().strip(),
                Optional.ofNullable(service.getValue()).map(Service::id),
                overlay.papers(),
                overlay.cases(),
                hidden.getValue());
        if (context.attempt(() -> context.desk().saveOverlay(changed, context.by()), "keep.saved")) {
            saved.run();
            close();
        } else {
            message.warn(texts.get("overlay.refused"));
        }
    }
}
