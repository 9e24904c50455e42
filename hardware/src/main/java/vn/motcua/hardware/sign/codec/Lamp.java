package vn.motcua.hardware.sign.codec;

import java.util.Arrays;
import java.util.Optional;

/** What the lamp of a keypad shows. */
public enum Lamp {
    OFF(0),
    /** The hall has written it down. */
    GREEN(1),
    /** The hall has refused, or cannot be reached: nothing happened. */
    RED_BLINKING(2);

    private final int code;

    Lamp(int code) {
        this.code = code;
    }

    /** As a register holds it, and its place in {@code {lamp:off|green|red}}. */
    public int code() {
        return code;
    }

    public static Optional<Lamp> find(int code) {
        return Arrays.stream(values()).filter(lamp -> lamp.code == code).findFirst();
    }
}
