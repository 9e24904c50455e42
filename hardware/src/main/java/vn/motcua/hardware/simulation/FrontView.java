package vn.motcua.hardware.simulation;

import java.time.Instant;
import java.util.function.Supplier;
import vn.motcua.hardware.sign.codec.Lamp;

/** What a person in front of the simulated device would see. */
public sealed interface FrontView {

    /** Which part of the simulator shows it, such as a sign's address {@code 3}; empty for the whole. */
    String part();

    /** A row of digits or letters, as a sign shows it; empty when it is dark. */
    record Text(String part, String text, boolean blinking) implements FrontView {}

    /** The lamp of a keypad. */
    record Light(String part, Lamp lamp) implements FrontView {}

    /**
     * A picture, such as a slip in the tray.
     *
     * @param at when it came out
     * @param key differs when the picture does, so that nobody draws it twice
     * @param text what stands on it, for who cannot see the picture; may be empty; read when asked for, as is the picture
     * @param png a PNG file
     */
    record Picture(String part, Instant at, String key, Supplier<String> text, Supplier<byte[]> png)
            implements FrontView {}
}
