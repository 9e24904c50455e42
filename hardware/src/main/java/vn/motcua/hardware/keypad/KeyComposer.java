package vn.motcua.hardware.keypad;

import java.time.Duration;
import java.util.Optional;

/**
 * Composes the keys of one keypad into actions: TRANSFER, digits, ENTER; or digits, TRANSFER. What is left half-typed for ten
 * seconds is forgotten. One thread.
 */
final class KeyComposer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_DIGITS = 4;

    private final boolean digitsExist;
    private String digits = "";
    private boolean transferring;
    private long lastNanos;

    /** @param digitsExist whether the keypad has digits and ENTER; without them TRANSFER goes off at once */
    KeyComposer(boolean digitsExist) {
        this.digitsExist = digitsExist;
    }

    /** A wish and the digits that go with it. */
    record Composed(KeypadAction action, String digits) {}

    /** @param now of {@link System#nanoTime()} */
    Optional<Composed> press(KeyMap.Meaning meaning, long now) {
        if (now - lastNanos > PATIENCE.toNanos()) {
            forget();
        }
        lastNanos = now;
        return switch (meaning) {
            case KeyMap.Meaning.Digit digit -> {
                digits = digits.length() < MOST_DIGITS ? digits + digit.value() : digits;
                yield Optional.empty();
            }
            case KeyMap.Meaning.Clear clear -> {
                forget();
                yield Optional.empty();
            }
            case KeyMap.Meaning.Enter enter -> transferring ? transfer() : done(KeypadAction.NEXT, "");
            case KeyMap.Meaning.Wish wish ->
                wish.action() == KeypadAction.TRANSFER ? beginTransfer() : done(wish.action(), "");
        };
    }

    private Optional<Composed> beginTransfer() {
        if (!digits.isEmpty() || !digitsExist) {
            return transfer();
        }
        transferring = true;
        return Optional.empty();
    }

    private Optional<Composed> transfer() {
        return done(KeypadAction.TRANSFER, digits);
    }

    private Optional<Composed> done(KeypadAction action, String typed) {
        forget();
        return Optional.of(new Composed(action, typed));
    }

    private void forget() {
        digits = "";
        transferring = false;
    }
}
