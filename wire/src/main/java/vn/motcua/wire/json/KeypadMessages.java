package vn.motcua.wire.json;

import org.jspecify.annotations.Nullable;
import vn.motcua.domain.device.KeyAction;
import vn.motcua.domain.device.KeyAnswer;
import vn.motcua.domain.device.KeyPress;

/** A key of a counter's keypad and what its lamp shows. See docs/interface.md. */
public final class KeypadMessages {

    private KeypadMessages() {}

    /** A key; the counter stands in the address. */
    public record Key(@Nullable KeyAction action, @Nullable String digits) {

        /** As the keypad's computer sends it. */
        public static Key of(KeyPress press) {
            return new Key(press.action(), press.digits());
        }
    }

    /**
     * What the lamp of the keypad shows.
     *
     * @param done green: it is on disk
     * @param code why not; empty if done
     */
    public record Lamp(boolean done, @Nullable String code) {

        /** As the server answers. */
        public static Lamp of(KeyAnswer answer) {
            return switch (answer) {
                case KeyAnswer.Done done -> new Lamp(true, "");
                case KeyAnswer.Refused(String code) -> new Lamp(false, code);
            };
        }

        /** As the keypad hears it. */
        public KeyAnswer toAnswer() {
            return done ? new KeyAnswer.Done() : new KeyAnswer.Refused(code == null ? "not-taken" : code);
        }
    }
}
