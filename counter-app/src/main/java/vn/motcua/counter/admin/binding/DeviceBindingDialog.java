package vn.motcua.counter.admin.binding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.devices.DeviceTexts;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.TaskOutcomes;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceComputer;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;

/** One device of one computer; stays open with everything typed until it can be saved. */
final class DeviceBindingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;
    private final transient DeviceDesk desk;
    private final transient DeviceComputer place;
    private final transient Optional<DeviceBinding> existing;
    private final transient Runnable saved;
    private final transient StaffTexts texts;
    private final Select<DeviceBinding.Kind> kind = new Select<>();
    private final TextField name = new TextField();
    private final LinkFields link;
    private final OptionFields options;
    private final Checkbox enabled;
    private final Button probe;
    private final Button ok;
    private final Message message = new Message();

    DeviceBindingDialog(
            AdminContext context,
            DeviceDesk desk,
            DeviceComputer place,
            Optional<DeviceBinding> existing,
            Runnable saved) {
        this.context = context;
        this.desk = desk;
        this.place = place;
        this.existing = existing;
        this.saved = saved;
        this.texts = context.texts();
        this.link = new LinkFields(texts, existing.map(DeviceBinding::link).orElse(""));
        this.options = new OptionFields(texts);
        this.enabled = new Checkbox(
                texts.get("wiring.enabled"),
                existing.map(DeviceBinding::enabled).orElse(true));
        this.ok = new Button(texts.get("save"), click -> trySave());
        this.probe = taskButton("wiring.probe", this::probe);
        addClassName("mc-dialog");
        setCloseOnOutsideClick(false);
        String where = place.id().equals(DeviceComputer.SERVER) ? texts.get("wiring.place.server") : place.name();
        setHeaderTitle(texts.get(existing.isEmpty() ? "wiring.dialog.add" : "wiring.dialog.edit", where));
        getElement().setAttribute("data-dialog", "wiring");
        prepareKind();
        prepareName();
        var taskButtons = new Div(taskButton("wiring.find", this::find), probe);
        taskButtons.addClassName("mc-buttons");
        var form = new Div(kind, name, link, taskButtons, strangers(), options, enabled, message);
        form.addClassNames("mc-dialog-form", "mc-wiring-form");
        add(form);
        ok.addClassName("mc-primary");
        ok.getElement().setAttribute("data-wiring", "save");
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
        showKind(existing.map(DeviceBinding::options).orElse(Map.of()));
    }

    /** Who wires a keypad presses one of its keys, and reads here at which address it speaks. */
    private Div strangers() {
        String strange = desk.listWall().stream()
                .filter(device -> existing.filter(wiring -> wiring.device().equals(device.device()))
                        .isPresent())
                .flatMap(device -> device.report().stream())
                .map(DeviceTexts::strangers)
                .filter(addresses -> !addresses.isEmpty())
                .findFirst()
                .orElse("");
        var hint = new Div(strange.isEmpty() ? "" : texts.get("wiring.strangers", strange, strange.split(",")[0]));
        hint.addClassNames("mc-hint", "mc-strangers");
        hint.setVisible(!strange.isEmpty());
        return hint;
    }

    private Button taskButton(String key, Runnable action) {
        var button = new Button(texts.get(key), click -> action.run());
        button.addClassName("mc-small");
        button.getElement().setAttribute("data-do", key);
        return button;
    }

    private void prepareKind() {
        kind.setLabel(texts.get("wiring.kind"));
        kind.setItems(DeviceBinding.Kind.values());
        kind.setItemLabelGenerator(item -> texts.get("kind." + item));
        kind.setValue(existing.map(DeviceBinding::kind).orElse(DeviceBinding.Kind.PRINTER));
        kind.setReadOnly(existing.isPresent()); // another kind is another device
        kind.addValueChangeListener(change -> {
            showKind(Map.of());
            name.setValue(freeName());
        });
    }

    private void showKind(Map<String, String> written) {
        options.show(kind.getValue(), written);
        probe.setVisible(kind.getValue() == DeviceBinding.Kind.PRINTER);
    }

    private void prepareName() {
        name.setLabel(texts.get("wiring.name"));
        name.setHelperText(texts.get("wiring.name.hint"));
        existing.ifPresentOrElse(
                wiring -> {
                    name.setValue(wiring.device());
                    name.setReadOnly(true);
                },
                () -> {
                    name.setPrefixComponent(new Span(place.id() + "/"));
                    name.setValue(freeName());
                });
    }

    /** {@code printer}, or {@code printer-2} if there is one already. */
    private String freeName() {
        Set<String> taken =
                desk.listWirings().stream().map(DeviceBinding::device).collect(Collectors.toCollection(HashSet::new));
        String stem = switch (kind.getValue()) {
            case PRINTER -> "printer";
            case COUNTER_LINE -> "line";
            case NUMERIC_PAD -> "pad";
            case SCANNER -> "scanner";
        };
        String free = stem;
        for (int number = 2; taken.contains(place.id() + "/" + free); number++) {
            free = stem + "-" + number;
        }
        return free;
    }

    private void find() {
        message.await(texts.get("wiring.finding"));
        UI ui = getUI().orElseThrow();
        TaskOutcomes.show(ui, desk.send(place.id(), new DeviceTask.Discover(), context.by()), outcome -> {
            if (outcome instanceof DeviceTask.Ports(var ports)) {
                link.offer(ports);
                message.tell(texts.get("wiring.found", ports.size()));
            } else {
                failed(outcome);
            }
        });
    }

    private void probe() {
        link.link().ifPresent(port -> {
            message.await(texts.get("wiring.probing"));
            UI ui = getUI().orElseThrow();
            TaskOutcomes.show(ui, desk.send(place.id(), new DeviceTask.Probe(port), context.by()), this::found);
        });
    }

    private void found(DeviceTask.Outcome outcome) {
        if (!(outcome instanceof DeviceTask.Found found)) {
            failed(outcome);
            return;
        }
        if (!found.answered()) {
            message.warn(texts.get("wiring.probe.no"));
            return;
        }
        options.read().ifPresent(typed -> {
            Map<String, String> proposed = new TreeMap<>(typed);
            proposed.putAll(found.options());
            options.show(kind.getValue(), proposed);
        });
        message.tell(
                found.model().isBlank()
                        ? texts.get("wiring.probe.unnamed")
                        : texts.get("wiring.probe.yes", found.model()));
    }

    private void failed(DeviceTask.Outcome outcome) {
        message.warn(texts.get(
                "wiring.failed", outcome instanceof DeviceTask.Failed(String detail) ? detail : outcome.toString()));
    }

    private void trySave() {
        Optional<String> port = link.link();
        Optional<Map<String, String>> wanted = options.read();
        if (port.isEmpty() || wanted.isEmpty()) {
            message.warn(texts.get("admin.lookAtFields"));
            return;
        }
        String device = existing.map(DeviceBinding::device)
                .orElseGet(() -> place.id() + "/" + name.getValue().strip());
        Optional<DeskRefusal> fault = DeviceBinding.findFault(device, port.get(), wanted.get());
        if (fault.isPresent()) {
            refuse(fault.get());
            return;
        }
        var wiring =
                new DeviceBinding(place.id(), device, kind.getValue(), port.get(), wanted.get(), enabled.getValue());
        if (!wiring.enabled() || !place.heard()) { // nobody can say whether it may be so; the row will
            save(wiring);
            return;
        }
        ok.setEnabled(false);
        message.await(texts.get("wiring.checking"));
        TaskOutcomes.show(
                getUI().orElseThrow(),
                desk.send(place.id(), new DeviceTask.Check(wiring), context.by()),
                outcome -> checked(wiring, outcome));
    }

    /** What the computer cannot carry is not saved: the device that works there would stop. */
    private void checked(DeviceBinding wiring, DeviceTask.Outcome outcome) {
        ok.setEnabled(true);
        if (!isOpened()) { // closed meanwhile: nothing is wanted any more
            return;
        }
        if (outcome instanceof DeviceTask.Tested(boolean fits, String detail) && !fits) {
            message.warn(texts.get("wiring.unfit", detail));
        } else {
            save(wiring); // also when the computer has fallen silent meanwhile
        }
    }

    private void refuse(DeskRefusal why) {
        message.warn(texts.get("admin.refused", texts.refusal(why)));
    }

    private void save(DeviceBinding wiring) {
        if (desk.wire(wiring, context.by()) instanceof DeskAnswer.Refused<?>(DeskRefusal why)) {
            refuse(why);
            return;
        }
        context.message().tell(texts.get("wiring.saved"));
        saved.run();
        close();
    }
}
