package vn.motcua.domain.device;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.RequestId;

/**
 * A key that was pressed at a counter.
 *
 * @param request makes it safe to send again
 * @param digits typed for a transfer, at most four; else empty
 * @param place the paired computer the keypad hangs at; empty for the server's own
 */
public record KeyPress(RequestId request, CounterId counter, KeyAction action, String digits, Optional<String> place) {

    /** At the server's own computer, or told by a computer that the server knows by its token. */
    public KeyPress(RequestId request, CounterId counter, KeyAction action, String digits) {
        this(request, counter, action, digits, Optional.empty());
    }

    private static final Pattern DIGITS = Pattern.compile("[0-9]{0,4}");

    public KeyPress {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("digits are not 0 to 4 of 0 to 9");
        }
    }
}
