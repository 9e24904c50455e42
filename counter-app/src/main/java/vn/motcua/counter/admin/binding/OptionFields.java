package vn.motcua.counter.admin.binding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.device.DeviceBinding;

/** What a driver wants to know besides the link: a field for each usual option of the kind, and lines for the others. */
final class OptionFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private final transient Map<String, Shown> fields = new LinkedHashMap<>(); // by option
    private final TextArea advanced = new TextArea();

    /** A field in the form, with how to read it. */
    private record Shown(DeviceBindingField field, Component component, Supplier<String> value) {}

    OptionFields(StaffTexts texts) {
        this.texts = texts;
        addClassName("mc-link-fields");
        advanced.setLabel(texts.get("wiring.advanced"));
        advanced.setHelperText(texts.get("wiring.advanced.hint"));
        advanced.setMinRows(2);
        advanced.addClassName("mc-advanced");
    }

    /** Shows the fields of a kind with what is written down. */
    void show(DeviceBinding.Kind kind, Map<String, String> options) {
        removeAll();
        fields.clear();
        Map<String, String> others = new TreeMap<>(options);
        for (DeviceBindingField field : DeviceBindingField.listFor(kind)) {
            String value = Optional.ofNullable(others.remove(field.key())).orElse("");
            if (field.choices().isEmpty()) {
                addText(field, value);
            } else {
                addChoice(field, value);
            }
        }
        StringBuilder lines = new StringBuilder();
        others.forEach(
                (key, value) -> lines.append(key).append('=').append(value).append('\n'));
        advanced.setValue(lines.toString());
        advanced.setInvalid(false);
        add(advanced);
        hideNeedless();
    }

    /** What means nothing beside what is chosen elsewhere is neither seen nor read. */
    private void hideNeedless() {
        for (Shown shown : fields.values()) {
            shown.component.setVisible(shown.field.only().stream()
                    .allMatch(only -> find(only.key()).equals(only.value())));
        }
    }

    private String find(String key) {
        Shown shown = fields.get(key);
        return shown == null ? "" : shown.value.get();
    }

    private void addText(DeviceBindingField field, String value) {
        var text = new TextField(texts.get(field.label()), value, "");
        text.setHelperText(texts.get(field.hint()));
        text.getElement().setAttribute("data-option", field.key());
        fields.put(field.key(), new Shown(field, text, text::getValue));
        add(text);
    }

    private void addChoice(DeviceBindingField field, String value) {
        var choice = new Select<String>();
        choice.setLabel(texts.get(field.label()));
        var items = new ArrayList<>(field.choices());
        if (!value.isBlank() && !items.contains(value)) {
            items.add(value); // written by hand or proposed by a newer driver: shown as it is, never lost
        }
        choice.setItems(items);
        choice.setItemLabelGenerator(item -> field.choices().contains(item) ? texts.get(field.choice(item)) : item);
        choice.setValue(items.contains(value) ? value : items.getFirst());
        choice.addValueChangeListener(change -> hideNeedless());
        choice.getElement().setAttribute("data-option", field.key());
        fields.put(field.key(), new Shown(field, choice, choice::getValue));
        add(choice);
    }

    /** What is filled in; empty, and said at the field, if a line cannot be read. */
    Optional<Map<String, String>> read() {
        Map<String, String> options = new TreeMap<>();
        fields.forEach((key, shown) -> {
            if (shown.component.isVisible() && !shown.value.get().isBlank()) {
                options.put(key, shown.value.get().strip());
            }
        });
        for (String line : advanced.getValue().split("\n")) {
            int equals = line.indexOf('=');
            if (line.isBlank()) {
                continue;
            }
            if (equals < 1) {
                advanced.setErrorMessage(texts.get("wiring.advanced.wrong", line.strip()));
                advanced.setInvalid(true);
                return Optional.empty();
            }
            options.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        advanced.setInvalid(false);
        return Optional.of(options);
    }
}
