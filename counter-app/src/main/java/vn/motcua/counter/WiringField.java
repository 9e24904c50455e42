package vn.motcua.counter;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.domain.desk.Wiring;

/**
 * An option of a device that has a field of its own in the form; the others are lines of the advanced options.
 *
 * @param key the option, and the stem of its texts
 * @param choices what it may be, the usual one first; empty for free text
 * @param hinted whether a hint stands under the field
 */
record WiringField(String key, List<String> choices, boolean hinted) {

    static List<WiringField> listFor(Wiring.Kind kind) {
        return switch (kind) {
            case PRINTER -> List.of(choice("paper", "80", "58"));
            case COUNTER_LINE ->
                List.of(
                        choice("codec", "qsystem", "modbus", "template"),
                        text("signs"),
                        text("boards"),
                        text("keypads"));
            case NUMERIC_PAD -> List.of(text("counter"));
            case SCANNER -> List.of(text("receiptPattern"));
        };
    }

    private static WiringField choice(String key, String... choices) {
        return new WiringField(key, List.of(choices), false);
    }

    private static WiringField text(String key) {
        return new WiringField(key, List.of(), true);
    }

    String label() {
        return "wiring.option." + key;
    }

    String hint() {
        return label() + ".hint";
    }

    String choice(String value) {
        return label() + "." + value;
    }

    /** Every text it needs. */
    Stream<String> keys() {
        return Stream.concat(
                Stream.of(label()),
                hinted ? Stream.of(hint()) : choices.stream().map(this::choice));
    }
}
