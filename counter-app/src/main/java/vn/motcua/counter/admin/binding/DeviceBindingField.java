package vn.motcua.counter.admin.binding;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.domain.device.DeviceBinding;

/**
 * An option of a device that has a field of its own in the form; the others are lines of the advanced options.
 *
 * @param key the option, and the stem of its texts
 * @param choices what it may be, the usual one first; empty for free text. A blank choice leaves the option away
 * @param hinted whether a hint stands under the field
 * @param only the choices of other fields without which it means nothing; empty if it always means something; all must hold
 */
public record DeviceBindingField(String key, List<String> choices, boolean hinted, List<Only> only) {

    /** While the field {@code key} stands at {@code value}. */
    record Only(String key, String value) {}

    /**
     * The printers that the drivers know, in their order; the general one, chosen by paper, comes first. The drivers live in
     * a room this one does not see: a test of the launcher holds both equal.
     */
    private static final String[] PROFILES = {
        "",
        "generic-80",
        "generic-58",
        "generic-180dpi",
        "generic-80-status",
        "generic-58-status",
        "generic-180dpi-status",
        "epson-tm-t82",
        "epson-eu-m30",
        "epson-tm-t88iii",
        "epson-tm-t88v",
        "xprinter-80",
        "xprinter-58",
        "zjiang-58",
        "hprt-80",
        "rongta-80",
        "custom-vkp80",
        "npi-3511",
        "star-escpos",
        "one-way-80"
    };

    public static List<DeviceBindingField> listFor(DeviceBinding.Kind kind) {
        return switch (kind) {
            case PRINTER ->
                List.of(
                        choice("sheet", "", "a4", "a5"),
                        choice("profile", PROFILES).onlyFor("sheet", ""),
                        choice("paper", "80", "58").onlyFor("profile", "").onlyFor("sheet", ""),
                        choice("mode", "raster", "mixed").onlyFor("sheet", ""),
                        choice("cut", "", "partial", "full", "none").onlyFor("sheet", ""),
                        text("roll").onlyFor("sheet", ""),
                        text("identity").onlyFor("sheet", ""),
                        text("setup").onlyFor("sheet", ""));
            case COUNTER_LINE ->
                List.of(
                        choice("codec", "qsystem", "modbus", "template"),
                        text("cells"),
                        text("signs"),
                        text("boards"),
                        text("keypads"),
                        choice("qsystem.signs", "led", "pad").onlyFor("codec", "qsystem"),
                        choice("modbus.form", "ascii", "digits", "number").onlyFor("codec", "modbus"),
                        text("modbus.register").onlyFor("codec", "modbus"),
                        text("modbus.blink").onlyFor("codec", "modbus"),
                        text("modbus.lamp").onlyFor("codec", "modbus"),
                        text("modbus.key").onlyFor("codec", "modbus"),
                        text("modbus.press").onlyFor("codec", "modbus"),
                        text("template.write").onlyFor("codec", "template"),
                        text("template.reply").onlyFor("codec", "template"),
                        text("template.key").onlyFor("codec", "template"),
                        text("template.lamp").onlyFor("codec", "template"));
            case NUMERIC_PAD -> List.of(text("counter"), text("keys"));
            case SCANNER ->
                List.of(
                        choice("suffix", "line", "etx", "none"),
                        choice("prefix", "none", "stx", "aim"),
                        text("receiptPattern"));
        };
    }

    private static DeviceBindingField choice(String key, String... choices) {
        return new DeviceBindingField(key, List.of(choices), false, List.of());
    }

    private static DeviceBindingField text(String key) {
        return new DeviceBindingField(key, List.of(), true, List.of());
    }

    private DeviceBindingField onlyFor(String other, String value) {
        return new DeviceBindingField(
                key,
                choices,
                hinted,
                Stream.concat(only.stream(), Stream.of(new Only(other, value))).toList());
    }

    String label() {
        return "wiring.option." + key;
    }

    String hint() {
        return label() + ".hint";
    }

    String choice(String value) {
        return label() + "." + (value.isEmpty() ? "usual" : value);
    }

    /** Every text it needs. */
    public Stream<String> keys() {
        return Stream.concat(
                Stream.of(label()),
                hinted ? Stream.of(hint()) : choices.stream().map(this::choice));
    }
}
