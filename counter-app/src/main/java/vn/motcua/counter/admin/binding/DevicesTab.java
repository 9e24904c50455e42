package vn.motcua.counter.admin.binding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.staff.PairedDevice;

/** Kiosks, displays and printers: who waits at the door with a code, and who is in. */
public final class DevicesTab extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter SEEN = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    private final transient AdminContext context;
    private final transient StaffTexts texts;
    private final Div waiting = new Div();
    private final Div paired = new Div();

    public DevicesTab(AdminContext context) {
        this.context = context;
        this.texts = context.texts();
        var look = new Button(texts.get("admin.lookAgain"), click -> refresh());
        look.addClassName("mc-small");
        add(look, waiting, paired);
        refresh();
    }

    private void refresh() {
        waiting.removeAll();
        var pairings =
                new Table(texts, "admin.pairings", "admin.code", "admin.role", "admin.since", "admin.deviceName", "");
        for (PairedDevice.Waiting pairing : context.administration().listPairings()) {
            var name = new TextField();
            name.setAriaLabel(texts.get("admin.deviceName"));
            name.setPlaceholder(texts.get("admin.deviceName.example"));
            var approve = new Button(texts.get("admin.approve"), click -> approve(pairing, name));
            approve.addClassName("mc-primary");
            var code = new Span(asShown(pairing.code()));
            code.addClassName("mc-number");
            pairings.row(code, role(pairing.role().name()), new Span(time(pairing.since())), name, approve);
        }
        waiting.add(pairings);
        paired.removeAll();
        var table =
                new Table(texts, "admin.devices", "admin.deviceName", "admin.id", "admin.role", "admin.lastSeen", "");
        for (PairedDevice device : context.administration().listDevices()) {
            var revoke = new Button(
                    texts.get(device.revoked() ? "admin.revoked" : "admin.revoke"), click -> askRevoke(device));
            revoke.addClassName("mc-small");
            revoke.setEnabled(!device.revoked());
            revoke.setAriaLabel(texts.get("admin.revoke") + " " + device.name());
            table.row(
                    new Span(device.name()),
                    new Span(device.id()),
                    role(device.role().name()),
                    new Span(device.lastSeen().map(this::time).orElse("–")),
                    revoke);
        }
        paired.add(table);
    }

    /** In two groups, as the device that asks shows it. */
    private static String asShown(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + " " + code.substring(half);
    }

    private Span role(String role) {
        return new Span(texts.get("role." + role));
    }

    private String time(Instant at) {
        return SEEN.format(context.plan().localTime(at));
    }

    private void approve(PairedDevice.Waiting pairing, TextField name) {
        name.setErrorMessage(texts.get("admin.fill"));
        name.setInvalid(name.getValue().isBlank());
        if (!name.isInvalid()) {
            context.attempt(
                    () -> context.administration()
                            .approve(pairing.code(), name.getValue().strip(), context.by()),
                    "admin.approved");
            refresh();
        }
    }

    private void askRevoke(PairedDevice device) {
        var dialog = new ConfirmDialog(
                texts.get("admin.revoke.title", device.name()),
                texts.get("admin.revoke.text"),
                texts.get("admin.revoke"),
                confirm -> {
                    context.attempt(() -> context.administration().revoke(device.id(), context.by()), "admin.saved");
                    refresh();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("cancel"));
        dialog.open();
    }
}
