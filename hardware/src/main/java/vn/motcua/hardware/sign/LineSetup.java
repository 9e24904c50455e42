package vn.motcua.hardware.sign;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.keypad.KeyMap;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.sign.codec.LineCodec;
import vn.motcua.hardware.sign.frame.FrameCodec;
import vn.motcua.hardware.sign.frame.FrameSet;
import vn.motcua.hardware.sign.modbus.ModbusCodec;
import vn.motcua.hardware.sign.modbus.ModbusSetup;

/**
 * The devices on a bus: each address, and the counter it serves.
 *
 * <p>Options: {@code codec} qsystem (the default), modbus or template; {@code signs=33=1,34=2} (address=counter);
 * {@code boards=60=all} or {@code 60=1+2}; {@code keypads=33=1}; {@code keys=31=NEXT,…}; {@code repaint-s} (60).
 *
 * @param signs address to counter
 * @param boards address to the counters whose calls it shows; empty for all
 * @param keypads address to counter
 * @param repaintSeconds how often everything is shown anew, 5 to 3600
 */
public record LineSetup(
        DeviceSpec spec,
        Map<Integer, Integer> signs,
        Map<Integer, Set<Integer>> boards,
        Map<Integer, Integer> keypads,
        KeyMap keys,
        int repaintSeconds) {

    /** The keys of QSystem's keypad (0x31 to 0x34), and RECALL and PAUSE beside them. */
    private static final String QSYSTEM_KEYS = "31=NEXT,32=START,33=TRANSFER,34=NO_SHOW,35=COMPLETE,36=RECALL,37=PAUSE";

    private static final Pattern ENTRY = Pattern.compile("(\\d{1,3})=(all|\\d{1,3}(?:\\+\\d{1,3})*)");

    public LineSetup {
        signs = Map.copyOf(signs);
        boards = Map.copyOf(boards);
        keypads = Map.copyOf(keypads);
    }

    /** @throws IllegalArgumentException naming the option, the place and the mend */
    public static LineSetup of(DeviceSpec spec) {
        LineSetup setup = new LineSetup(
                spec,
                one(spec, "signs"),
                many(spec, "boards"),
                one(spec, "keypads"),
                KeyMap.parse(spec.name() + ": 'keys'", spec.option("keys", QSYSTEM_KEYS)),
                spec.option("repaint-s", 60, 5, 3_600));
        for (int address : setup.boards.keySet()) {
            if (setup.signs.containsKey(address)) {
                throw new IllegalArgumentException(
                        "%s: address %s is a sign and a board; give one of them another address"
                                .formatted(spec.name(), address));
            }
        }
        if (setup.signs.isEmpty() && setup.boards.isEmpty() && setup.keypads.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: no device is connected to it; write for instance signs=33=1,34=2 (address=counter)"
                            .formatted(spec.name()));
        }
        setup.checkCodec();
        return setup;
    }

    private void checkCodec() {
        switch (codecName()) {
            case "qsystem" -> check(FrameSet.qsystem(spec));
            case "template" -> check(FrameSet.template(spec));
            case "modbus" -> ModbusSetup.of(spec).check(spec.name(), addresses());
            default ->
                throw new IllegalArgumentException(
                        "%s: 'codec=%s' is none of qsystem, modbus, template".formatted(spec.name(), codecName()));
        }
    }

    private void check(FrameSet frames) {
        addresses().forEach(address -> frames.check(spec.name(), address));
        if (!keypads.isEmpty() && frames.key().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: 'keypads' are there, and 'template.key' is not; describe the frame of a key, or take the keypads out"
                            .formatted(spec.name()));
        }
    }

    /** The name of the codec: qsystem, modbus or template. */
    public String codecName() {
        return spec.option("codec", "qsystem");
    }

    /** Every address that is wired. */
    public Set<Integer> addresses() {
        Set<Integer> all = new TreeSet<>(signs.keySet());
        all.addAll(boards.keySet());
        all.addAll(keypads.keySet());
        return all;
    }

    /** The addresses that show something, in order. */
    Set<Integer> shown() {
        Set<Integer> shown = new TreeSet<>(signs.keySet());
        shown.addAll(boards.keySet());
        return shown;
    }

    LineCodec codec(ByteLink link, LineCodec.Ears ears) {
        try {
            return switch (codecName()) {
                case "modbus" -> new ModbusCodec(spec.name(), ModbusSetup.of(spec), keypads.keySet(), link, ears);
                case "template" -> new FrameCodec(FrameSet.template(spec), link, ears);
                default -> new FrameCodec(FrameSet.qsystem(spec), link, ears);
            };
        } catch (IOException e) {
            throw new IllegalStateException("a connection that opens nothing cannot fail to open", e);
        }
    }

    private static Map<Integer, Integer> one(DeviceSpec spec, String option) {
        Map<Integer, Integer> entries = new LinkedHashMap<>();
        many(spec, option).forEach((address, counters) -> {
            if (counters.size() != 1) {
                throw wrong(spec, option, address + "=…", "give each address one counter");
            }
            entries.put(address, counters.iterator().next());
        });
        return entries;
    }

    private static Map<Integer, Set<Integer>> many(DeviceSpec spec, String option) {
        Map<Integer, Set<Integer>> entries = new LinkedHashMap<>();
        String text = spec.option(option, "");
        if (text.isEmpty()) {
            return entries;
        }
        for (String entry : text.split(",")) {
            Matcher matcher = ENTRY.matcher(entry.strip());
            if (!matcher.matches()) {
                throw wrong(spec, option, entry, "write ADDRESS=COUNTER such as 33=1, a board as 60=all or 60=1+2");
            }
            int address = Integer.parseInt(matcher.group(1));
            if (address > 255) {
                throw wrong(spec, option, entry, "an address is 0 to 255");
            }
            if (entries.put(address, counters(matcher.group(2))) != null) {
                throw wrong(spec, option, entry, "this address is there twice");
            }
        }
        return entries;
    }

    private static Set<Integer> counters(String text) {
        Set<Integer> counters = new TreeSet<>();
        if (!text.equals("all")) {
            for (String counter : text.split("\\+")) {
                counters.add(Integer.parseInt(counter));
            }
        }
        return counters;
    }

    private static IllegalArgumentException wrong(DeviceSpec spec, String option, String entry, String mend) {
        return new IllegalArgumentException("%s: '%s': '%s': %s".formatted(spec.name(), option, entry, mend));
    }
}
