package vn.motcua.domain.journal;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Made by the sender of a command, once per intention: a retry after a time-out, a double tap, a second click
 * carries the same id and gets the first answer.
 *
 * @param value 8 to 64 of letters, digits, {@code -}, {@code _}, {@code :} and {@code .}; a UUID fits
 */
public record RequestId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_:.-]{8,64}");

    public RequestId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("request id '%s' is not 8 to 64 of A-Z a-z 0-9 - _ : ."
                    .formatted(value.length() > 80 ? value.substring(0, 80) + "…" : value));
        }
    }

    /** A new one, for a sender that has a new intention. */
    public static RequestId random() {
        return new RequestId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
