package vn.motcua.hardware.keypad;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The meaning of each key code. */
public final class KeyMap {

    /** What one key stands for. */
    public sealed interface Meaning {

        /** A wish of its own. */
        record Wish(KeypadAction action) implements Meaning {}

        /** 0 to 9, for the number of a transfer. */
        record Digit(int value) implements Meaning {}

        /** Ends the number of a transfer; on its own it is {@link KeypadAction#NEXT}. */
        record Enter() implements Meaning {}

        /** Forgets what was typed. */
        record Clear() implements Meaning {}
    }

    private final Map<Integer, Meaning> meanings;

    private KeyMap(Map<Integer, Meaning> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /**
     * Reads {@code 31=NEXT,32=START,33=TRANSFER,38=0}: the code in hexadecimal, then an action, a digit, ENTER or CLEAR.
     *
     * @param option what to call it in an error, such as {@code counter-line: 'keys'}
     * @throws IllegalArgumentException naming the option, the entry and the mend
     */
    public static KeyMap parse(String option, String text) {
        return parse(option, text, code -> Integer.parseInt(code, 16), "a code of two hexadecimal digits such as 31");
    }

    /** As {@link #parse(String, String)}, with codes written in another way. */
    static KeyMap parse(String option, String text, Function<String, Integer> codes, String codeForm) {
        Map<Integer, Meaning> meanings = new HashMap<>();
        for (String entry : text.split(",")) {
            String[] sides = entry.strip().split("=", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException(
                        "%s: '%s' is no entry; write KEY=MEANING, with commas between entries"
                                .formatted(option, entry));
            }
            meanings.put(code(option, sides[0].strip(), codes, codeForm), meaning(option, sides[1].strip()));
        }
        return new KeyMap(meanings);
    }

    private static int code(String option, String text, Function<String, Integer> codes, String codeForm) {
        try {
            int code = codes.apply(text);
            if (code >= 0 && code <= 0xFFFF) {
                return code;
            }
            throw new IllegalArgumentException("%s: key '%s' is not %s".formatted(option, text, codeForm));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s: key '%s' is not %s".formatted(option, text, codeForm), e);
        }
    }

    private static Meaning meaning(String option, String text) {
        if (text.length() == 1 && Character.isDigit(text.charAt(0))) {
            return new Meaning.Digit(text.charAt(0) - '0');
        }
        return switch (text) {
            case "ENTER" -> new Meaning.Enter();
            case "CLEAR" -> new Meaning.Clear();
            default ->
                Arrays.stream(KeypadAction.values())
                        .filter(action -> action.name().equals(text))
                        .findFirst()
                        .<Meaning>map(Meaning.Wish::new)
                        .orElseThrow(() -> new IllegalArgumentException("%s: '%s' is none of %s, ENTER, CLEAR, 0 to 9"
                                .formatted(option, text, Arrays.toString(KeypadAction.values()))));
        };
    }

    /** What a key means; empty if nobody has said so. */
    public Optional<Meaning> find(int key) {
        return Optional.ofNullable(meanings.get(key));
    }

    /** What each key means, by its code. */
    public Map<Integer, Meaning> meanings() {
        return meanings;
    }

    /** Whether a number can be typed and ended. */
    boolean hasDigits() {
        return meanings.containsValue(new Meaning.Enter())
                && meanings.values().stream().anyMatch(Meaning.Digit.class::isInstance);
    }

    /** A key that stands for a wish; empty if none does. */
    public Optional<Integer> findKey(KeypadAction action) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Meaning.Wish(action)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
