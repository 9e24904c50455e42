package vn.motcua.domain.journal;

import java.util.regex.Pattern;

/**
 * Who caused an entry, without naming a person: {@code kiosk:k1}, {@code clerk:c7}, {@code clock}, and
 * {@code keypad:1@display-2} for a keypad that hangs at a computer.
 *
 * @param value 1 to 60 of letters, digits, {@code -}, {@code _}, {@code :}, {@code @} and {@code .}
 */
public record Actor(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_:.@-]{1,60}");

    /** The hall's own clock: days that pass. */
    public static final Actor CLOCK = new Actor("clock");

    public Actor {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("actor '%s' is not 1 to 60 of A-Z a-z 0-9 - _ : @ .".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
