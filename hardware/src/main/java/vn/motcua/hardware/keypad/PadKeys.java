package vn.motcua.hardware.keypad;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of the keys of a numeric pad, as printed on them, and their codes (linux/input-event-codes.h). */
public final class PadKeys {

    /** The usual wiring: digits, ENTER for the next citizen, and the keys around. */
    static final String USUAL = "0=0,1=1,2=2,3=3,4=4,5=5,6=6,7=7,8=8,9=9,ENTER=ENTER,PLUS=START,MINUS=NO_SHOW,"
            + "STAR=RECALL,SLASH=TRANSFER,DOT=COMPLETE,NUMLOCK=PAUSE,BACKSPACE=CLEAR";

    private static final List<String> NAMES = List.of(
            "7",
            "8",
            "9",
            "4",
            "5",
            "6",
            "1",
            "2",
            "3",
            "0",
            "DOT",
            "ENTER",
            "PLUS",
            "MINUS",
            "STAR",
            "SLASH",
            "NUMLOCK",
            "BACKSPACE");

    private static final Map<String, Integer> CODES = codes();

    private PadKeys() {}

    private static Map<String, Integer> codes() {
        int[] digits = {82, 79, 80, 81, 75, 76, 77, 71, 72, 73};
        Map<String, Integer> codes = new HashMap<>();
        for (int digit = 0; digit <= 9; digit++) {
            codes.put(Integer.toString(digit), digits[digit]);
        }
        codes.putAll(Map.of(
                "ENTER",
                96,
                "PLUS",
                78,
                "MINUS",
                74,
                "STAR",
                55,
                "SLASH",
                98,
                "DOT",
                83,
                "NUMLOCK",
                69,
                "BACKSPACE",
                14));
        return Map.copyOf(codes);
    }

    /** The names of all keys: the digits as they lie, then those around. */
    public static List<String> listNames() {
        return NAMES;
    }

    /**
     * The kernel's code of a key.
     *
     * @throws NumberFormatException if it is neither a name nor {@code #} and a code
     */
    public static int code(String text) {
        Integer known = CODES.get(text.toUpperCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        if (text.startsWith("#")) {
            return Integer.parseInt(text.substring(1));
        }
        throw new NumberFormatException("no key '%s'".formatted(text));
    }

    static KeyMap parse(String option, String text) {
        return KeyMap.parse(
                option,
                text,
                PadKeys::code,
                "0 to 9, ENTER, PLUS, MINUS, STAR, SLASH, DOT, NUMLOCK, BACKSPACE, or # and the kernel's code such as #28");
    }
}
