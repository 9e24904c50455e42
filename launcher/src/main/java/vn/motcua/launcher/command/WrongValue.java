package vn.motcua.launcher.command;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.TypeConversionException;

/** The value of an option is not what the option takes; the text of {@code key} says what it takes. */
final class WrongValue extends TypeConversionException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final String[] expected;

    WrongValue(String key, String... expected) {
        super(key);
        this.key = key;
        this.expected = expected.clone();
    }

    String key() {
        return key;
    }

    List<String> expected() {
        return Arrays.asList(expected);
    }
}
