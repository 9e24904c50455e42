package vn.motcua.counter.admin.binding;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.device.DeviceTask;

/** The address of a device: a port found at its computer, a network address, or simulated; with the speed of a serial line. */
final class LinkFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SIMULATED = "sim:";
    private static final String USUAL_BAUD = "115200";
    private static final List<String> BAUDS = List.of("9600", "19200", "38400", "57600", USUAL_BAUD);
    private static final String LINK = "[a-z]+:\\S*"; // which forms there are, only the computer knows
    private static final String HOST_AND_PORT = "[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?";

    private final transient StaffTexts texts;
    private final ComboBox<String> port = new ComboBox<>();
    private final Select<String> baud = new Select<>();
    private final Select<String> flow = new Select<>();
    private final Select<String> behind = new Select<>(); // a speed; empty for a device that is in the network itself
    private final transient Map<String, String> labels = new LinkedHashMap<>(); // port to text

    /** @param link what is written down so far; empty for a new device */
    LinkFields(StaffTexts texts, String link) {
        this.texts = texts;
        addClassName("mc-link-fields");
        labels.put(SIMULATED, texts.get("wiring.link.sim"));
        port.setLabel(texts.get("wiring.link"));
        port.setHelperText(texts.get("wiring.link.hint"));
        port.setAllowCustomValue(true);
        port.setItemLabelGenerator(item -> labels.getOrDefault(item, item));
        port.addCustomValueSetListener(typed -> choose(byLabel(typed.getDetail())));
        port.addValueChangeListener(change -> showSpeed());
        baud.setLabel(texts.get("wiring.baud"));
        baud.setHelperText(texts.get("wiring.baud.hint"));
        baud.setItems(BAUDS);
        flow.setLabel(texts.get("wiring.flow"));
        flow.setItems("none", "rtscts");
        flow.setItemLabelGenerator(item -> texts.get("wiring.flow." + item));
        behind.setLabel(texts.get("wiring.behind"));
        behind.setHelperText(texts.get("wiring.behind.hint"));
        behind.setItems(Stream.concat(Stream.of(""), BAUDS.stream()).toList());
        behind.setItemLabelGenerator(item -> item.isEmpty() ? texts.get("wiring.behind.none") : item);
        add(port, baud, flow, behind);
        begin(link);
    }

    private void begin(String link) {
        int question = link.indexOf('?');
        String bare = question < 0 ? link : link.substring(0, question);
        String query = question < 0 ? "" : link.substring(question + 1);
        baud.setValue(find(query, "baud").filter(BAUDS::contains).orElse(USUAL_BAUD));
        behind.setValue(
                link.startsWith("tcp:")
                        ? find(query, "baud").filter(BAUDS::contains).orElse("")
                        : "");
        flow.setValue(find(query, "flow").filter("rtscts"::equals).orElse("none"));
        port.setItems(List.copyOf(labels.keySet()));
        if (!bare.isEmpty()) {
            choose(bare);
        }
        showSpeed();
    }

    private static Optional<String> find(String query, String key) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(key + "=")) {
                return Optional.of(pair.substring(key.length() + 1));
            }
        }
        return Optional.empty();
    }

    private String byLabel(String typed) {
        return labels.entrySet().stream()
                .filter(label -> label.getValue().equalsIgnoreCase(typed.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> read(typed));
    }

    /** What people type: {@code 192.168.1.50} is a device in the network, on the usual port of printers. */
    static String read(String typed) {
        String text = typed.strip();
        if (text.matches("COM\\d+")) {
            return "serial:" + text;
        }
        if (text.startsWith("/dev/usb/lp")) {
            return "usblp://" + text;
        }
        if (text.startsWith("/dev/input/")) {
            return "evdev://" + text;
        }
        if (text.startsWith("/dev/")) {
            return "serial://" + text;
        }
        if (text.matches(HOST_AND_PORT)) {
            return "tcp://" + (text.contains(":") ? text : text + ":9100");
        }
        return text;
    }

    void choose(String link) {
        labels.putIfAbsent(link, link);
        port.setItems(labels.keySet().stream().toList());
        port.setValue(link);
    }

    private void showSpeed() {
        boolean serial = hangsAt("serial:");
        baud.setVisible(serial);
        flow.setVisible(serial);
        behind.setVisible(hangsAt("tcp:"));
    }

    private boolean hangsAt(String scheme) {
        return port.getValue() != null && port.getValue().startsWith(scheme);
    }

    /** Offers what was found at the computer; what is chosen stays chosen. */
    void offer(List<DeviceTask.Port> found) {
        String chosen = port.getValue();
        for (DeviceTask.Port one : found) {
            String label = one.label().isBlank() ? one.link() : one.label() + " – " + one.link();
            labels.put(
                    one.link(), one.device().isEmpty() ? label : texts.get("wiring.port.taken", label, one.device()));
        }
        port.setItems(labels.keySet().stream().toList());
        if (chosen != null) {
            port.setValue(chosen);
        }
    }

    /** The link as it is written down; empty, and said at the field, if nothing was chosen. */
    Optional<String> link() {
        String chosen = port.getValue();
        port.setErrorMessage(texts.get("wiring.link.missing"));
        boolean readable = chosen != null && chosen.matches(LINK);
        port.setInvalid(!readable);
        if (chosen == null || !readable) {
            return Optional.empty();
        }
        if (hangsAt("tcp:") && !chosen.contains("?") && !behind.getValue().isEmpty()) {
            return Optional.of(chosen + "?baud=" + behind.getValue());
        }
        if (!hangsAt("serial:")) {
            return Optional.of(chosen);
        }
        return Optional.of("%s?baud=%s%s"
                .formatted(chosen, baud.getValue(), "rtscts".equals(flow.getValue()) ? "&flow=rtscts" : ""));
    }
}
