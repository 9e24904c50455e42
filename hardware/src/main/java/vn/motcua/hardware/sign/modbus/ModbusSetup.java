package vn.motcua.hardware.sign.modbus;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.sign.codec.Showing;
import vn.motcua.hardware.sign.codec.SignText;

/**
 * The register map of a Modbus sign: numbers of holding registers, from 0 as on the wire (a leaflet's 40001 is 0).
 *
 * @param form how the ticket is written
 * @param register the first one of the ticket
 * @param cells how many characters the sign has
 * @param blink holds 1 while the sign blinks, if there is such a register
 * @param lamp holds 0 off, 1 green, 2 red blinking, if there is such a register
 * @param key of a keypad: the code of its key, 0 while none is pressed
 * @param press of a keypad: counts its presses, if there is such a register; without it a press is 0 becoming another code
 * @param timeout how long an answer may take
 */
public record ModbusSetup(
        Form form,
        int register,
        int cells,
        OptionalInt blink,
        OptionalInt lamp,
        int key,
        OptionalInt press,
        Duration gap,
        Duration timeout) {

    public enum Form {
        /** Two characters of ASCII a register, the first one in the high byte; blanks behind. */
        ASCII,
        /** One digit a register from the left, 0 to 9; 10 for a dark cell. */
        DIGITS,
        /** The number of the ticket in one register; 0 when nobody is called. */
        NUMBER
    }

    /**
     * Reads {@code modbus.form} (ascii, digits or number), {@code modbus.register} (0), {@code cells} (4),
     * {@code modbus.blink}, {@code modbus.lamp}, {@code modbus.key} (16), {@code modbus.press}, {@code gap-ms} (20),
     * {@code timeout-ms} (200).
     *
     * @throws IllegalArgumentException naming the option and the mend
     */
    public static ModbusSetup of(DeviceSpec spec) {
        Form form = switch (spec.option("modbus.form", "ascii")) {
            case "ascii" -> Form.ASCII;
            case "digits" -> Form.DIGITS;
            case "number" -> Form.NUMBER;
            default ->
                throw new IllegalArgumentException("%s: 'modbus.form=%s' is none of ascii, digits, number"
                        .formatted(spec.name(), spec.option("modbus.form", "")));
        };
        OptionalInt press = registerIfAny(spec, "modbus.press");
        int key = register(spec, "modbus.key", 16);
        if (press.isPresent() && Math.abs(press.getAsInt() - key) > 100) {
            throw new IllegalArgumentException(
                    "%s: 'modbus.press=%s' is more than 100 registers away from 'modbus.key=%s', one question cannot read both"
                            .formatted(spec.name(), press.getAsInt(), key));
        }
        return new ModbusSetup(
                form,
                register(spec, "modbus.register", 0),
                spec.option("cells", 4, 1, 32),
                registerIfAny(spec, "modbus.blink"),
                registerIfAny(spec, "modbus.lamp"),
                key,
                press,
                Duration.ofMillis(spec.option("gap-ms", 20, 4, 5_000)),
                Duration.ofMillis(spec.option("timeout-ms", 200, 50, 2_000)));
    }

    private static int register(DeviceSpec spec, String option, int otherwise) {
        return spec.option(option, otherwise, 0, 0xFFFF);
    }

    private static OptionalInt registerIfAny(DeviceSpec spec, String option) {
        return spec.option(option, "").isEmpty() ? OptionalInt.empty() : OptionalInt.of(register(spec, option, 0));
    }

    /** The ticket as registers. */
    int[] encode(Showing what) {
        return switch (form) {
            case NUMBER -> new int[] {SignText.number(what.text()) & 0xFFFF};
            case DIGITS -> {
                String text = "%-" + cells + "s";
                yield text.formatted(SignText.fit(what.text(), cells))
                        .chars()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' : 10)
                        .toArray();
            }
            case ASCII -> {
                int even = cells + cells % 2;
                String text = ("%-" + even + "s").formatted(SignText.fit(what.text(), cells));
                int[] registers = new int[even / 2];
                for (int i = 0; i < registers.length; i++) {
                    registers[i] = text.charAt(2 * i) << 8 | text.charAt(2 * i + 1);
                }
                yield registers;
            }
        };
    }

    /** @throws IllegalArgumentException naming an address that Modbus has not */
    public void check(String device, Set<Integer> addresses) {
        for (int address : addresses) {
            if (address < 1 || address > 247) {
                throw new IllegalArgumentException(
                        "%s: address %s is none of Modbus; take 1 to 247".formatted(device, address));
            }
        }
    }
}
