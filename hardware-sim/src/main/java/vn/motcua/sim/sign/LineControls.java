package vn.motcua.sim.sign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.hardware.keypad.KeyMap.Meaning;
import vn.motcua.hardware.keypad.KeypadAction;
import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.FrontView;

/** What a person can do to a simulated line, address by address, and what can be seen of it. */
final class LineControls {

    private static final List<KeypadAction> WISHES = List.of(KeypadAction.values());
    private static final Duration HELD = Duration.ofSeconds(3);
    private static final int FIRST_STRANGER = 33; // where signs and keypads usually begin
    private static final int LAST_STRANGER = 247; // the last address that every codec has

    private final SimulatedSignBus line;
    private final LineSetup setup;
    private final DeviceSideCodec farEnd;
    private final Map<String, Integer> keys; // text to code

    LineControls(SimulatedSignBus line, LineSetup setup, DeviceSideCodec farEnd) {
        this.line = line;
        this.setup = setup;
        this.farEnd = farEnd;
        this.keys = keys(setup);
    }

    /** Wishes first, as their enumeration orders them; then digits. Two keys with one meaning are one. */
    private static Map<String, Integer> keys(LineSetup setup) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        setup.keys().meanings().entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Meaning>>comparingInt(entry -> rank(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> keys.putIfAbsent(id(entry.getValue()), entry.getKey()));
        return keys;
    }

    private static int rank(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Wish(KeypadAction action) -> WISHES.indexOf(action);
            case Meaning.Digit(int value) -> 100 + value;
            case Meaning.Enter enter -> 110;
            case Meaning.Clear clear -> 111;
        };
    }

    private static String id(Meaning meaning) {
        return "key."
                + switch (meaning) {
                    case Meaning.Wish(KeypadAction action) -> action.name();
                    case Meaning.Digit(int value) -> Integer.toString(value);
                    case Meaning.Enter enter -> "ENTER";
                    case Meaning.Clear clear -> "CLEAR";
                };
    }

    List<Control> list() {
        List<Control> controls = new ArrayList<>();
        for (SimulatedSign sign : line.signs()) {
            if (setup.keypads().containsKey(sign.address())) {
                addKeys(controls, sign.address());
            }
            addSign(controls, sign);
        }
        controls.add(new Control.Toggle("line.noise", "", line.isNoisy(), line::setNoisy));
        if (farEnd.keypadsSpeakUnasked()) {
            strangeAddress()
                    .ifPresent(address -> firstKey()
                            .ifPresent(key -> controls.add(
                                    new Control.Push("line.strangeKey", "", () -> line.press(address, key)))));
        }
        return List.copyOf(controls);
    }

    private void addKeys(List<Control> controls, int address) {
        String part = Integer.toString(address);
        keys.forEach((id, key) -> controls.add(new Control.Push(id, part, () -> line.press(address, key))));
        firstKey().ifPresent(key -> {
            controls.add(new Control.Push("line.bounce", part, () -> line.bounce(address, key)));
            controls.add(new Control.Push("line.hold", part, () -> line.hold(address, key, HELD)));
            controls.add(new Control.Push("line.storm", part, () -> line.storm(address, key, HELD)));
        });
    }

    private void addSign(List<Control> controls, SimulatedSign sign) {
        int address = sign.address();
        String part = Integer.toString(address);
        controls.add(new Control.Toggle("line.mute", part, sign.muted(), on -> line.mute(address, on)));
        if (farEnd.signsAnswer()) {
            controls.add(new Control.Toggle(
                    "line.doubled", part, line.isDoubled(address), on -> line.setDoubled(address, on)));
        }
        controls.add(new Control.Push("line.powerCycle", part, () -> line.powerCycle(address)));
    }

    private Optional<Integer> firstKey() {
        return keys.values().stream().findFirst();
    }

    private Optional<Integer> strangeAddress() {
        return IntStream.rangeClosed(FIRST_STRANGER, LAST_STRANGER)
                .boxed()
                .filter(address -> !setup.addresses().contains(address))
                .findFirst();
    }

    /** By address: what its sign or board shows, then the lamp of its keypad. */
    List<FrontView> faces() {
        List<FrontView> faces = new ArrayList<>();
        for (SimulatedSign sign : line.signs()) {
            String part = Integer.toString(sign.address());
            if (setup.signs().containsKey(sign.address()) || setup.boards().containsKey(sign.address())) {
                faces.add(new FrontView.Text(part, sign.text(), sign.blinking()));
            }
            if (setup.keypads().containsKey(sign.address())) {
                faces.add(new FrontView.Light(part, sign.lamp()));
            }
        }
        return List.copyOf(faces);
    }
}
